import { isSecondTap } from "./second-tap.js";

/** @typedef {Record<string, () => void>} Acts  what the buttons of a notice do, by their names */

/**
 * What was just done, with the way back. It stays until the next thing is done or somebody closes it: it hurries nobody.
 * @param {HTMLElement} root
 * @param {() => void} closed after it was closed by hand
 */
export function noticeOf(root, closed) {
  const words = /** @type {HTMLElement} */ (root.querySelector("[role=status]"));
  /** @type {NodeListOf<HTMLElement>} */
  const buttons = root.querySelectorAll("[data-act]");
  /** @type {Acts} */
  let acts = {};

  /** @param {HTMLElement} button */
  const actOf = ({ dataset }) => dataset.act ?? "";

  /** @param {string} text @param {Acts} given */
  const show = (text, given) => {
    acts = given;
    words.textContent = text;
    root.toggleAttribute("data-shown", text !== "");
    for (const button of buttons) button.hidden = !text || !(actOf(button) in acts);
  };
  const close = () => show("", {});

  // It may come to lie under the finger that did what it tells of, and taps once more.
  for (const button of buttons)
    button.addEventListener("click", (event) => isSecondTap(event) || acts[actOf(button)]());

  return {
    /**
     * @param {string} text
     * @param {Acts} [given]
     * @param {string} [focus] the button that gets the focus, for who works by keyboard
     */
    say(text, given = {}, focus = undefined) {
      show(text, {
        ...given,
        close: () => {
          close();
          closed();
        },
      });
      for (const button of buttons)
        if (focus && actOf(button) === focus) button.focus({ preventScroll: true });
    },
    close,
  };
}

/**
 * What was just done, with the way back. It stays until the next thing is done or somebody closes it: it hurries nobody.
 * @param {HTMLElement} root
 * @param {() => void} closed after it was closed by hand
 */
export function noticeOf(root, closed) {
  const words = root.querySelector("[role=status]");
  const buttons = [...root.querySelectorAll("[data-act]")];
  let acts = {};

  const show = (text, given) => {
    acts = given;
    words.textContent = text;
    root.toggleAttribute("data-shown", text !== "");
    for (const button of buttons) button.hidden = !text || !(button.dataset.act in acts);
  };
  const close = () => show("", {});

  for (const button of buttons) button.addEventListener("click", () => acts[button.dataset.act]());

  return {
    /**
     * @param {string} text
     * @param {Record<string, () => void>} [given] what its buttons do, by their names
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
      if (focus) buttons.find((button) => button.dataset.act === focus).focus({ preventScroll: true });
    },
    close,
  };
}

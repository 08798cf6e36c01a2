/** A row of buttons of which one or none is pressed. Tab reaches the row once; the arrow keys go along it. */

/** @type {Record<string, number>} */
const STEPS = { ArrowRight: 1, ArrowLeft: -1 };

/**
 * @param {HTMLElement} root holds buttons with a number as value
 * @param {(value: ?number) => void} choose null when the choice is taken back
 * @returns {(value: ?number) => void} shows a value as chosen
 */
export function scale(root, choose) {
  const buttons = [...root.querySelectorAll("button")];
  /** @type {?number} */
  let chosen = null;

  /** @param {?number} value */
  const show = (value) => {
    chosen = value;
    for (const button of buttons) button.setAttribute("aria-pressed", String(Number(button.value) === value));
    reach(buttons.find((button) => Number(button.value) === value) ?? buttons[0]);
  };

  /** @param {HTMLButtonElement} reached */
  const reach = (reached) => {
    for (const button of buttons) button.tabIndex = button === reached ? 0 : -1;
  };

  root.addEventListener("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (!button) return;
    const value = Number(button.value);
    show(value === chosen ? null : value);
    choose(chosen);
  });

  root.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (!step) return;
    // In the player these keys turn the page.
    event.stopPropagation();
    const next = buttons[buttons.indexOf(/** @type {HTMLButtonElement} */ (event.target)) + step];
    if (!next) return;
    reach(next);
    next.focus();
  });

  return show;
}

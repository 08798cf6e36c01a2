/**
 * Erases after a second tap that means it.
 * @param {HTMLElement} root
 * @param {() => void} erase
 */
export function askedTwice(root, erase) {
  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const button = part("open");
  const question = part("question");
  const cancel = part("cancel");

  /** @param {boolean} wanted */
  function ask(wanted) {
    question.hidden = !wanted;
    button.hidden = wanted;
    if (wanted) cancel.focus();
  }

  function leave() {
    ask(false);
    button.focus();
  }

  button.addEventListener("click", () => ask(true));
  cancel.addEventListener("click", leave);
  question.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") leave();
  });
  part("erase").addEventListener("click", () => {
    ask(false);
    erase();
  });
  return { focus: () => button.focus() };
}

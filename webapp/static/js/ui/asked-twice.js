/**
 * Erases after a second tap that means it.
 * @param {HTMLElement} root
 * @param {() => void} erase
 * @param {() => void} [asked] when the question is there: what was said before must not lie over it
 */
export function askedTwice(root, erase, asked = undefined) {
  /** @param {string} name @returns {HTMLElement} */
  const part = (name) => /** @type {HTMLElement} */ (root.querySelector(`[data-${name}]`));
  const button = part("open");
  const question = part("question");
  const cancel = part("cancel");

  /** @param {boolean} wanted */
  function ask(wanted) {
    question.hidden = !wanted;
    button.hidden = wanted;
    if (!wanted) return;
    asked?.();
    cancel.focus();
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

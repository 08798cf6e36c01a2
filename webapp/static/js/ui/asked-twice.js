/**
 * Erases after a second tap that means it.
 * @param {HTMLElement} root
 * @param {() => void} erase
 */
export function askedTwice(root, erase) {
  const button = root.querySelector("[data-open]");
  const question = root.querySelector("[data-question]");

  function ask(wanted) {
    question.hidden = !wanted;
    button.hidden = wanted;
    if (wanted) question.querySelector("[data-cancel]").focus();
  }

  function leave() {
    ask(false);
    button.focus();
  }

  button.addEventListener("click", () => ask(true));
  question.querySelector("[data-cancel]").addEventListener("click", leave);
  question.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") leave();
  });
  question.querySelector("[data-erase]").addEventListener("click", () => {
    ask(false);
    erase();
  });
  return { focus: () => button.focus() };
}

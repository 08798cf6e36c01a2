/** The list of all stretches to choose from, narrowed by muscle; it stays open until the person is done. */
import { sayFound } from "../../ui/found.js";

export class Chooser {
  #dialog;
  #entries;
  #field;

  /** @param {HTMLDialogElement} dialog @param {HTMLElement} list what the page shows to read; moves into the dialog */
  constructor(dialog, list, choose) {
    this.#dialog = dialog;
    this.#field = dialog.querySelector("select");
    dialog.append(list);
    this.#entries = [...list.children];
    this.#field.addEventListener("change", () => this.#narrow());
    dialog.addEventListener("click", ({ target }) => {
      const button = target.closest("[data-do]");
      if (button?.dataset.do === "add") choose(button.dataset.id);
      else if (button?.dataset.do === "close") dialog.close();
    });
  }

  open() {
    this.#narrow();
    this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  /** Say what has become of the routine. */
  say(words, isFull) {
    this.#dialog.querySelector("[data-chosen]").textContent = words;
    for (const button of this.#dialog.querySelectorAll("[data-do=add]"))
      button.setAttribute("aria-disabled", String(isFull));
  }

  #narrow() {
    const muscle = this.#field.value;
    const shown = this.#entries.filter((entry) => {
      entry.hidden = muscle !== "" && !entry.dataset.muscles.split(" ").includes(muscle);
      return !entry.hidden;
    });
    sayFound(this.#dialog, shown.length);
  }
}

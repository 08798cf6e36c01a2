/**
 * The list of all stretches to choose from, narrowed by muscle; it stays open until the person is done. Where there is
 * room it always stands beside the routine.
 */
import { find } from "../../ui/find.js";
import { sayFound } from "../../ui/found.js";
import { whenNear } from "../../ui/near.js";
import { isRoomy, whenRoomy } from "../../ui/roomy.js";
import { picture, stretchNamed } from "./stretches.js";

export class Chooser {
  #dialog;
  #entries;
  #field;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {HTMLElement} list what the page shows to read; moves into the dialog
   * @param {import("./stretches.js").Stretches} stretches
   * @param {(id: string) => void} choose
   */
  constructor(dialog, list, stretches, choose) {
    this.#dialog = dialog;
    this.#field = find(dialog, "select", HTMLSelectElement);
    dialog.append(list);
    this.#entries = list.querySelectorAll("li");
    whenNear(this.#entries, (entry) => {
      const { dataset } = find(entry, "[data-do=add]", HTMLElement);
      const drawing = picture(stretchNamed(stretches, dataset.id ?? ""));
      find(entry, ".picture", HTMLElement).replaceChildren(drawing);
    });
    this.#field.addEventListener("change", () => this.#narrow());
    whenRoomy(() => this.#settle());
    this.#settle();
    dialog.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (!button) return;
      const { do: act, id } = button.dataset;
      if (act === "add" && id) choose(id);
      else if (act === "close") dialog.close();
    });
  }

  /** Beside the routine, or away until it is asked for. */
  #settle() {
    this.#dialog.close();
    this.#dialog.open = isRoomy();
    this.#narrow();
  }

  open() {
    if (isRoomy()) return this.#field.focus();
    this.#narrow();
    this.#dialog.showModal();
    this.#dialog.scrollTop = 0;
  }

  /** Say what has become of the routine. @param {string} words @param {boolean} isFull */
  say(words, isFull) {
    find(this.#dialog, "[data-chosen]", HTMLElement).textContent = words;
    for (const button of this.#dialog.querySelectorAll("[data-do=add]"))
      button.setAttribute("aria-disabled", String(isFull));
  }

  #narrow() {
    const muscle = this.#field.value;
    const shown = [...this.#entries].filter((entry) => {
      entry.hidden = muscle !== "" && !entry.dataset.muscles?.split(" ").includes(muscle);
      return !entry.hidden;
    });
    sayFound(this.#dialog, shown.length);
  }
}

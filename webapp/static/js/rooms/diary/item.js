import { wallClock } from "../../core/moment.js";
import { find } from "../../ui/find.js";
import { formFor } from "./form.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */
/**
 * @typedef {{copy: import("../../ui/find.js").Copy, words: import("./words.js").Words,
 *   react: {editing: () => void, cancelled: () => void, drop: (entry: Cramp) => void,
 *     save: (before: Cramp, after: Cramp) => Promise<boolean>}}} Page  `save` resolves to whether it was kept
 */

/**
 * One entry in the list, or the form that changes it.
 * @param {Cramp} first @param {Page} page
 */
export function newItem(first, { copy, words, react }) {
  const element = copy("entry", HTMLLIElement);
  /** @param {string} name */
  const part = (name) => find(element, `[data-${name}]`, HTMLElement);
  const clock = find(element, "[data-time]", HTMLTimeElement);
  /** @type {NodeListOf<HTMLElement>} */
  const named = element.querySelectorAll("[data-which]");
  let entry = first;
  /** @type {HTMLFormElement | null} */
  let form = null;

  /** @param {Cramp} next */
  function show(next) {
    entry = next;
    const { seconds, helped, note } = entry;
    const time = words.time(entry);
    const area = words.area(entry.area);
    clock.dateTime = wallClock(entry);
    write(clock, time);
    write(part("area"), area);
    write(part("side"), words.side(entry.side));
    write(part("length"), words.length(seconds));
    write(part("helped"), words.whatHelped(helped));
    write(part("note"), note);
    for (const which of named) write(which, `${area}, ${time}`);
  }

  function edit() {
    if (form) return;
    react.editing();
    const before = entry;
    form = formFor(copy("form", HTMLFormElement), before, { save: (after) => save(before, after), cancel });
    part("view").hidden = true;
    element.append(form);
    find(form, "[name=when]", HTMLInputElement).focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

  /** @param {Cramp} before @param {Cramp} after */
  async function save(before, after) {
    if (!(await react.save(before, after))) return;
    close();
    focus();
  }

  function cancel() {
    close();
    focus();
    react.cancelled();
  }

  const focus = () => part("edit").focus();

  part("edit").addEventListener("click", edit);
  part("drop").addEventListener("click", () => react.drop(entry));
  return { element, show, edit, close, focus, open: () => (form ? entry : null) };
}

/** @param {HTMLElement} element @param {string} text */
function write(element, text) {
  element.textContent = text;
  element.hidden = !text;
}

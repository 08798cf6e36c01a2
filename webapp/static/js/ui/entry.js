import { wallClock } from "../core/moment.js";
import { find } from "./find.js";
import { clock } from "./locale.js";

/**
 * @typedef {import("../core/moment.js").Moment & {id: string}} Kept
 */
/**
 * What a room gives to the entries of its list.
 * @template {Kept} Entry
 * @typedef {object} Page
 * @property {import("./find.js").Copy} copy
 * @property {(element: HTMLLIElement, entry: Entry) => string} show writes what it is into the view, and
 *   gives it in words
 * @property {(entry: Entry, react: {save: (entry: Entry) => void, cancel: () => void}) => HTMLFormElement} form
 * @property {{editing: () => void, left: () => void, drop: (entry: Entry) => void,
 *   save: (before: Entry, after: Entry) => Promise<boolean>}} react `save` resolves to whether it was kept
 */

/**
 * One entry in a list, or the form that changes it.
 * @template {Kept} Entry
 * @param {Entry} first
 * @param {Page<Entry>} page
 */
export function newItem(first, { copy, show: write, form: formFor, react }) {
  const element = copy("entry", HTMLLIElement);
  /** @param {string} name */
  const part = (name) => find(element, `[data-${name}]`, HTMLElement);
  const time = find(element, "[data-time]", HTMLTimeElement);
  let entry = first;
  /** @type {HTMLFormElement | null} */
  let form = null;

  /** @param {Entry} next */
  function show(next) {
    entry = next;
    const what = write(element, entry);
    time.dateTime = wallClock(entry);
    time.textContent = clock(entry);
    for (const which of element.querySelectorAll("[data-which]"))
      which.textContent = `${what}, ${clock(entry)}`;
  }

  function edit() {
    if (form) return;
    unfold();
    react.editing();
    const before = entry;
    form = formFor(before, { save: (after) => save(before, after), cancel: leave });
    part("view").hidden = true;
    element.append(form);
    find(form, "input", HTMLInputElement).focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

  /** @param {Entry} before @param {Entry} after */
  async function save(before, after) {
    if (await react.save(before, after)) leave();
  }

  function leave() {
    close();
    focus();
    react.left();
  }

  function focus() {
    unfold();
    part("edit").focus();
  }

  /** Nothing in what is folded can have the focus. */
  const unfold = () => element.closest("details")?.setAttribute("open", "");

  part("edit").addEventListener("click", edit);
  part("drop").addEventListener("click", () => react.drop(entry));
  return { element, show, edit, close, focus, open: () => (form ? entry : null) };
}

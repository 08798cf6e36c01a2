import { wallClock } from "../core/moment.js";
import { find } from "./find.js";
import { clock } from "./locale.js";
import { isSecondTap } from "./second-tap.js";

/** @typedef {{id: string}} Kept */
/**
 * What a room gives to the entries of its list.
 * @template {Kept} Entry
 * @typedef {object} Page
 * @property {import("./find.js").Copy} copy
 * @property {(element: HTMLLIElement, entry: Entry) => string} show writes what it is into the view, and gives the words
 *   by which it is told from the others
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
  let entry = first;
  /** @type {HTMLFormElement | null} */
  let form = null;

  /** @param {Entry} next */
  function show(next) {
    entry = next;
    const what = write(element, entry);
    for (const which of element.querySelectorAll("[data-which]")) which.textContent = what;
  }

  function edit() {
    form ??= opened();
    find(form, "input", HTMLInputElement).focus();
  }

  function opened() {
    unfold();
    react.editing();
    const before = entry;
    const fresh = formFor(before, { save: (after) => save(before, after), cancel: leave });
    part("view").hidden = true;
    element.append(fresh);
    return fresh;
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
  // At the second of two quick taps the next entry lies under the finger.
  part("drop").addEventListener("click", (event) => isSecondTap(event) || react.drop(entry));
  return { element, show, edit, close, focus, open: () => (form ? entry : null) };
}

/**
 * Writes when it was into the view.
 * @param {Element} element @param {import("../core/moment.js").Moment} moment
 * @returns {string} the time in words
 */
export function showTime(element, moment) {
  const time = find(element, "[data-time]", HTMLTimeElement);
  time.dateTime = wallClock(moment);
  time.textContent = clock(moment);
  return time.textContent;
}

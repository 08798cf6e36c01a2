import { wallClock } from "../../core/moment.js";
import { formFor } from "./form.js";

/**
 * One drink in the list of a day, or the form that changes it.
 * @param {{copy: (name: string) => HTMLElement, words: object, unit: () => string, react: object}} page as `logOf` takes it
 */
export function newItem({ copy, words, unit, react }) {
  const element = copy("entry");
  const part = (name) => element.querySelector(`[data-${name}]`);
  let entry = null;
  let form = null;

  function show(next) {
    entry = next;
    const time = words.time(entry);
    const what = `${words.drink(entry.drink)}, ${words.amount(entry.ml)}`;
    part("time").dateTime = wallClock(entry);
    part("time").textContent = time;
    part("what").textContent = what;
    part("uncounted").hidden = entry.counts;
    for (const which of element.querySelectorAll("[data-which]")) which.textContent = `${what}, ${time}`;
  }

  function edit() {
    if (form) return;
    react.editing();
    const before = entry;
    const saved = (after) => save(before, after);
    form = formFor(copy("form"), before, { words, unit: unit(), save: saved, cancel: leave });
    part("view").hidden = true;
    element.append(form);
    form.elements.amount.focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

  async function save(before, after) {
    if (!(await react.save(before, after))) return;
    leave();
  }

  function leave() {
    close();
    focus();
    react.left();
  }

  const focus = () => part("edit").focus();

  part("edit").addEventListener("click", edit);
  part("drop").addEventListener("click", () => react.drop(entry));
  return { element, show, focus, open: () => (form ? entry : null) };
}

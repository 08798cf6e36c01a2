import { wallClock } from "../../core/days.js";
import { momentOf } from "../../core/drinks.js";
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
    part("time").dateTime = wallClock(momentOf(entry));
    part("time").textContent = time;
    part("what").textContent = what;
    part("uncounted").hidden = entry.counts;
    for (const which of element.querySelectorAll("[data-which]")) which.textContent = `${what}, ${time}`;
  }

  function edit() {
    if (form) return;
    react.editing();
    form = formFor(copy("form"), entry, { words, unit: unit(), save, cancel: leave });
    part("view").hidden = true;
    element.append(form);
    form.elements.amount.focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

  async function save(changed) {
    if (!(await react.save(entry, changed))) return;
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

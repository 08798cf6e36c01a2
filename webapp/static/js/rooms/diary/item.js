import { wallClock } from "../../core/moment.js";
import { formFor } from "./form.js";

/**
 * One entry in the list, or the form that changes it.
 * @param {{copy: (name: string) => HTMLElement, words: object, react: object}} page as `listOf` takes it
 */
export function newItem({ copy, words, react }) {
  const element = copy("entry");
  const part = (name) => element.querySelector(`[data-${name}]`);
  let entry = null;
  let form = null;

  function show(next) {
    entry = next;
    const { seconds, helped, note } = entry;
    const time = words.time(entry);
    const area = words.area(entry.area);
    part("time").dateTime = wallClock(entry);
    write(part("time"), time);
    write(part("area"), area);
    write(part("side"), words.side(entry.side));
    write(part("length"), words.length(seconds));
    write(part("helped"), words.whatHelped(helped));
    write(part("note"), note);
    for (const which of element.querySelectorAll("[data-which]")) write(which, `${area}, ${time}`);
  }

  function edit() {
    if (form) return;
    react.editing();
    const before = entry;
    form = formFor(copy("form"), before, { save: (after) => save(before, after), cancel });
    part("view").hidden = true;
    element.append(form);
    form.elements.when.focus();
  }

  function close() {
    form?.remove();
    form = null;
    part("view").hidden = false;
  }

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

function write(element, text) {
  element.textContent = text;
  element.hidden = !text;
}

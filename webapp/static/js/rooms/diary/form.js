import { changed } from "../../core/cramps.js";
import { hereAt, wallClock } from "../../core/moment.js";
import { describe, showProblems } from "../../ui/fields.js";
import { inOrder } from "../../ui/locale.js";

const NAMES = ["when", "minutes", "seconds", "side", "area", "helped", "note"];

/**
 * Prepares a fresh form to change an entry. What is wrong is said beside its field, and nothing typed is lost.
 * @param {HTMLFormElement} form
 * @param {object} entry
 * @param {{save: (entry: object) => void, cancel: () => void}} react
 */
export function formFor(form, entry, { save, cancel }) {
  const { elements } = form;
  const said = () => Object.fromEntries(NAMES.map((name) => [name, elements[name].value]));
  describe(form, entry.id);
  fill(elements, entry);
  suit(elements);
  elements.area.addEventListener("change", () => suit(elements));

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const known = { now: Date.now(), areas: valuesOf(elements.area), ways: valuesOf(elements.helped) };
    const result = changed(entry, said(), known);
    const wrong = showProblems(form, result.problems);
    if (wrong) wrong.focus();
    else save(result.entry);
  });
  form.querySelector("[data-cancel]").addEventListener("click", cancel);
  form.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") cancel();
  });
  return form;
}

function fill(elements, entry) {
  const { seconds, offset } = entry;
  elements.when.value = wallClock(entry);
  elements.when.max = wallClock({ ...hereAt(), offset });
  elements.minutes.value = seconds === null ? "" : Math.floor(seconds / 60);
  elements.seconds.value = seconds === null ? "" : seconds % 60;
  elements.side.value = entry.side ?? "";
  choose(elements.area, entry.area);
  choose(elements.helped, entry.helped ?? "");
  elements.note.value = entry.note;
}

/** Chooses a value also when this build does not know it: saving must not change what was not touched. */
function choose(select, value) {
  if (!valuesOf(select).has(value)) select.add(new Option(value, value));
  select.value = value;
}

const valuesOf = (select) => new Set([...select.options].map(({ value }) => value));

/** Puts the stretches of the area's guide first. */
function suit({ helped, area }) {
  const chosen = helped.value;
  const [own, others] = helped.querySelectorAll("[data-stretches]");
  const guide = (area.selectedOptions[0].dataset.guide ?? "").split(" ");
  const stretches = [...own.children, ...others.children].sort((one, other) => inOrder(one.text, other.text));
  own.replaceChildren(...guide.flatMap((id) => stretches.find(({ value }) => value === id) ?? []));
  others.replaceChildren(...stretches.filter(({ value }) => !guide.includes(value)));
  helped.value = chosen;
}

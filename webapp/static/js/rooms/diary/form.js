import { changed } from "../../core/cramps.js";
import { choose, entryForm, fillWhen, valuesOf } from "../../ui/entry-form.js";
import { find } from "../../ui/find.js";
import { detailsIn } from "./details.js";
import { suitRemedies } from "./remedies.js";

/**
 * @typedef {import("../../core/cramps.js").Cramp} Cramp
 * @typedef {ReturnType<typeof controlsOf>} Controls
 */

/**
 * Prepares a fresh form to change a cramp.
 * @param {HTMLFormElement} form
 * @param {Cramp} entry
 * @param {{save: (entry: Cramp) => void, cancel: () => void}} react
 */
export function formFor(form, entry, { save, cancel }) {
  const controls = controlsOf(form);
  const { area, helped } = controls;
  fill(controls, entry);
  const details = detailsIn(form, entry);
  suitRemedies(helped, area, find(form, "[data-unfold]", HTMLElement));

  // Kept, sealed, when the app lock shuts (ui/drafts.js).
  form.dataset.draft = entry.id;

  const changedNow = () => {
    const known = { now: Date.now(), areas: valuesOf(area), helpers: valuesOf(helped) };
    return changed(entry, { ...saidIn(controls), ...details() }, known);
  };
  return entryForm(form, entry.id, { changed: changedNow, save, cancel });
}

/** @param {HTMLFormElement} form */
const controlsOf = (form) => ({
  when: find(form, "[name=when]", HTMLInputElement),
  minutes: find(form, "[name=minutes]", HTMLInputElement),
  seconds: find(form, "[name=seconds]", HTMLInputElement),
  side: /** @type {RadioNodeList} */ (form.elements.namedItem("side")),
  area: find(form, "[name=area]", HTMLSelectElement),
  helped: find(form, "[name=helped]", HTMLSelectElement),
  note: find(form, "[name=note]", HTMLTextAreaElement),
});

/** @param {Controls} controls */
const saidIn = ({ when, minutes, seconds, side, area, helped, note }) => ({
  when: when.value,
  minutes: minutes.value,
  seconds: seconds.value,
  side: side.value,
  area: area.value,
  helped: helped.value,
  note: note.value,
});

/** @param {Controls} controls @param {Cramp} entry */
function fill({ when, minutes, seconds, side, area, helped, note }, entry) {
  const { seconds: length } = entry;
  fillWhen(when, entry);
  minutes.value = length === null ? "" : String(Math.floor(length / 60));
  seconds.value = length === null ? "" : String(length % 60);
  side.value = entry.side ?? "";
  choose(area, entry.area);
  choose(helped, entry.helped ?? "");
  note.value = entry.note;
}

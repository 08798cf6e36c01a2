import { changedMedicine } from "../../core/medicines.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { entryForm } from "../../ui/entry-form.js";
import { find } from "../../ui/find.js";
import { datesIn } from "./medicine-dates.js";
import { namingIn } from "./medicine-name.js";

/** @typedef {import("../../core/medicines.js").Medicine} Medicine */

/**
 * Prepares a fresh form for a medicine: one that is being changed, or one without a name that is being added.
 * @param {HTMLFormElement} form
 * @param {Medicine} entry
 * @param {{load: () => Promise<import("./medicine-list.js").List>, save: (entry: Medicine) => void,
 *   cancel: () => void}} react `load` gives the list of those that the app knows
 */
export function medicineFormFor(form, entry, { load, save, cancel }) {
  const name = find(form, "[name=name]", HTMLInputElement);
  const note = find(form, "[name=note]", HTMLTextAreaElement);
  name.value = entry.name;
  note.value = entry.note;
  const dates = datesIn(form, entry);
  const known = namingIn(form, entry.known, load);

  // Kept, sealed, when the app lock shuts (ui/drafts.js).
  form.dataset.draft = `medicine:${entry.id}`;

  const changed = () => {
    const said = { name: name.value, known: known(), dates: dates(), note: note.value };
    return changedMedicine(entry, said, { today: dayOf(hereAt()), now: Date.now() });
  };
  return entryForm(form, entry.id, { changed, save, cancel });
}

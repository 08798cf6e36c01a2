/** What a person takes, and since when: add, change, delete, each with a way back. A folded part of the diary's page. */
import { isTaken, newMedicine } from "../../core/medicines.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { bringBack, takeBack } from "../../records/bring-back.js";
import { all, amend, put, remove, watch } from "../../records/database.js";
import { newId } from "../../records/id.js";
import { addingOf } from "../../ui/adding.js";
import { arrange } from "../../ui/arrange.js";
import { changesOf } from "../../ui/changes.js";
import { entriesOf } from "../../ui/entries.js";
import { copyOf, find } from "../../ui/find.js";
import { inOrder } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { medicineFormFor } from "./medicine-form.js";
import { showMedicine } from "./medicine-item.js";
import { listOf } from "./medicine-list.js";

/** @typedef {import("../../core/medicines.js").Medicine} Medicine */

const STORE = "medicines";

/** @param {HTMLElement} root @param {ReturnType<typeof import("../../ui/notice.js").noticeOf>} notice */
export function medicinesOf(root, notice) {
  const { further = "", causes = "" } = root.dataset;
  const list = find(root, "[data-list]", HTMLUListElement);
  const change = changesOf({ notice, refresh });
  /** @type {ReturnType<typeof listOf> | null} */
  let known = null;
  /** @type {Medicine[]} */
  let medicines = [];

  /** A list that could not be read is asked for again. */
  const load = () => {
    known ??= listOf(root.dataset);
    return known.catch((error) => {
      known = null;
      throw error;
    });
  };
  /** @type {import("../../ui/find.js").Copy} */
  const copy = (name, type) =>
    copyOf(find(root, `[data-template=medicine-${name}]`, HTMLTemplateElement), type);
  /** @type {import("../../ui/entry.js").Page<Medicine>["form"]} */
  const form = (entry, react) => medicineFormFor(copy("form", HTMLFormElement), entry, { load, ...react });
  /** Some stand in the list of causes, and others only below it. @param {string} id */
  const addressOf = (id) => `${causes}#${further.split(" ").includes(id) ? "medicine-" : ""}${id}`;
  const entries = entriesOf({
    copy,
    show: (element, medicine) => showMedicine(element, medicine, addressOf),
    form,
    react: { editing: notice.close, left: show, drop, save },
  });
  const adding = find(root, "[data-adding]", HTMLElement);
  const { open } = addingOf(adding, { form, fresh: () => newMedicine(newId()), keep });

  async function refresh() {
    const found = await all(STORE).catch((error) => console.warn("medicines were not read:", error));
    // It is asked for again with the next change.
    if (!found) return;
    medicines = found;
    show();
  }

  /** Those that are taken first, each by name. */
  function show() {
    const today = dayOf(hereAt());
    /** @param {Medicine} medicine */
    const past = (medicine) => Number(!isTaken(medicine, today));
    const shown = entries
      .withWritten(medicines)
      .sort((one, other) => past(one) - past(other) || inOrder(one.name, other.name));
    arrange(list, shown.map(entries.elementOf));
    list.hidden = shown.length === 0;
    find(root, "[data-count]", HTMLElement).textContent = medicines.length
      ? say("medicines", { n: medicines.length })
      : "";
  }

  /** @param {Medicine} medicine */
  function keep(medicine) {
    return change(
      () => put(STORE, medicine),
      () => takeBack(STORE, medicine),
      {
        said: say("medicine-noted", { name: medicine.name }),
        whenBack: () => find(adding, "[data-open]", HTMLElement).focus(),
      },
    );
  }

  /** @param {Medicine} before @param {Medicine} after */
  function save(before, after) {
    return change(
      () => amend(STORE, before, after),
      () => amend(STORE, after, before),
      { said: say("medicine-saved", { name: after.name }), whenBack: () => entries.focus(before.id) },
    );
  }

  /** @param {Medicine} medicine */
  function drop(medicine) {
    change(
      () => remove(STORE, medicine.id),
      () => bringBack(STORE, medicine),
      {
        said: say("medicine-deleted", { name: medicine.name }),
        focus: "undo",
        whenBack: () => entries.focus(medicine.id),
      },
    );
  }

  /** What is half typed of one that is not there, or not any more, is one that is being added. @param {string} id */
  function edit(id) {
    root.setAttribute("open", "");
    if (medicines.some((medicine) => medicine.id === id)) entries.edit(id);
    else open(newMedicine(id));
  }

  watch((store) => {
    if (store === STORE) refresh();
  });
  return { refresh, edit, closeForms: entries.closeForms };
}

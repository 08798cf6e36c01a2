/** The cramps of the diary by day, as they are looked for: add, change, delete, each with a way back. */

import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { bringBack, takeBack } from "../../records/bring-back.js";
import { amend, put, remove } from "../../records/database.js";
import { newId } from "../../records/id.js";
import { find } from "../../ui/find.js";
import { addingOf } from "./add.js";
import { formFor } from "./form.js";
import { showCramp } from "./item.js";
import { listOf } from "./list.js";
import { searchOf } from "./search.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

const STORE = "cramps";

/**
 * @param {HTMLElement} root
 * @param {{copy: import("../../ui/find.js").Copy, words: import("./words.js").Words,
 *   notice: ReturnType<typeof import("../../ui/notice.js").noticeOf>,
 *   change: ReturnType<typeof import("../../ui/changes.js").changesOf>, refresh: () => Promise<void>}} page
 */
export function crampsOf(root, { copy, words, notice, change, refresh }) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const adding = addingOf(part("add"), add);
  const list = listOf(part("days"), {
    copy,
    show: (element, entry) => showCramp(element, entry, words),
    form: (entry, react) => formFor(copy("form", HTMLFormElement), entry, react),
    react: { editing: notice.close, left, drop, save },
  });
  const search = searchOf(part("search"), words, showList);
  /** @type {Cramp[]} */
  let entries = [];

  /** @param {Cramp[]} cramps */
  function show(cramps) {
    entries = cramps;
    showList();
    adding.order(entries);
  }

  function showList() {
    const { cramps, searching } = search.among(entries);
    list.show(cramps, searching);
  }

  /** Where the entry that was left is not in what is looked for any more, its focus went with it. */
  async function left() {
    await refresh();
    if (document.activeElement === document.body) adding.focus();
  }

  /** @param {string} area */
  function add(area) {
    // What is new is seen.
    search.clear();
    const entry = newCramp(newId(), hereAt(), { area });
    change(
      () => put(STORE, entry),
      () => takeBack(STORE, entry),
      {
        said: words.about("cramp-noted", entry),
        acts: { details: () => detail(entry) },
        focus: "details",
        whenBack: adding.focus,
      },
    );
  }

  /** What another tab has deleted, or is not looked for, is in the list as soon as it is being changed. @param {Cramp} added */
  function detail(added) {
    const { id } = added;
    // It was never in the list, where something else was looked for at once.
    list.elementOf(entries.find((entry) => entry.id === id) ?? added);
    list.edit(id);
    showList();
    list.edit(id);
  }

  /** @param {Cramp} before @param {Cramp} after */
  function save(before, after) {
    return change(
      () => amend(STORE, before, after),
      () => amend(STORE, after, before),
      { said: words.about("cramp-saved", after), whenBack: () => list.focus(before.id) },
    );
  }

  /** @param {Cramp} entry */
  function drop(entry) {
    change(
      () => remove(STORE, entry.id),
      () => bringBack(STORE, entry),
      { said: words.about("cramp-deleted", entry), focus: "undo", whenBack: () => list.focus(entry.id) },
    );
  }

  return {
    show,
    edit: list.edit,
    /** To an entry. */
    focus: list.focus,
    focusOnAdding: adding.focus,
    closeForms: list.closeForms,
  };
}

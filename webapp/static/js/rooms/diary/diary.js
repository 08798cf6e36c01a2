/** The diary room: the cramps of this device by day; add, change, delete, each with a way back, and take them along. */

import { newCramp } from "../../core/cramps.js";
import { hereAt } from "../../core/moment.js";
import { bringBack, takeBack } from "../../records/bring-back.js";
import { all, amend, put, remove, watch, whyUnkept } from "../../records/database.js";
import { keepHelped } from "../../records/helped.js";
import { newId } from "../../records/id.js";
import { learn } from "../../records/learn.js";
import { PRIVATE } from "../../records/stores.js";
import { onAnotherDay } from "../../ui/another-day.js";
import { askedTwice } from "../../ui/asked-twice.js";
import { changesOf } from "../../ui/changes.js";
import { copyOf, find } from "../../ui/find.js";
import { keepingOf } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { addingOf } from "./add.js";
import { backupLineOf } from "./backup-line.js";
import { exportCsv, exportJson } from "./export.js";
import { forDoctor } from "./for-doctor.js";
import { formFor } from "./form.js";
import { glanceViewOf } from "./glance.js";
import { showCramp } from "./item.js";
import { listOf } from "./list.js";
import { medicinesOf } from "./medicines.js";
import { quietOf } from "./quiet.js";
import { searchOf } from "./search.js";
import { trialsFoldOf } from "./trials-fold.js";
import { wordsOf } from "./words.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

const STORE = "cramps";
const NIGHTS = "nights";
const TRIALS = "trials";

/** @param {unknown} error */
const notRead = (error) => console.warn("the diary was not read:", error);

/** @param {HTMLElement} root */
export async function start(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  /** @type {import("../../ui/find.js").Copy} */
  const copy = (name, type) => copyOf(find(root, `[data-template=${name}]`, HTMLTemplateElement), type);
  const words = wordsOf(root);
  const keeping = keepingOf(root);
  const notice = noticeOf(part("notice"), () => adding.focus());
  const change = changesOf({ notice, refresh });
  const adding = addingOf(part("add"), add);
  const showQuiet = quietOf(part("quiet"), change);
  const erasing = askedTwice(part("erasing"), erase, notice.close);
  const list = listOf(part("days"), {
    copy,
    show: (element, entry) => showCramp(element, entry, words),
    form: (entry, react) => formFor(copy("form", HTMLFormElement), entry, react),
    react: { editing: notice.close, left, drop, save },
  });
  const medicines = medicinesOf(part("medicines"), notice);
  const search = searchOf(part("search"), words, showList);
  const showBackupLine = backupLineOf(part("backup-line"));
  const showGlance = glanceViewOf(part("glance"), words);
  const trials = trialsFoldOf(find(root, "[data-trials]", HTMLDetailsElement), part("tonight"), {
    ...{ copy, bringBack, takeBack, change, refresh },
  });
  /** @type {Cramp[]} */
  let entries = [];
  /** @type {import("../../core/nights.js").Night[]} */
  let nights = [];

  async function refresh() {
    const found = await Promise.all([all(STORE), all(NIGHTS), all(TRIALS)]).catch(notRead);
    // It is asked for again with the next change.
    if (!found) return;
    const [cramps, quiet, compared] = found;
    [entries, nights] = [cramps, quiet];
    showList();
    showGlance(entries, nights);
    showBackupLine([...entries, ...nights]);
    trials.show(compared, entries, nights);
    adding.order(entries);
    showQuiet(entries, nights);
    const isEmpty = entries.length + nights.length === 0;
    keeping(isEmpty);
    part("empty").hidden = !isEmpty;
    part("keep").hidden = isEmpty;
  }

  /** Where the entry that was left is not in what is looked for any more, its focus went with it. */
  async function left() {
    await refresh();
    if (document.activeElement === document.body) adding.focus();
  }

  function showList() {
    const { cramps, searching } = search.among(entries);
    list.show(cramps, searching);
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

  /** All that this page keeps. */
  async function erase() {
    list.closeForms();
    medicines.closeForms();
    const whole = await Promise.all(PRIVATE.map(async (store) => ({ store, records: await all(store) })));
    change(
      () => Promise.all(whole.map(({ store, records }) => remove(store, ...records.map(({ id }) => id)))),
      () =>
        Promise.all(whole.map(({ store, records }) => bringBack(store, .../** @type {never[]} */ (records)))),
      { said: say("erased"), focus: "undo", whenBack: erasing.focus },
    );
  }

  /** The form of what was half typed. @param {string} name as its `data-draft` has it */
  function takeUp(name) {
    const [, medicine] = name.split("medicine:");
    if (medicine) medicines.edit(medicine);
    else if (name === "trial") trials.edit();
    else list.edit(name);
  }

  forDoctor(part("for-doctor"));
  part("json").addEventListener("click", async () => {
    try {
      const [medicines, trials] = await Promise.all([all("medicines"), all(TRIALS)]);
      exportJson(entries, nights, { medicines, trials });
    } catch (error) {
      notRead(error);
      notice.say(say(whyUnkept(error)));
    }
  });
  part("csv").addEventListener("click", () => exportCsv(entries, words));
  watch((store) => {
    if (store === STORE) learn(keepHelped).catch(notRead);
    if ([STORE, NIGHTS, TRIALS].includes(store)) refresh();
  });
  // A phone that wakes up may have slept into another day.
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  onAnotherDay(refresh);
  // It listens, whether the records open or not.
  await Promise.all([refresh(), medicines.refresh()]);
  // Who comes from a guide comes for the entry that it noted.
  list.focus(location.hash.slice(1));
  if (history.state?.drafts) await (await import("../../ui/drafts.js")).takeUp(takeUp);
}

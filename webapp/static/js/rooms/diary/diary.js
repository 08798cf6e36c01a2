/** The diary room: the cramps of this device, what is to be seen in them, and the ways to take them along. */

import { bringBack, takeBack } from "../../records/bring-back.js";
import { all, watch, whyUnkept } from "../../records/database.js";
import { keepHelped } from "../../records/helped.js";
import { learn } from "../../records/learn.js";
import { onAnotherDay } from "../../ui/another-day.js";
import { changesOf } from "../../ui/changes.js";
import { copyOf, find } from "../../ui/find.js";
import { keepingOf } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { backupLineOf } from "./backup-line.js";
import { crampsOf } from "./cramps.js";
import { eraseIn } from "./erasing.js";
import { exportCsv, exportJson } from "./export.js";
import { forDoctor } from "./for-doctor.js";
import { glanceViewOf } from "./glance.js";
import { medicinesOf } from "./medicines.js";
import { quietOf } from "./quiet.js";
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
  const notice = noticeOf(part("notice"), () => cramps.focusOnAdding());
  const change = changesOf({ notice, refresh });
  const cramps = crampsOf(root, { copy, words, notice, change, refresh });
  const showQuiet = quietOf(part("quiet"), change);
  const medicines = medicinesOf(part("medicines"), notice);
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
    const [noted, quiet, compared] = found;
    [entries, nights] = [noted, quiet];
    cramps.show(entries);
    showGlance(entries, nights);
    showBackupLine([...entries, ...nights]);
    trials.show(compared, entries, nights);
    showQuiet(entries, nights);
    const isEmpty = entries.length + nights.length === 0;
    keeping(isEmpty);
    part("empty").hidden = !isEmpty;
    part("keep").hidden = isEmpty;
  }

  /** The form of what was half typed. @param {string} name as its `data-draft` has it */
  function takeUp(name) {
    const [, medicine] = name.split("medicine:");
    if (medicine) medicines.edit(medicine);
    else if (name === "trial") trials.edit();
    else cramps.edit(name);
  }

  eraseIn(part("erasing"), {
    notice,
    change,
    closeForms() {
      cramps.closeForms();
      medicines.closeForms();
    },
  });
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
  cramps.focus(location.hash.slice(1));
  if (history.state?.drafts) await (await import("../../ui/drafts.js")).takeUp(takeUp);
}

/** A page with one form of what a person chooses for the water room: their goal, or their cups and unit. */

import { callAgain, respectLimit } from "../../push/limit.js";
import { watch, whyUnkept } from "../../records/database.js";
import { device } from "../../records/device.js";
import { followDrinks } from "../../records/not-before-after-drinks.js";
import { choose, settings, USUAL, unchoose } from "../../records/water-settings.js";
import { changesOf } from "../../ui/changes.js";
import { find } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { choosingOf } from "./choosing.js";
import { goalFormOf } from "./goal-form.js";
import { wordsOf } from "./words.js";

/** @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings */

/** @param {HTMLElement} root */
export const goal = (root) => choosing(root, goalFormOf, "[data-goal]");

/** @param {HTMLElement} root */
export const cups = (root) => choosing(root, choosingOf, "[data-choosing]");

/** @param {HTMLElement} root @param {typeof goalFormOf} formOf @param {string} place of the form */
function choosing(root, formOf, place) {
  let chosen = USUAL;
  let isRead = false;
  const notice = noticeOf(find(root, "[data-notice]", HTMLElement), () =>
    find(root, "[name=save]", HTMLElement).focus(),
  );
  const change = changesOf({ notice, refresh });
  const words = wordsOf(root, () => chosen.unit);
  const show = formOf(find(root, place, HTMLElement), words, keep);

  async function refresh() {
    chosen = await settings();
    isRead = true;
    sayWhetherKept(root);
    show(chosen);
  }

  /** @param {Partial<WaterSettings>} changes @param {() => void} whenBack */
  function keep(changes, whenBack) {
    const before = Object.fromEntries(Object.entries(chosen).filter(([name]) => name in changes));
    let isCalled = false;
    return change(
      async () => {
        // As it is before a limit ends it, which hears of the choice only once it is kept.
        const [{ wishes }] = await Promise.all([device(), choose(changes)]);
        isCalled = wishes.water;
      },
      async () => {
        if (!(await unchoose(before, changes))) return false;
        if (isCalled) await callAgain();
        return true;
      },
      { said: say("chosen"), whenBack },
    );
  }

  watch(async (store) => {
    if (store !== "settings") return;
    await refresh();
    await respectLimit();
  });
  // Another goal is reached sooner or later, and then nothing asks for more.
  followDrinks();
  sayWhetherKept(root);
  /** @type {unknown} */
  let unread;
  const read = () =>
    refresh().catch((error) => {
      console.warn("what was chosen was not read:", error);
      unread = error;
    });
  // Not awaited: what is typed meanwhile stays.
  const reading = read();
  // Nothing usual stands in for what was not read: a doctor's limit might go.
  const form = find(root, `${place} form`, HTMLFormElement);
  form.addEventListener("submit", async () => {
    if (isRead) return;
    await reading;
    // What did not answer then may answer now.
    if (!isRead) await read();
    if (isRead) form.requestSubmit();
    else notice.say(say(whyUnkept(unread)));
  });
}

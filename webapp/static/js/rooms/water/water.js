/** The water room: what was drunk on a day of this device, in one tap each, with a way back. */

import { newDrink } from "../../core/drinks.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { bringBack, putBack, takeBack } from "../../records/bring-back.js";
import { all, amend, put, remove, watch } from "../../records/database.js";
import { newId } from "../../records/id.js";
import { followDrinks } from "../../records/not-before-after-drinks.js";
import { settings, USUAL } from "../../records/water-settings.js";
import { addingOf } from "../../ui/adding.js";
import { changesOf } from "../../ui/changes.js";
import { copyOf, find } from "../../ui/find.js";
import { keepingOf } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { cupsOf } from "./cups.js";
import { dayStepsOf } from "./day-steps.js";
import { exportCsv, exportJson } from "./export.js";
import { formFor } from "./form.js";
import { historyViewOf } from "./history-view.js";
import { hourNoticeOf } from "./hour-notice.js";
import { showDrink } from "./item.js";
import { logOf } from "./log.js";
import { nextLineOf, remindersNow } from "./next-line.js";
import { ringOf } from "./ring.js";
import { wordsOf } from "./words.js";

/**
 * @typedef {import("../../core/drinks.js").Cup} Cup
 * @typedef {import("../../core/drinks.js").Drink} Drink
 */

const STORE = "drinks";
/** Milliseconds between two looks at the clock: an hour passes, and so does a day. */
const LOOK = 20_000;

/** @param {HTMLElement} root */
export async function start(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  /** @type {import("../../ui/find.js").Copy} */
  const copy = (name, type) => {
    const element = copyOf(find(root, `[data-template=${name}]`, HTMLTemplateElement), type);
    // Against a doctor's limit every drink counts.
    if (chosen.limited) element.querySelector("[data-field=drink] [data-hint]")?.remove();
    return element;
  };
  const words = wordsOf(root, () => chosen.unit);
  const keeping = keepingOf(root);
  const notice = noticeOf(part("notice"), () => part("cup").focus({ preventScroll: true }));
  const change = changesOf({ notice, refresh });
  const ring = ringOf(part("today"), words);
  const hour = hourNoticeOf(part("hour"), words, spread);
  const cups = cupsOf(part("cups"), words, add);
  /** @param {Drink} drink @param {{save: (drink: Drink) => void, cancel: () => void}} react */
  const form = (drink, react) =>
    formFor(copy("form", HTMLFormElement), drink, { words, unit: chosen.unit, ...react });
  addingOf(part("other"), { form, fresh: () => drinkOf({ ml: Number.NaN, drink: "water" }), keep });
  const days = dayStepsOf(part("day-steps"), words, show);
  const log = logOf(part("log"), {
    copy,
    show: (element, drink) => showDrink(element, drink, words),
    form,
    react: { editing: notice.close, left: show, drop, save },
  });
  const history = historyViewOf(part("history"), words, (day) => {
    days.go(day);
    part("day").scrollIntoView({ block: "nearest" });
  });
  /** @type {Drink[]} */
  let drinks = [];
  let chosen = USUAL;
  /** @type {Awaited<ReturnType<typeof remindersNow>>} */
  let reminders = null;
  const next = nextLineOf(part("next"), () => ({ drinks, chosen, reminders }));

  async function refresh() {
    [drinks, chosen, reminders] = await Promise.all([all(STORE), settings(), remindersNow()]);
    show();
  }

  function show() {
    const entries = drinks.filter((drink) => dayOf(drink) === days.day());
    root.toggleAttribute("data-all-count", chosen.limited);
    days.show();
    ring(entries, chosen, days.isToday());
    next.show(newDrink("", chosen.cups[0], dayOf(hereAt())));
    hour(drinks);
    cups(chosen.cups);
    log.show(entries);
    history(drinks, chosen, days.day());
    part("day-name").textContent = days.isToday() ? "" : words.day(days.day()).name;
    part("nothing").hidden = entries.length > 0;
    keeping(drinks.length === 0);
  }

  /** @param {Cup} what */
  function drinkOf(what) {
    return newDrink(newId(), what, days.day());
  }

  /** @param {Cup} cup */
  function add(cup) {
    keep(drinkOf(cup));
  }

  /** @param {Drink} drink */
  function keep(drink) {
    return change(
      () => put(STORE, drink),
      () => takeBack(STORE, drink),
      {
        said: next.about(words.about("drink-noted", drink), drink),
        whenBack: () => part("cup").focus({ preventScroll: true }),
      },
    );
  }

  /** @param {Drink} before @param {Drink} after */
  function save(before, after) {
    return change(
      () => amend(STORE, before, after),
      () => amend(STORE, after, before),
      { said: words.about("drink-saved", after), whenBack: () => log.focus(before.id) },
    );
  }

  /** @param {Drink} drink */
  function drop(drink) {
    change(
      () => remove(STORE, drink.id),
      () => bringBack(STORE, drink),
      { said: words.about("drink-deleted", drink), focus: "undo", whenBack: () => log.focus(drink.id) },
    );
  }

  /** @param {Drink[]} before @param {Drink[]} after the same at other times, of which some may be new */
  function spread(before, after) {
    const amount = words.amount(after.reduce((sum, { ml }) => sum + ml, 0));
    return change(
      () => put(STORE, ...after),
      () => putBack(STORE, before, after),
      { said: say("drinks-spread", { amount }), focus: "undo", whenBack: () => {} },
    );
  }

  part("json").addEventListener("click", () => exportJson(drinks, chosen));
  part("csv").addEventListener("click", () => exportCsv(drinks, words));
  watch((store) => [STORE, "settings", "devices"].includes(store) && refresh());
  followDrinks();
  // A phone that wakes up may have slept into another hour or day.
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  setInterval(() => document.hidden || show(), LOOK);
  const read = refresh();
  // The first format of a date takes a slow phone 50 ms: now, while the records are read.
  days.show();
  await read.catch((error) => {
    console.warn("the drinks were not read:", error);
    // A tap on a cup is told that it was not kept: it has to know what it stands for.
    cups(chosen.cups);
  });
}

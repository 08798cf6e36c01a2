/** The doctor's sheet: what is wanted on it, and the two ways to have it, as a PDF and on paper. */

import { latestNight, NIGHTS } from "../../core/glance.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { periodOf, sheetFacts } from "../../core/sheet.js";
import { all, watch } from "../../records/database.js";
import { saveFile } from "../../ui/file.js";
import { find } from "../../ui/find.js";
import { language, locale, USUAL_REGION } from "../../ui/locale.js";
import { filled, say } from "../../ui/words.js";
import { isTicked, periodIn, valueIn, wantedIn } from "./for-doctor-form.js";

/** @param {HTMLElement} root */
export function forDoctor(root) {
  const form = find(root, "form", HTMLFormElement);
  const preview = find(root, "[data-preview]", HTMLElement);
  const status = find(root, "[data-sheet-said]", HTMLElement);
  const own = find(root, "[data-own-period]", HTMLElement);
  const signs = find(root, "[data-signs]", HTMLElement);

  const [from, to] = ["from", "to"].map((name) => find(form, `[name=sheet-${name}]`, HTMLInputElement));
  const offer = offering();
  const suit = () => {
    own.hidden = valueIn(form, "sheet-nights") !== "own";
    const today = dayOf(hereAt());
    offer(to, today);
    offer(from, periodOf(today, NIGHTS).from);
    signs.hidden = !isTicked(form, "sheet-signs");
    preview.hidden = true;
    preview.replaceChildren();
  };

  async function sheet() {
    status.textContent = "";
    const lang = valueIn(form, "sheet-language");
    const now = hereAt();
    const today = dayOf(now);
    const [{ sheetOf }, said, diary] = await Promise.all([
      import("./sheet/make.js"),
      wordsIn(lang),
      diaryNow(),
    ]);
    const latest = latestNight(diary.cramps, today);
    const facts = sheetFacts(diary, periodIn(form, latest));
    const wanted = wantedIn(form);
    const compared = await comparedIn(diary, facts, now, wanted.compared);
    const reader = lang === language() ? locale() : `${lang}-${USUAL_REGION[lang] ?? lang.toUpperCase()}`;
    return { ...sheetOf({ ...facts, compared }, wanted, said, reader, today, filled), today };
  }

  /** @param {(made: Awaited<ReturnType<typeof sheet>>) => void | Promise<unknown>} use */
  const make = (use) =>
    sheet()
      .then(use)
      .catch((error) => {
        console.warn("the sheet could not be made:", error);
        status.textContent = say("sheet-failed");
      });

  form.addEventListener("change", suit);
  // What was drawn counts what the diary no longer is.
  watch(suit);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    make(async ({ pdf, today }) => {
      if (await saveFile(`uncramp-sheet-${today}.pdf`, "application/pdf", pdf()))
        status.textContent = say("sheet-made");
    });
  });
  find(form, "[data-print-sheet]", HTMLElement).addEventListener("click", () =>
    make(({ drawing }) => {
      preview.replaceChildren(drawing());
      preview.hidden = false;
      print();
    }),
  );
  // Sharing must follow the tap at once: what it needs is fetched while somebody still chooses.
  form.addEventListener("focusin", () => import("./sheet/make.js").catch(() => {}), { once: true });
  suit();
}

/** Fills in what nobody has chosen yet; the form may lie open from one day to the next. */
function offering() {
  /** @type {Map<HTMLInputElement, string>} */
  const offered = new Map();
  /** @param {HTMLInputElement} input @param {string} day */
  return (input, day) => {
    if (input.value && input.value !== offered.get(input)) return;
    input.value = day;
    offered.set(input, day);
  };
}

/** What a sheet says, in any language of the app. @param {string} lang @returns {Promise<import("./sheet/make.js").Said>} */
const wordsIn = async (lang) => (await fetch(new URL(`../sheet/${lang}.json`, import.meta.url))).json();

/**
 * What was compared within the period, with its counts; null where there is some and it is not wanted.
 * @param {import("../../core/sheet.js").Diary} diary @param {import("../../core/sheet.js").Period} period
 * @param {import("../../core/moment.js").Moment} now @param {boolean} isWanted
 */
async function comparedIn({ cramps, nights }, { from, to }, now, isWanted) {
  const known = await all("trials");
  if (known.length === 0) return [];
  const { countsOf, lastDayOf } = await import("./trials.js");
  // One that was broken off before its first night has none to count.
  const trials = known.filter((each) => {
    const last = lastDayOf(each);
    return each.from <= to && each.from <= last && from <= last;
  });
  if (trials.length && !isWanted) return null;
  return trials.map((trial) => ({
    ...{ what: trial.what, own: trial.own, from: trial.from, to: lastDayOf(trial) },
    counts: countsOf(trial, cramps, nights, now),
  }));
}

/** @returns {Promise<import("../../core/sheet.js").Diary>} */
async function diaryNow() {
  const [cramps, nights, sessions, medicines] = await Promise.all([
    all("cramps"),
    all("nights"),
    all("sessions"),
    all("medicines"),
  ]);
  return { cramps, nights, sessions, medicines };
}

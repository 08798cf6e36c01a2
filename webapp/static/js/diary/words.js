import { dayOf, hereAt } from "./days.js";

const DAY = 86_400_000;

/**
 * The words of the page for what the store keeps: names from its form, the rest from its data attributes and Intl.
 * @param {HTMLElement} root
 */
export function wordsOf(root) {
  const { lang } = document.documentElement;
  // "en" alone would write dates the American way for everybody.
  const locale = navigator.languages.find((each) => each.split("-")[0] === lang) ?? lang;
  const form = root.querySelector("[data-template=form]").content;
  const names = (field) =>
    namesOf(form.querySelectorAll(`[name=${field}] option, [name=${field}][type=radio]`));
  const [areas, ways, sides] = ["area", "helped", "side"].map(names);
  const time = new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", ...WALL });
  const capital = (text) => text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);

  const words = {
    columns: JSON.parse(root.dataset.columns),
    area: (id) => areas.get(id) ?? id,
    side: (side) => (side ? sides.get(side) : ""),
    helped: (way) => (way ? (ways.get(way) ?? way) : ""),
    /** In a sentence; a cramp that went by itself was helped by nothing. */
    whatHelped: (way) =>
      way && way !== "nothing" ? words.say("helped", { way: words.helped(way) }) : words.helped(way),
    time: (entry) => time.format(onTheWall(entry)),
    day: (day, today) => dayWords(day, today),
    length: (seconds) => lengthWords(seconds),
    /** A sentence of the page about an entry, such as "Noted: calf, 03:12." */
    say(sentence, { entry, ...values } = {}) {
      const area = entry && words.area(entry.area).toLocaleLowerCase(locale);
      const all = { ...values, ...(entry && { area, time: words.time(entry) }) };
      return root.dataset[sentence].replace(/\{(\w+)\}/g, (_, name) => all[name]);
    },
  };

  function dayWords(day, today = dayOf(hereAt())) {
    const away = (Date.parse(day) - Date.parse(today)) / DAY;
    const year = day.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" };
    const parts = { weekday: "long", day: "numeric", month: "long", ...year, timeZone: "UTC" };
    const date = capital(new Intl.DateTimeFormat(locale, parts).format(Date.parse(day)));
    if (away !== 0 && away !== -1) return { name: date, date: "" };
    const name = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(away, "day");
    return { name: capital(name), date };
  }

  function lengthWords(seconds) {
    if (seconds === null) return "";
    if (seconds < 60 || (seconds < 120 && seconds % 60)) return amount(seconds, "second");
    const hours = seconds >= 7200;
    const length = amount(Math.round(seconds / (hours ? 3600 : 60)), hours ? "hour" : "minute");
    return words.say("about", { length });
  }

  const amount = (number, unit) =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(number);

  return words;
}

const WALL = { hourCycle: "h23", timeZone: "UTC" };

const onTheWall = ({ startedAt, offset }) => startedAt + offset * 60_000;

const namesOf = (choices) =>
  new Map([...choices].filter(({ value }) => value).map((choice) => [choice.value, nameOf(choice)]));

const nameOf = (choice) => (choice.text ?? choice.parentElement.textContent).trim();

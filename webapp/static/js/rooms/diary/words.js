import { dayWords, localeHere, timeWords } from "../../ui/dates.js";

/**
 * The words of the page for what the store keeps: names from its form, the rest from its data attributes and Intl.
 * @param {HTMLElement} root
 */
export function wordsOf(root) {
  const locale = localeHere();
  const form = root.querySelector("[data-template=form]").content;
  const names = (field) =>
    namesOf(form.querySelectorAll(`[name=${field}] option, [name=${field}][type=radio]`));
  const [areas, ways, sides] = ["area", "helped", "side"].map(names);
  const time = timeWords(locale);

  const words = {
    columns: JSON.parse(root.dataset.columns),
    area: (id) => areas.get(id) ?? id,
    side: (side) => (side ? sides.get(side) : ""),
    helped: (way) => (way ? (ways.get(way) ?? way) : ""),
    /** In a sentence; a cramp that went by itself was helped by nothing. */
    whatHelped: (way) =>
      way && way !== "nothing" ? words.say("helped", { way: words.helped(way) }) : words.helped(way),
    time,
    day: (day, today) => dayWords(day, locale, today),
    length: (seconds) => lengthWords(seconds),
    /** A sentence of the page about an entry, such as "Noted: calf, 03:12." */
    say(sentence, { entry, ...values } = {}) {
      const area = entry && words.area(entry.area).toLocaleLowerCase(locale);
      const all = { ...values, ...(entry && { area, time: time(entry) }) };
      return root.dataset[sentence].replace(/\{(\w+)\}/g, (_, name) => all[name]);
    },
  };

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

const namesOf = (choices) =>
  new Map([...choices].filter(({ value }) => value).map((choice) => [choice.value, nameOf(choice)]));

const nameOf = (choice) => (choice.text ?? choice.parentElement.textContent).trim();

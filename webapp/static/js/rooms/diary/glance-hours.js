/** The hours of the day in which cramps began, as bars from the evening on, so that a night stays together. */
import { hoursOf, usualHours } from "../../core/counts.js";
import { NIGHTS } from "../../core/glance.js";
import { EVENING_HOUR } from "../../core/nights.js";
import { find } from "../../ui/find.js";
import { number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { fillRows, hourWord, make } from "./glance-parts.js";

/** Hours between two words below the bars. */
const STEP = 6;

/** @param {HTMLElement} root @returns {(glance: import("./glance.js").Glance) => void} */
export function hoursViewOf(root) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);

  return function show({ cramps, logged }) {
    const hours = hoursOf(cramps);
    const order = hours.map((_, place) => (place + EVENING_HOUR) % hours.length);
    const most = Math.max(...hours);
    const tallest = order.find((hour) => hours[hour] === most);
    part("bars").replaceChildren(
      ...order.map((hour) => {
        const bar = make("span", "", { hour: String(hour) });
        if (hour === tallest) bar.append(make("b", number(most)));
        bar.style.setProperty("--share", String(hours[hour] / (most || 1)));
        return bar;
      }),
    );
    part("axis").replaceChildren(
      ...order.filter((_, place) => place % STEP === 0).map((hour) => make("span", hourWord(hour))),
    );
    part("sentence").textContent = sentenceOf(hours, cramps.length, logged);
    fillRows(
      root,
      order
        .filter((hour) => hours[hour] > 0)
        .map((hour) => [`${hourWord(hour)}–${hourWord((hour + 1) % hours.length)}`, number(hours[hour])]),
    );
  };
}

/** @param {number[]} hours @param {number} n cramps @param {number} logged nights */
function sentenceOf(hours, n, logged) {
  const usual = usualHours(hours);
  if (!usual) return say("glance-few", { logged, nights: NIGHTS });
  const { from, to, count } = usual;
  return say("glance-usual", { count, n, from: hourWord(from), to: hourWord(to), logged, nights: NIGHTS });
}

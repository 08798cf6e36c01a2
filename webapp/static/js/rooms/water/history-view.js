import { inUnit } from "../../core/amounts.js";
import { historyOf, reachedIn } from "../../core/history.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { beginOf, later } from "../../core/periods.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { barsOf } from "./bars.js";
import { chart } from "./chart.js";
import { columnWord, periodWord } from "./period-words.js";
import { write } from "./ring.js";

/**
 * @typedef {import("../../core/drinks.js").Drink} Drink
 * @typedef {import("../../core/periods.js").Kind} Kind
 * @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings
 */

/**
 * The history as a picture with its table behind it, of the day, week, month or year that is chosen.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(day: string) => void} pick shows a day in the room
 * @returns {(drinks: Drink[], chosen: WaterSettings, day: string) => void} `day` is the one that the room shows
 */
export function historyViewOf(root, words, pick) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const earlier = find(root, "[data-earlier]", HTMLButtonElement);
  const next = find(root, "[data-later]", HTMLButtonElement);
  /** @type {string | null} */
  let past = null;
  /** @type {{drinks: Drink[], chosen: WaterSettings, day: string} | null} */
  let shown = null;
  /** What was drawn: nothing is drawn anew, and no focus lost, while all is as it was. */
  let last = "";
  const bars = barsOf(part("picture"), open);

  const kind = () => /** @type {Kind} */ (find(root, "[name=period]:checked", HTMLInputElement).value);
  const today = () => dayOf(hereAt());
  const day = () => (past && past < today() ? past : today());

  /** @param {number} count */
  function step(count) {
    past = later(kind(), day(), count);
    draw();
    if (next.disabled) earlier.focus();
  }

  earlier.addEventListener("click", () => step(-1));
  next.addEventListener("click", () => step(1));
  for (const period of root.querySelectorAll("[name=period]")) period.addEventListener("change", draw);

  /** What a bar or a line of the table stands for: a day of the room, or a month of this history. @param {string} key */
  function open(key) {
    if (kind() === "year") {
      past = `${key}-01`;
      const month = find(root, "[name=period][value=month]", HTMLInputElement);
      month.checked = true;
      draw();
      // The line that was tapped has gone with its year.
      if (document.activeElement === document.body) month.focus({ preventScroll: true });
      return;
    }
    past = key;
    pick(key);
    part("shown-day").textContent = say("day-shown", { day: columnWord("week", key, "long") });
  }

  function draw() {
    if (!shown) return;
    const { unit, limited, limit, goal } = shown.chosen;
    const { columns, mean } = historyOf(kind(), day(), shown.drinks);
    const whole = limited && limit !== null ? limit : goal;
    /** @param {{counted: number, all: number}} sums */
    const value = ({ counted, all }) => (limited ? all : counted);
    const name = periodWord(kind(), day());
    const title = say("chart", { period: name });
    const line = kind() === "day" ? null : inUnit(whole, unit);
    part("period").textContent = name;
    next.disabled = beginOf(kind(), day()) === beginOf(kind(), today());
    const picture = chart(
      columns.map((column) => ({
        word: columnWord(kind(), column.key, "short"),
        value: inUnit(value(column), unit),
      })),
      { title, line, number: words.number },
    );
    // Days of a month, and months, are too narrow for a thumb: for them there are the lines of the table.
    bars(picture, kind() === "week" ? columns.map((column) => barOf(column, value(column))) : []);
    part("in-unit").textContent = words.unit();
    part("line").textContent = line
      ? say(limited ? "limit-line" : "goal-line", { whole: words.amount(whole) })
      : "";
    part("mean").textContent = mean.days
      ? say(kind() === "day" ? "total" : "mean", { amount: words.amount(value(mean)), n: mean.days })
      : say("nothing-noted");
    write(part("reached"), reachedWords(columns, goal, limited));
    part("caption").textContent = title;
    part("head-uncounted").hidden = limited;
    showRows(columns.filter(({ all }) => all > 0).map((column) => rowOf(column, limited)));
    part("behind").hidden = mean.days === 0;
  }

  /** A line that is still there keeps the focus. @param {HTMLTableRowElement[]} rows */
  function showRows(rows) {
    const focused = part("rows").querySelector("button:focus");
    part("rows").replaceChildren(...rows);
    if (!focused) return;
    const same = [...part("rows").querySelectorAll("button")].find(
      (button) => button.textContent === focused.textContent,
    );
    same?.focus({ preventScroll: true });
  }

  /** @param {import("../../core/history.js").Column} column @param {number} ml */
  const barOf = ({ key }, ml) => ({
    key,
    words: say("bar", { when: columnWord(kind(), key, "long"), amount: words.amount(ml) }),
    disabled: key > today(),
    pressed: key === shown?.day,
  });

  /** Of how many days; nothing where there is none, or a doctor's limit. @param {import("../../core/history.js").Column[]} columns @param {number} goal @param {boolean} limited */
  function reachedWords(columns, goal, limited) {
    if (limited || !["week", "month"].includes(kind())) return "";
    const { reached, days } = reachedIn(columns, goal, today());
    return reached ? say("reached", { reached, n: days }) : "";
  }

  /** @param {import("../../core/history.js").Column} column @param {boolean} limited */
  function rowOf(column, limited) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.append(headOf(column.key));
    row.append(head);
    const { counted, uncounted, all } = column;
    for (const ml of limited ? [all] : [counted, uncounted]) row.insertCell().textContent = words.amount(ml);
    return row;
  }

  /** @param {string} key */
  function headOf(key) {
    const said = columnWord(kind(), key, "long");
    if (kind() === "day") return said;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = said;
    button.addEventListener("click", () => open(key));
    return button;
  }

  return function show(drinks, chosen, day) {
    const next = JSON.stringify([drinks, chosen, day, today()]);
    if (next === last) return;
    last = next;
    shown = { drinks, chosen, day };
    draw();
  };
}

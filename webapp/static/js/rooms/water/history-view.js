import { inUnit } from "../../core/amounts.js";
import { historyOf } from "../../core/history.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { beginOf, later } from "../../core/periods.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { chart } from "./chart.js";
import { columnWord, periodWord } from "./period-words.js";

/**
 * @typedef {import("../../core/drinks.js").Drink} Drink
 * @typedef {import("../../core/periods.js").Kind} Kind
 * @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings
 */

/**
 * The history as a picture with its table behind it, of the day, week, month or year that is chosen.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @returns {(drinks: Drink[], chosen: WaterSettings) => void}
 */
export function historyViewOf(root, words) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const earlier = find(root, "[data-earlier]", HTMLButtonElement);
  const next = find(root, "[data-later]", HTMLButtonElement);
  /** @type {string | null} */
  let past = null;
  /** @type {{drinks: Drink[], chosen: WaterSettings} | null} */
  let shown = null;

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
    part("picture").replaceChildren(
      chart(
        columns.map((column) => ({
          word: columnWord(kind(), column.key, "short"),
          value: inUnit(value(column), unit),
        })),
        { title, line, number: words.number },
      ),
    );
    part("in-unit").textContent = words.unit();
    part("line").textContent = line
      ? say(limited ? "limit-line" : "goal-line", { whole: words.amount(whole) })
      : "";
    part("mean").textContent = mean.days
      ? say(kind() === "day" ? "total" : "mean", { amount: words.amount(value(mean)), n: mean.days })
      : say("nothing-noted");
    part("caption").textContent = title;
    part("head-uncounted").hidden = limited;
    part("rows").replaceChildren(
      ...columns.filter(({ all }) => all > 0).map((column) => rowOf(column, limited)),
    );
    part("behind").hidden = mean.days === 0;
  }

  /** @param {import("../../core/history.js").Column} column @param {boolean} limited */
  function rowOf(column, limited) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = columnWord(kind(), column.key, "long");
    row.append(head);
    const { counted, uncounted, all } = column;
    for (const ml of limited ? [all] : [counted, uncounted]) row.insertCell().textContent = words.amount(ml);
    return row;
  }

  return function show(drinks, chosen) {
    shown = { drinks, chosen };
    draw();
  };
}

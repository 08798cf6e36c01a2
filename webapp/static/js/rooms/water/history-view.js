import { inUnit } from "../../core/amounts.js";
import { historyOf } from "../../core/history.js";
import { dayOf, hereAt } from "../../core/moment.js";
import { beginOf, later } from "../../core/periods.js";
import { say } from "../../ui/words.js";
import { chart } from "./chart.js";
import { columnWord, periodWord } from "./period-words.js";

/**
 * The history as a picture with its table behind it, of the day, week, month or year that is chosen.
 * @param {HTMLElement} root
 * @param {object} words what `wordsOf` gives
 * @returns {(drinks: object[], chosen: object) => void}
 */
export function historyViewOf(root, words) {
  const part = (name) => root.querySelector(`[data-${name}]`);
  const periods = root.querySelectorAll("[name=period]");
  let past = null;
  let shown = { drinks: [], chosen: null };

  const kind = () => [...periods].find(({ checked }) => checked).value;
  const today = () => dayOf(hereAt());
  const day = () => (past && past < today() ? past : today());

  for (const period of periods) period.addEventListener("change", draw);
  for (const [name, count] of [
    ["earlier", -1],
    ["later", 1],
  ])
    part(name).addEventListener("click", () => {
      past = later(kind(), day(), count);
      draw();
      if (part("later").disabled) part("earlier").focus();
    });

  function draw() {
    const { drinks, chosen } = shown;
    const { unit, limited, limit, goal } = chosen;
    const { columns, mean } = historyOf(kind(), day(), drinks);
    const value = ({ counted, all }) => (limited ? all : counted);
    const name = periodWord(kind(), day());
    const title = say("chart", { period: name });
    const line = kind() === "day" ? null : inUnit(limited ? limit : goal, unit);
    part("period").textContent = name;
    part("later").disabled = beginOf(kind(), day()) === beginOf(kind(), today());
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
      ? say(limited ? "limit-line" : "goal-line", { whole: words.amount(limited ? limit : goal) })
      : "";
    part("mean").textContent = mean.days
      ? say(kind() === "day" ? "total" : "mean", { amount: words.amount(value(mean)), n: mean.days })
      : say("nothing-noted");
    part("caption").textContent = title;
    part("head-uncounted").hidden = limited;
    part("rows").replaceChildren(...columns.filter(({ all }) => all > 0).map(rowOf));
    part("behind").hidden = mean.days === 0;
  }

  function rowOf(column) {
    const row = document.createElement("tr");
    const head = document.createElement("th");
    head.scope = "row";
    head.textContent = columnWord(kind(), column.key, "long");
    row.append(head);
    const { counted, uncounted, all } = column;
    for (const ml of shown.chosen.limited ? [all] : [counted, uncounted])
      row.insertCell().textContent = words.amount(ml);
    return row;
  }

  return function show(drinks, chosen) {
    shown = { drinks, chosen };
    draw();
  };
}

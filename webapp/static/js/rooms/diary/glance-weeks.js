/** Length and pain over time: a bar for each of the six weeks, the middle of what was noted in it. */
import { spreadOf } from "../../core/counts.js";
import { weeksOf } from "../../core/weeks.js";
import { find } from "../../ui/find.js";
import { date, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { fillRows, make } from "./glance-parts.js";

/** @typedef {import("../../core/weeks.js").Week} Week */

const WORST = 10;
const NONE = "–";

/** @param {HTMLElement} root @param {import("./glance.js").Glance} glance */
export function showWeeks(root, { cells, cramps }) {
  const lengths = spreadOf(cramps.map(({ seconds }) => seconds));
  const pains = spreadOf(cramps.map(({ pain }) => pain));
  root.hidden = !(lengths || pains);
  if (root.hidden) return;
  const weeks = weeksOf(cells, cramps);
  const longest = Math.max(...weeks.map(({ length }) => length?.median ?? 0), 1);
  draw("lengths", ({ length }) => length && { share: length.median / longest, said: minutes(length.median) });
  draw("pains", ({ pain }) => pain && { share: pain.median / WORST, said: number(pain.median) });
  find(root, "[data-axis]", HTMLElement).replaceChildren(
    ...weeks.map(({ from }) => make("span", date(from, { day: "numeric", month: "numeric" }))),
  );
  find(root, "[data-sentence]", HTMLElement).textContent = say("glance-weeks", {
    lengths: lengths?.said ?? 0,
    pains: pains?.said ?? 0,
    n: cramps.length,
  });
  fillRows(
    root,
    weeks.map(({ from, count, length, pain }) => [
      date(from, { day: "numeric", month: "short" }),
      number(count),
      length ? minutes(length.median) : NONE,
      pain ? number(pain.median) : NONE,
    ]),
  );

  /** @param {string} name @param {(week: Week) => {share: number, said: string} | null} barOf */
  function draw(name, barOf) {
    find(root, `[data-${name}]`, HTMLElement).replaceChildren(
      ...weeks.map((week) => {
        const bar = barOf(week);
        const drawn = make("span", "", { bar: "" });
        drawn.append(make("b", bar?.said ?? NONE));
        drawn.style.setProperty("--share", String(bar?.share ?? 0));
        return drawn;
      }),
    );
  }
}

/** @param {number} seconds */
const minutes = (seconds) => number(seconds / 60, { maximumFractionDigits: 1 });

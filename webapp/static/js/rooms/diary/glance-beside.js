/** What was done or drunk on the days, laid beside the nights: a bar in each square, and a table. It shows no cause. */
import { besideOf } from "../../core/beside.js";
import { all, get } from "../../records/database.js";
import { find } from "../../ui/find.js";
import { date, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { wordsOf } from "./glance-nights.js";
import { fillRows, make } from "./glance-parts.js";

/** @typedef {import("./glance.js").Glance} Glance */

const OUNCE = 29.5735;

/** @param {HTMLElement} root the calendar @param {import("./words.js").Words} words @returns {(glance: Glance) => void} */
export function besideViewOf(root, words) {
  const part = find(root, "[data-beside]", HTMLElement);
  const choice = find(part, "select", HTMLSelectElement);
  const shown = find(part, "[data-shown-beside]", HTMLElement);
  /** @type {Glance | null} */
  let latest = null;

  async function show() {
    const kind = /** @type {import("../../core/beside.js").Beside | ""} */ (choice.value);
    shown.hidden = !kind;
    const [drinks, sessions, unit] = kind
      ? await Promise.all([all("drinks"), all("sessions"), unitOf()])
      : [[], [], /** @type {const} */ ("ml")];
    // Another one was chosen meanwhile.
    if (!latest || kind !== choice.value) return;
    const { cells, cramps } = latest;
    const nights = cells.map(({ night }) => night);
    const amounts = kind ? besideOf(kind, { cramps, drinks, sessions }, nights) : new Map();
    const most = Math.max(...amounts.values(), 1);
    for (const [night, cell] of squares()) mark(cell, (amounts.get(night) ?? 0) / most);
    if (!kind) return;
    const written =
      kind === "water" ? (/** @type {number} */ ml) => volume(ml, unit) : () => words.answer(true);
    /** @type {[head: string, ...texts: string[]][]} */
    const rows = cells
      .filter(({ night, logged }) => logged || amounts.has(night))
      .map((cell) => [
        date(cell.night, { day: "numeric", month: "short" }),
        cell.logged ? wordsOf(cell) : "–",
        amounts.has(cell.night) ? written(amounts.get(cell.night)) : "–",
      ]);
    find(part, "[data-sentence]", HTMLElement).textContent = [
      say(`beside-${kind}`, { count: amounts.size, nights: nights.length, most: volume(most, unit) }),
      say("beside-no-cause"),
    ].join(" ");
    find(part, "[data-head]", HTMLElement).textContent = choice.selectedOptions[0].text;
    fillRows(part, rows.reverse());
  }

  /** @returns {[night: string, cell: HTMLElement][]} */
  const squares = () =>
    [.../** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-night]"))].map((cell) => [
      cell.dataset.night ?? "",
      cell,
    ]);

  const again = () => show().catch((error) => console.warn("what was done was not read:", error));

  choice.addEventListener("change", again);
  return (glance) => {
    latest = glance;
    again();
  };
}

/** @param {HTMLElement} cell @param {number} share */
function mark(cell, share) {
  cell.querySelector("i")?.remove();
  if (!share) return;
  const bar = make("i", "");
  bar.style.setProperty("--share", String(share));
  cell.append(bar);
}

/** The unit that amounts are read in. */
const unitOf = async () => (await get("settings", "water"))?.unit ?? "ml";

/** @param {number} ml @param {import("../../core/amounts.js").Unit} unit */
const volume = (ml, unit) =>
  unit === "floz"
    ? number(ml / OUNCE, { style: "unit", unit: "fluid-ounce", maximumFractionDigits: 0 })
    : number(ml / 1000, { style: "unit", unit: "liter", maximumFractionDigits: 1 });

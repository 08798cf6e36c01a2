/** What would become of this phone with a file: how many of each are new, the same and different, and both sides of those. */

import { differing } from "../../core/merge.js";
import { find } from "../../ui/find.js";
import { clock, date, number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/**
 * @typedef {import("../../records/backup.js").Merges} Merges
 * @typedef {import("../../core/backup.js").Kept} Kept
 * @typedef {import("../../core/merge.js").Pair<Kept>} Pair
 */

const WRITTEN = ["at", "seconds", "note", "ml", "name", "events"];

/** @param {HTMLElement} root @param {Merges} merges */
export function showPreview(root, merges) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  const groups = Object.entries(merges).map(([group, { added, same, changed }]) => ({
    group,
    changed,
    counts: { added: added.length, same, changed: changed.length },
  }));
  const there = groups.filter(({ counts }) => Object.values(counts).some((count) => count > 0));
  part("rows").replaceChildren(...there.map(({ group, counts }) => itemOf(group, [say("counts", counts)])));
  // The names of small choices are none for a reader: they are counted alone.
  const records = groups.filter(({ group }) => group !== "choices");
  const pairs = records.flatMap(({ group, changed }) => changed.map((pair) => differenceOf(group, pair)));
  part("pairs").replaceChildren(...pairs);
  part("differences").hidden = pairs.length === 0;
  part("theirs").hidden = !groups.some(({ changed }) => changed.some(({ newer }) => newer === null));
  const isNothing = groups.every(({ counts }) => counts.added + counts.changed === 0);
  part("nothing").hidden = !isNothing;
  part("restore-confirm").hidden = isNothing;
  root.hidden = false;
  part("heading").focus();
}

/** @param {string} group @param {Pair} pair */
function differenceOf(group, { mine, theirs, newer }) {
  const names = differing(mine, theirs).filter((name) => name !== "changedAt");
  const lines = [
    say("mine", { facts: factsOf(mine, names) }),
    say("theirs", { facts: factsOf(theirs, names) }),
    ...(newer ? [say(`newer-${newer}`)] : []),
  ];
  return itemOf(group, lines, titleOf(mine));
}

/** @param {string} group @param {string[]} lines @param {string} [title] of a record */
function itemOf(group, lines, title = "") {
  const item = document.createElement("li");
  item.dataset.group = group;
  const head = [say(`group-${group}`), title].filter(Boolean).join(" · ");
  for (const [place, words] of [head, ...lines].entries()) {
    const line = document.createElement(place ? "div" : "strong");
    line.textContent = words;
    item.append(line);
  }
  return item;
}

/** @param {Kept} record */
function titleOf({ at, offset, name, from }) {
  if (typeof name === "string") return name;
  if (typeof from === "string") return date(from, { dateStyle: "long" });
  return typeof at === "number" ? timeOf(at, Number(offset)) : "";
}

/** @param {number} at @param {number} offset */
const timeOf = (at, offset) => clock({ at, offset }, { day: "numeric", month: "long", year: "numeric" });

/** @param {Kept} record @param {string[]} names of the fields that differ */
function factsOf(record, names) {
  const known = names.filter((name) => WRITTEN.includes(name));
  const facts = known.map((name) => `${say(`field-${name}`)}: ${written(record, name)}`);
  return [...facts, ...(known.length < names.length ? [say("other-details")] : [])].join(" · ");
}

/** @param {import("../../core/medicines.js").MedicineEvent[]} events */
const daysIn = (events) =>
  events.map(({ on, turn }) => say(`on-${turn}`, { date: date(on, { dateStyle: "medium" }) })).join(", ");

/** @param {Kept} record @param {string} name */
function written(record, name) {
  const value = record[name];
  if (Array.isArray(value)) return daysIn(value) || "–";
  if (typeof value !== "number") return String(value || "–");
  return name === "at" ? timeOf(value, Number(record.offset)) : number(value);
}

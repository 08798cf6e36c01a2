/** The strip *Today*: a line each for tonight's stretch, water and the nights since the last cramp. Counts, and no more. */
import { standingOf } from "../../core/evenings.js";
import { hereAt } from "../../core/moment.js";
import { drunkToday, nightsSince } from "../../core/today.js";
import { all, get, watch } from "../../records/database.js";
import { settings } from "../../records/water-settings.js";
import { amountIn } from "../../ui/amount.js";
import { number } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** Shows it once more. */
let again = () => {};
// The app lock may be switched on in another tab.
watch((store) => store === "devices" && again());

/**
 * Shows it where room was kept for it, and keeps as much as it needs for the next time: nothing moves under a thumb.
 * @param {HTMLElement} root @param {import("./today.js").Handed} handed
 */
export async function show(root, { read, write, find }) {
  again = () => show(root, { read, write, find });
  const before = read("today") ?? "";
  const cramps = await crampsOf();
  const isWanted = before !== "off" && (cramps ? cramps.length > 0 : /\d/.test(before));
  if (!isWanted) {
    root.hidden = true;
    return;
  }
  const said = await wordsOf(root.dataset, cramps ?? []);
  // Put away while the records were read.
  if (read("today") === "off") return;
  const { minHeight } = root.style;
  const room = root.hidden ? 0 : Number.parseInt(before, 10);
  root.style.minHeight = "";
  root.hidden = false;
  const lines = fill(root, said, said.length);
  write("today", `${lines} ${root.offsetHeight}`);
  fill(root, said, room);
  root.style.minHeight = minHeight;
  root.hidden = room === 0;
  find(root, "button", HTMLButtonElement).onclick = () => {
    write("today", "off");
    root.hidden = true;
  };
}

/** Null where the app lock seals them: then nothing tells of them, and nobody is kept waiting. */
const crampsOf = async () => ((await get("devices", "lock")) ? null : all("cramps"));

/**
 * @param {DOMStringMap} about @param {import("../../core/cramps.js").Cramp[]} cramps
 * @returns {Promise<(string | null)[]>} for each line what stands at its end; null for none
 */
async function wordsOf({ plan: id = "", weeks }, cramps) {
  const now = hereAt();
  const [plan, sessions, drinks, water] = await Promise.all([
    get("plans", id),
    all("sessions"),
    all("drinks"),
    settings(),
  ]);
  const standing = plan && standingOf(plan, sessions, now, Number(weeks));
  const evenings = standing?.done ? say("evenings", { done: standing.done, n: standing.of }) : "";
  const drunk = drunkToday(drinks, water, now);
  const amount = amountIn(water.unit);
  const nights = nightsSince(cramps, now);
  return [
    evenings,
    drunk && (drunk.ml ? say("drunk", { amount: amount(drunk.ml), whole: amount(drunk.whole) }) : ""),
    nights === null ? null : number(nights),
  ];
}

/** @param {HTMLElement} root @param {(string | null)[]} said @param {number} room @returns {number} lines that are shown */
function fill(root, said, room) {
  let lines = 0;
  const links = root.querySelectorAll("a");
  for (const [index, link] of links.entries()) {
    const words = said[index];
    link.hidden = words === null || lines >= room;
    if (!link.hidden) lines += 1;
    const end = link.querySelector("b") ?? link.appendChild(document.createElement("b"));
    end.textContent = words;
  }
  return lines;
}

// Runs while the home page is parsed: the big button is for the area that was used last; Today, and a cramp that is left
// unfinished, have their room.
import { unfinishedIn } from "../js/core/saved-session.js";
import { kept } from "../js/records/preferences.js";

/** @type {NodeListOf<HTMLAnchorElement>} */
const tiles = document.querySelectorAll("[data-area]");
/** @param {string | null | undefined} area */
const tileOf = (area) => [...tiles].find(({ dataset }) => dataset.area === area);

const show = () => {
  const tile = tileOf(kept("area"));
  const start = /** @type {HTMLAnchorElement} */ (document.querySelector("[data-start]"));
  if (!tile) return;
  /** @param {string} name */
  const part = (name) => /** @type {HTMLElement} */ (start.querySelector(name));
  start.href = tile.href;
  part("[data-start-name]").textContent = tile.dataset.name ?? "";
  part("[data-start-why]").hidden = true;
  part("[data-start-last]").hidden = false;
  const drawing = tile.querySelector("svg")?.cloneNode(true);
  part("[data-picture]").replaceChildren(drawing ?? "");
  for (const other of tiles) other.hidden = other === tile;
};

const [, height] = (kept("today") ?? "").split(" ");
const today = /** @type {HTMLElement} */ (document.querySelector("[data-module=today]"));
today.hidden = !height;
today.style.minHeight = `${height}px`;

const cramp = unfinishedIn(kept("session"), Date.now());
const tile = tileOf(cramp?.plan);
const strip = /** @type {HTMLElement} */ (document.querySelector("[data-module=unfinished]"));
const words = /** @type {HTMLElement} */ (strip.firstElementChild);
strip.hidden = !tile;
// As much room as it will take; not to be seen before it says when, and does what is tapped.
strip.style.visibility = "hidden";
words.textContent = (words.textContent ?? "")
  .replace("{name}", tile?.dataset.name ?? "")
  .replace("{time}", "00:00");

show();
// The way back may show the page as it was left, before another area.
addEventListener("pageshow", ({ persisted }) => persisted && show());

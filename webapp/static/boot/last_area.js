// Runs while the home page is parsed: the big button is for the area that was used last, and Today has its room.
import { kept } from "../js/records/preferences.js";

const show = () => {
  const area = kept("area");
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const tiles = document.querySelectorAll("[data-area]");
  const tile = [...tiles].find(({ dataset }) => dataset.area === area);
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

show();
// The way back may show the page as it was left, before another area.
addEventListener("pageshow", ({ persisted }) => persisted && show());

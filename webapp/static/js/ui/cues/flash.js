/** Cues for an eye that looks elsewhere: the whole screen changes its light once, softly. Never at night. */
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";

/** @type {import("./melodies.js").Cue[]} */
const CUES = ["hold", "half", "switch", "rest", "done"];
/** Milliseconds between two flashes; three in a second could harm someone. */
const LEAST_GAP = 1000;
const SOFT = [{ opacity: 0 }, { opacity: 0.5, offset: 0.3 }, { opacity: 0 }];
/** A frame that stands still, for who wants no motion. */
const STILL = [{ opacity: 1 }, { opacity: 1 }];

export class Flash {
  /** @type {HTMLElement | null} */
  #overlay = null;
  /** @type {Animation | null} */
  #light = null;
  #last = -LEAST_GAP;

  /** Light needs no tap. */
  unlock() {}

  /** @param {import("./melodies.js").Cue} cue */
  play(cue) {
    if (CUES.includes(cue) && isWanted()) this.shine();
  }

  /** One flash, whatever was chosen; none so soon after another. */
  shine() {
    const now = performance.now();
    if (now - this.#last < LEAST_GAP) return;
    this.#last = now;
    this.#overlay ??= document.body.appendChild(overlay());
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#overlay.style.setProperty("background", calm ? "none" : "CanvasText");
    this.#light = this.#overlay.animate(calm ? STILL : SOFT, { duration: calm ? 1000 : 250 });
  }

  stop() {
    this.#light?.cancel();
  }
}

const isWanted = () => read("flash") === "on" && flags.theme !== "night";

/** Styled here and not in a sheet: the player and the settings page have no sheet of their own in common. */
function overlay() {
  const element = document.createElement("div");
  element.dataset.flash = "";
  element.setAttribute("aria-hidden", "true");
  const looks = {
    position: "fixed",
    inset: "0",
    "z-index": "9",
    border: "16px solid CanvasText",
    opacity: "0",
    "pointer-events": "none",
  };
  for (const [name, value] of Object.entries(looks)) element.style.setProperty(name, value);
  return element;
}

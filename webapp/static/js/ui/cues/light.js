/** One soft change of the whole screen's light. Only who chose flashes loads it, so it needs no other module. */

/** Milliseconds between two flashes; three in a second could harm someone. */
const LEAST_GAP = 1000;
const SOFT = [{ opacity: 0 }, { opacity: 0.5, offset: 0.3 }, { opacity: 0 }];
/** A frame that stands still, for who wants no motion. */
const STILL = [{ opacity: 1 }, { opacity: 1 }];

export class Light {
  /** @type {HTMLElement | null} */
  #overlay = null;
  /** @type {Animation | null} */
  #animation = null;
  #last = -LEAST_GAP;

  /** None so soon after another. */
  shine() {
    const now = performance.now();
    if (now - this.#last < LEAST_GAP) return;
    this.#last = now;
    this.#overlay ??= document.body.appendChild(overlay());
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#overlay.style.setProperty("background", calm ? "none" : "CanvasText");
    this.#animation = this.#overlay.animate(calm ? STILL : SOFT, { duration: calm ? 1000 : 250 });
  }

  stop() {
    this.#animation?.cancel();
  }
}

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

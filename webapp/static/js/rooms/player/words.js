/** The words that a page brought along for its player, in its own language. */
export class Words {
  #root;
  #labels;

  constructor(root) {
    this.#root = root;
    this.#labels = root.querySelector("[data-labels]");
  }

  label = (key) => this.#labels.getAttribute(`data-label-${key}`);

  side = (side) => (side ? this.label(`${side}-side`) : "");

  /** The line above the seconds. @param {Element} step @param {?("left"|"right")} side */
  stage({ name, state, round, rounds, kind, seconds }, step, side) {
    if ("elsewhere" in this.#root.dataset) return this.label("elsewhere");
    if (seconds === null) return "";
    if (kind === "care") return this.label(state === "paused" ? "paused" : "left");
    const words = [this.#doing(name, state, step, side)];
    if (rounds > 1 && name !== "ready")
      words.push(this.label("round").replace("{n}", round).replace("{total}", rounds));
    return words.join(" · ");
  }

  #doing(name, state, step, side) {
    if (state === "paused") return this.label("paused");
    if (name === "hold") return this.side(side) || this.label("moves" in step.dataset ? "move" : "hold");
    return this.label(name);
  }
}

/** Seconds as they are, up to 99; more of them as minutes and seconds. @param {?number} seconds */
export function asTime(seconds) {
  if (seconds === null) return "";
  return seconds < 100 ? String(seconds) : asMinutes(seconds);
}

export const asMinutes = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

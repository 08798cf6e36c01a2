/** How far one run of a guide or routine has come, beside its clock: which way, on which side, and what was held. */

/** @typedef {import("../../core/sides.js").Side} Side */

export class Progress {
  /** The step on screen; none of it yet where it begins anew. */
  shown = -1;
  /** The stretch that was held last. */
  #holding = "";

  /**
   * @param {import("./chosen.js").Chosen} chosen
   * @param {Side | null} [side]
   * @param {{tried?: string[], reached?: number}} [before]  what was there of it before a reload, or in the guide left just now
   */
  constructor({ variant, elements }, side = null, { tried, reached = 0 } = {}) {
    this.variant = variant;
    this.elements = elements;
    this.side = side;
    /** The stretches of this cramp that were held. */
    this.tried = new Set(tried);
    /** The step that was on screen when the cramp let go. */
    this.reached = reached;
    /** The steps of after-care that somebody has been at. @type {Set<HTMLElement>} */
    this.been = new Set();
  }

  /** A stretch that is held was tried. @param {string} stretch @returns whether it is another one than before */
  hold(stretch) {
    const isNew = stretch !== this.#holding;
    this.#holding = stretch;
    if (isNew) this.tried.add(stretch);
    return isNew;
  }
}

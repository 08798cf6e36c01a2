/** The steps that are played, of which one is on screen. */

import { unfold } from "../../ui/unfold.js";

export class StepList {
  #root;
  /** @type {HTMLElement[]} */
  elements = [];

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
  }

  /** Begin with these: the first is on screen until the first turn. @param {HTMLElement[]} elements */
  open(elements) {
    this.leave();
    this.elements = elements;
  }

  /** @param {number} index */
  turnTo(index) {
    for (const [number, element] of this.elements.entries())
      element.toggleAttribute("data-current", number === index);
    this.#activate(this.elements[index]);
    unfold(this.elements[index]);
  }

  /** None of them is on screen. */
  leave() {
    for (const name of ["data-current", "data-active"])
      for (const element of this.#root.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  }

  /**
   * The section of a step keeps its heading for who listens, and with its first step the other way to do it.
   * @param {HTMLElement} element
   */
  #activate(element) {
    for (const section of this.#root.querySelectorAll("[data-active]"))
      section.removeAttribute("data-active");
    element.closest("section")?.setAttribute("data-active", "first" in element.dataset ? "first" : "");
  }
}

/** "Erase everything": asked twice, the server first, and then each thing by its name. */
import { askedTwice } from "../../ui/asked-twice.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { erasePhone, eraseServer } from "./erase.js";

/** @param {HTMLElement} root */
export function start(root) {
  const erasing = new Erasing(root);
  askedTwice(find(root, "[data-erasing]", HTMLElement), () => erasing.begin());
}

class Erasing {
  #root;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    for (const again of root.querySelectorAll("[data-again]"))
      again.addEventListener("click", () => this.begin());
    this.#find("[data-anyway]").addEventListener("click", () => this.#end("failed"));
    this.#find("[data-keep]").addEventListener("click", () => {
      this.#show("erasing");
      this.#find("[data-erase-everything]").focus();
    });
    find(root, "[data-erase-everything]", HTMLButtonElement).disabled = false;
  }

  /** The server first: afterwards nobody would know any more what to tell it. */
  async begin() {
    this.#show("working");
    const outcome = await eraseServer().catch(() => /** @type {const} */ ("failed"));
    if (outcome !== "failed") return this.#end(outcome);
    this.#show("unreached");
    this.#find("[data-unreached]").focus();
  }

  /** @param {import("./erase.js").Outcome} server */
  async #end(server) {
    this.#show("working");
    const outcomes = { server, ...(await erasePhone()) };
    for (const [name, outcome] of Object.entries(outcomes)) {
      const line = this.#find(`[data-part=${name}]`);
      line.dataset.outcome = outcome;
      line.textContent = say(`${name}-${outcome}`);
    }
    const isWhole = !Object.values(outcomes).includes("failed");
    const title = this.#find("[data-title]");
    title.textContent = say(isWhole ? "erased" : "not-erased");
    this.#find("[data-title] ~ .buttons [data-again]").hidden = isWhole;
    this.#show("result");
    title.focus();
  }

  /** @param {string} state */
  #show(state) {
    /** @type {NodeListOf<HTMLElement>} */
    const parts = this.#root.querySelectorAll("[data-in]");
    for (const part of parts) part.hidden = part.dataset.in !== state;
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#root, selector, HTMLElement);
  }
}

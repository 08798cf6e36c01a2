/** "Erase everything": asked twice, the server first, then each thing by its name; undone until the page is left. */
import { whyUnkept } from "../../records/database.js";
import { askedTwice } from "../../ui/asked-twice.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";
import { hold, putBack } from "./bring-back.js";
import { erasePhone, eraseServer } from "./erase.js";

/** @param {HTMLElement} root */
export function start(root) {
  const erasing = new Erasing(root);
  askedTwice(find(root, "[data-erasing]", HTMLElement), () => erasing.begin());
}

class Erasing {
  #root;
  /** @type {import("./bring-back.js").Held | null} */
  #held = null;
  /** What had become of it on the server when this phone was erased. @type {import("./erase.js").Outcome | null} */
  #server = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    for (const again of root.querySelectorAll("[data-again]"))
      again.addEventListener("click", () => this.begin());
    for (const anyway of root.querySelectorAll("[data-anyway]"))
      anyway.addEventListener("click", () => this.#end("failed"));
    for (const keep of root.querySelectorAll("[data-keep]"))
      keep.addEventListener("click", () => {
        this.#show("erasing");
        this.#find("[data-erase-everything]").focus();
      });
    this.#find("[data-bring-back]").addEventListener("click", () => this.#bringBack());
    // A page that a browser keeps for the way back has been left all the same.
    addEventListener("pagehide", () => this.#letGo());
    find(root, "[data-erase-everything]", HTMLButtonElement).disabled = false;
  }

  /** The server first: afterwards nobody would know any more what to tell it. */
  async begin() {
    this.#show("working");
    if (this.#server === "done") return this.#end("done");
    const outcome = await eraseServer().catch(() => /** @type {const} */ ("unreached"));
    const isTold = outcome === "done" || outcome === "none";
    if (isTold) return this.#end(outcome);
    // Where this phone was erased already, nothing is left to be asked about.
    if (this.#server) return this.#end("failed");
    this.#show(outcome);
    this.#find(`[data-in=${outcome}] h2`).focus();
  }

  /** @param {import("./erase.js").Outcome} server */
  async #end(server) {
    this.#server = server;
    this.#show("working");
    // Of a second attempt the first one knows.
    this.#held ??= await hold().catch(() => null);
    this.#find("[data-back]").hidden = !this.#held;
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
    // The page is shorter now: what has become of each thing, and the way back, are seen with their heading.
    this.#root.scrollIntoView({ block: "nearest" });
  }

  async #bringBack() {
    if (!this.#held) return;
    try {
      await putBack(this.#held);
    } catch (error) {
      this.#find("[data-not-back]").textContent = say(whyUnkept(error));
      return;
    }
    this.#letGo();
    this.#show("back");
    this.#find("[data-back-title]").focus();
  }

  #letGo() {
    this.#held = null;
    this.#find("[data-back]").hidden = true;
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

/** Shares a routine: the whole of it is in the link, and the link is in the QR code. */
import { encode } from "../../core/routine.js";
import { say } from "../../ui/words.js";

/** The link that opens a routine, in the language of this page. */
export const linkTo = (routine) => `${location.origin}${location.pathname}#r=${encode(routine)}`;

/** The link as a QR code to look at. @param {string} name what it is, for who listens */
export async function drawCode(place, routine, name) {
  const { qrSvg } = await import("../../ui/qr.js");
  const code = qrSvg(linkTo(routine));
  code.setAttribute("role", "img");
  code.setAttribute("aria-label", name);
  place.replaceChildren(code);
}

export class Sharing {
  #dialog;
  #link;
  #routine = null;

  constructor(dialog) {
    this.#dialog = dialog;
    this.#link = dialog.querySelector("input");
    this.#find("[data-do=send]").hidden = !navigator.share;
    this.#link.addEventListener("focus", () => this.#link.select());
    dialog.addEventListener("click", ({ target }) => this.#tap(target.closest("[data-do]")?.dataset.do));
  }

  async open(routine) {
    this.#routine = routine;
    this.#link.value = linkTo(routine);
    this.#find("[data-copied]").textContent = "";
    this.#dialog.showModal();
    await drawCode(this.#find("[data-code]"), routine, say("code"));
  }

  #tap(action) {
    if (action === "copy") this.#copy();
    else if (action === "send") this.#send();
    else if (action === "close") this.#dialog.close();
  }

  async #copy() {
    this.#link.select();
    const copied = await copy(this.#link.value);
    this.#find("[data-copied]").textContent = say(copied ? "copied" : "copy-it");
  }

  async #send() {
    // Whoever changes their mind closes the sheet, which is no error.
    await navigator.share({ title: this.#routine.name, url: this.#link.value }).catch(() => {});
  }

  #find(selector) {
    return this.#dialog.querySelector(selector);
  }
}

/** Without a secure page or a permission there is no clipboard, but what is selected can still be copied. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

/** Shares a routine: the whole of it is in the link, and the link is in the QR code. */
import { encode } from "../../core/routine.js";
import { find } from "../../ui/find.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/routine.js").Routine} Routine */

/** The link that opens a routine, in the language of this page. @param {Routine} routine */
const linkTo = (routine) => `${location.origin}${location.pathname}#r=${encode(routine)}`;

/**
 * The link as a QR code to look at.
 * @param {Element} place @param {Routine} routine @param {string} name what it is, for who listens
 */
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
  #name = "";

  /** @param {HTMLDialogElement} dialog */
  constructor(dialog) {
    this.#dialog = dialog;
    this.#link = find(dialog, "input", HTMLInputElement);
    this.#find("[data-do=send]").hidden = !navigator.share;
    this.#link.addEventListener("focus", () => this.#link.select());
    dialog.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.#tap(button.dataset.do);
    });
  }

  /** @param {Routine} routine */
  async open(routine) {
    this.#name = routine.name;
    this.#link.value = linkTo(routine);
    this.#find("[data-copied]").textContent = "";
    this.#dialog.showModal();
    await drawCode(this.#find("[data-code]"), routine, say("code"));
  }

  /** @param {string | undefined} action */
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
    await navigator.share({ title: this.#name, url: this.#link.value }).catch(() => {});
  }

  /** @param {string} selector */
  #find(selector) {
    return find(this.#dialog, selector, HTMLElement);
  }
}

/** Without a secure page or a permission there is no clipboard, but what is selected can still be copied. @param {string} text */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}

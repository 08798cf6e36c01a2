/** Puts the entries of a list in another order by dragging their handles, with a mouse, a pen or a finger. */

/** Pixels from the upper and lower edge of the window within which a drag scrolls, and how far at a time. */
const EDGE = 96;
const STRIDE = 9;

/**
 * @param {HTMLElement} list whose entries each hold a `[data-handle]`, with `touch-action: none`
 * @param {(item: HTMLElement) => void} moved called after a drag that changed the order
 */
export function sortable(list, moved) {
  list.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle || event.button !== 0 || list.querySelector("[data-dragged]")) return;
    // Else the browser would begin to select words.
    event.preventDefault();
    new Drag(handle, event, moved);
  });
}

class Drag {
  #handle;
  #item;
  #moved;
  #pointer;
  #y;
  #grip;
  #before;
  #offset = 0;
  #frame = 0;
  #listening = new AbortController();

  constructor(handle, { pointerId, clientY }, moved) {
    this.#handle = handle;
    this.#item = handle.closest("li");
    this.#moved = moved;
    this.#pointer = pointerId;
    this.#y = clientY;
    this.#grip = clientY - this.#item.getBoundingClientRect().top;
    this.#before = this.#item.nextElementSibling;
    this.#item.dataset.dragged = "";
    handle.setPointerCapture(pointerId);
    this.#on(handle, "pointermove", (event) => this.#follow(event));
    this.#on(handle, "pointerup", () => this.#end());
    this.#on(handle, "pointercancel", () => this.#cancel());
    this.#on(document, "keydown", (event) => event.key === "Escape" && this.#cancel());
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #on(target, type, listener) {
    target.addEventListener(type, listener, { signal: this.#listening.signal });
  }

  #follow({ pointerId, clientY }) {
    if (pointerId !== this.#pointer) return;
    this.#y = clientY;
    this.#place();
  }

  /** The neighbours step aside; the entry itself stays in the page, or the pointer would let go of it. */
  #place() {
    const top = () => this.#item.getBoundingClientRect().top - this.#offset;
    const wanted = this.#y - this.#grip;
    const end = wanted + this.#item.offsetHeight;
    const middleOf = (other) => other.getBoundingClientRect().top + other.offsetHeight / 2;
    for (let other = this.#item.previousElementSibling; other && wanted < middleOf(other); ) {
      this.#item.after(other);
      other = this.#item.previousElementSibling;
    }
    for (let other = this.#item.nextElementSibling; other && end > middleOf(other); ) {
      this.#item.before(other);
      other = this.#item.nextElementSibling;
    }
    this.#shift(wanted - top());
  }

  #shift(offset) {
    this.#offset = offset;
    this.#item.style.setProperty("translate", `0 ${offset}px`);
  }

  #scroll() {
    const stride = this.#y < EDGE ? -STRIDE : this.#y > innerHeight - EDGE ? STRIDE : 0;
    if (stride) {
      scrollBy({ top: stride, behavior: "instant" });
      this.#place();
    }
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  #cancel() {
    this.#item.parentElement.insertBefore(this.#item, this.#before);
    this.#end();
  }

  #end() {
    this.#listening.abort();
    cancelAnimationFrame(this.#frame);
    if (this.#handle.hasPointerCapture(this.#pointer)) this.#handle.releasePointerCapture(this.#pointer);
    this.#item.style.removeProperty("translate");
    delete this.#item.dataset.dragged;
    if (this.#item.nextElementSibling !== this.#before) this.#moved(this.#item);
  }
}

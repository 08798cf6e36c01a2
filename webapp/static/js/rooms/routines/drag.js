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
    /** @type {HTMLElement | null} */
    const handle = event.target instanceof Element ? event.target.closest("[data-handle]") : null;
    const item = handle?.closest("li");
    if (!handle || !item || event.button !== 0 || list.querySelector("[data-dragged]")) return;
    // Else the browser would begin to select words.
    event.preventDefault();
    new Drag(handle, item, event, moved);
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

  /**
   * @param {HTMLElement} handle @param {HTMLElement} item @param {PointerEvent} event
   * @param {(item: HTMLElement) => void} moved
   */
  constructor(handle, item, { pointerId, clientY }, moved) {
    this.#handle = handle;
    this.#item = item;
    this.#moved = moved;
    this.#pointer = pointerId;
    this.#y = clientY;
    this.#grip = clientY - this.#item.getBoundingClientRect().top;
    this.#before = this.#item.nextElementSibling;
    this.#item.dataset.dragged = "";
    handle.setPointerCapture(pointerId);
    const { signal } = this.#listening;
    handle.addEventListener("pointermove", (moving) => this.#follow(moving), { signal });
    handle.addEventListener("pointerup", () => this.#end(), { signal });
    handle.addEventListener("pointercancel", () => this.#cancel(), { signal });
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#cancel(), { signal });
    this.#frame = requestAnimationFrame(() => this.#scroll());
  }

  /** @param {PointerEvent} event */
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
    /** @param {Element} other an entry */
    const middleOf = (other) => {
      const { top, height } = other.getBoundingClientRect();
      return top + height / 2;
    };
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

  /** @param {number} offset pixels */
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
    this.#item.parentElement?.insertBefore(this.#item, this.#before);
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

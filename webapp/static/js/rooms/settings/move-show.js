/** The old phone's side of a move: codes, one after the other, until somebody stops them. Loaded when they are wanted. */
import { codesOf } from "../../core/transfer.js";
import { drawBytes } from "../../ui/qr.js";
import { WakeLock } from "../../ui/wake-lock.js";
import { pack } from "./packing.js";

/**
 * Codes in a second. A spot that turns over at each of six codes flashes three times, and WCAG 2.3.1 allows no more; who
 * wants less motion has two.
 */
const PACE = 6;
const CALM_PACE = 2;

/**
 * @param {string} text what is moved
 * @param {HTMLCanvasElement} canvas
 * @param {AbortSignal} signal ends it
 * @param {(codes: number, seconds: number) => void} tell  how many codes are enough, and about how long they take
 * @throws {RangeError} when it is too much for codes
 */
export async function showCodes(text, canvas, signal, tell) {
  const codes = codesOf(await pack(text));
  if (!codes) throw new RangeError("too much for codes");
  const pace = matchMedia("(prefers-reduced-motion: reduce)").matches ? CALM_PACE : PACE;
  // A camera misses every third.
  tell(codes.count, (1.5 * codes.count) / pace);
  const lock = new WakeLock(() => {});
  lock.acquire();
  for (let number = 0; !signal.aborted; number++) {
    drawBytes(canvas, codes.code(number));
    // A timer drops the fraction, and would be a little too quick.
    await new Promise((resolve) => setTimeout(resolve, Math.ceil(1000 / pace)));
  }
  lock.release();
}

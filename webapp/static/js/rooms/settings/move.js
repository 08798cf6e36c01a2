/** The move to another phone: this one shows codes, or reads them. What was read comes in by the door of files. */

import { find } from "../../ui/find.js";
import { duration } from "../../ui/locale.js";
import { say } from "../../ui/words.js";

/** By the name of what a camera throws; every other gives no picture. @type {Record<string, string>} */
const PROBLEMS = {
  NotAllowedError: "camera-refused",
  SecurityError: "camera-refused",
  NotSupportedError: "camera-insecure",
  NotFoundError: "camera-none",
  OverconstrainedError: "camera-none",
  VersionError: "codes-newer",
  RangeError: "codes-many",
};

/**
 * @param {HTMLElement} root
 * @param {() => Promise<string>} text  of a backup of all
 * @param {(text: string) => Promise<void>} take  shows what would change with such a text
 * @param {number} most bytes of it
 */
export function offerMove(root, text, take, most) {
  /** @param {string} name */
  const part = (name) => find(root, `[data-${name}]`, HTMLElement);
  let running = new AbortController();

  /** @param {string} state "choice", "show" or "read" */
  function turnTo(state) {
    /** @type {NodeListOf<HTMLElement>} */
    const parts = root.querySelectorAll("[data-move]");
    for (const each of parts) each.hidden = each.dataset.move !== state;
  }

  /** @param {"show" | "read"} state @param {(signal: AbortSignal) => Promise<string | null>} work gives a text to take in */
  function offer(state, work) {
    const button = part(`move-${state}`);
    button.addEventListener("click", async () => {
      const mine = new AbortController();
      running = mine;
      part("move-problem").textContent = "";
      turnTo(state);
      find(part(`move=${state}`), "h3", HTMLElement).focus({ preventScroll: true });
      part(`move=${state}`).scrollIntoView();
      const found = await work(mine.signal).catch(({ name }) => {
        part("move-problem").textContent = `${say(PROBLEMS[name] ?? "camera-busy")} ${say("by-file")}`;
        return null;
      });
      // Another was begun meanwhile.
      if (running !== mine) return;
      turnTo("choice");
      if (found === null) button.focus();
      else await take(found);
    });
  }

  offer("show", async (signal) => {
    const { showCodes } = await import("./move-show.js");
    const canvas = find(root, "[data-code]", HTMLCanvasElement);
    await showCodes(await text(), canvas, signal, (codes, seconds) => {
      part("move-length").textContent = say("codes", { n: codes, time: about(seconds) });
    });
    return null;
  });
  offer("read", async (signal) => {
    if (!navigator.mediaDevices) throw new DOMException("only over https", "NotSupportedError");
    const { readCodes } = await import("./move-read.js");
    const video = find(root, "[data-camera]", HTMLVideoElement);
    return readCodes(video, most, signal, progressOf(root));
  });
  for (const stop of root.querySelectorAll("[data-move-stop]"))
    stop.addEventListener("click", () => running.abort());
  // Nobody sees it any more, and a camera must not go on by itself.
  document.addEventListener("visibilitychange", () => document.hidden && running.abort());
}

/** Shows how far the reading is; said aloud only at each quarter. @param {HTMLElement} root */
function progressOf(root) {
  const bar = find(root, "[data-move=read] progress", HTMLProgressElement);
  const [line, aloud] = ["pieces", "pieces-said"].map((name) => find(root, `[data-${name}]`, HTMLElement));
  bar.value = 0;
  line.textContent = say("no-code");
  aloud.textContent = "";
  const began = performance.now();
  let quarter = -1;
  /** @param {number} known @param {number} count */
  return (known, count) => {
    const left = (((performance.now() - began) / 1000) * (count - known)) / known;
    bar.value = known / count;
    line.textContent = say("pieces", { known, count, time: about(left) });
    const passed = Math.floor((4 * known) / count);
    if (passed !== quarter) aloud.textContent = line.textContent;
    quarter = passed;
  };
}

/** In steps of five seconds, or of minutes: it is a guess. @param {number} seconds */
const about = (seconds) =>
  seconds > 90
    ? duration(Math.ceil(seconds / 60), "minute")
    : duration(Math.ceil(seconds / 5) * 5 || 5, "second");

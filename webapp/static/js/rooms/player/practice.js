/**
 * A routine that is over: summed up on its last screen, kept for the plan if it was done, and told to the page. It is
 * handed what the player has, as what comes after a cramp is.
 *
 * @typedef {object} Player
 * @property {import("./length.js").Say} say
 * @property {import("./length.js").Duration} duration
 * @property {import("./cramp.js").LoadKept} loadKept
 * @property {() => string} newId
 * @property {typeof import("../../core/moment.js").hereAt} hereAt
 */
import { holding, isPractice, newPractice } from "../../core/practice.js";
import { lengthWords } from "./length.js";

/**
 * @param {HTMLElement} root
 * @param {import("../../core/session.js").Session} session
 * @param {number} now by the session's own clock
 * @param {Player} player
 */
export async function end(root, session, now, player) {
  const seconds = holding(session);
  const counts = isPractice(seconds);
  sumUp(root, seconds, counts, player);
  if (!counts) return root.dispatchEvent(new CustomEvent("session-passed"));
  const endedAt = Date.now();
  const began = player.hereAt(Math.round(endedAt - (now - session.startedAt)));
  const practice = newPractice(player.newId(), root.dataset.plan ?? "", began, endedAt);
  const kept = player.loadKept();
  try {
    await (await kept).put("sessions", practice);
  } catch (error) {
    const why = await kept.then(
      ({ whyUnkept }) => whyUnkept(error),
      () => "unsaved",
    );
    // No line of this page says all the time that records do not open.
    const isSilent = error instanceof DOMException && error.name === "TimeoutError";
    root.querySelector("[data-current] [data-held]")?.append(" ", player.say(isSilent ? "unopened" : why));
    throw error;
  }
  root.dispatchEvent(new CustomEvent("session-kept", { bubbles: true, detail: { id: practice.id } }));
}

/**
 * No praise at noon for an evening, nor for what was passed by.
 * @param {HTMLElement} root @param {ReturnType<typeof holding>} seconds @param {boolean} counts @param {Player} player
 */
function sumUp(root, { held, of }, counts, { say, duration }) {
  const line = root.querySelector("[data-current] [data-held]");
  const head = root.querySelector("[data-current] .do");
  if (!(line instanceof HTMLElement && head instanceof HTMLElement)) return;
  // What the routine itself says at its end, which may be for its own hours alone.
  head.dataset.said ??= head.textContent ?? "";
  head.textContent = counts ? (suits(head.dataset) ? head.dataset.said : say("done")) : say("enough");
  const values = { name: root.dataset.name ?? "", held: lengthWords(held, duration) };
  line.textContent =
    held < of ? say("held-part", { ...values, all: lengthWords(of, duration) }) : say("held", values);
  line.hidden = false;
}

/** @param {DOMStringMap} head  its hours of the day: from the one until the other, perhaps past midnight */
function suits({ from, until }) {
  if (!from) return true;
  const hour = new Date().getHours();
  const [first, last] = [Number(from), Number(until)];
  return first < last ? first <= hour && hour < last : hour >= first || hour < last;
}

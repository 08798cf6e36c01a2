/** A routine that was done: kept for the plan, and told to the page. */
import { isPractice, newPractice } from "../../core/practice.js";
import { newId, put } from "../../records/database.js";
import { planOf } from "./steps.js";

/**
 * @param {HTMLElement} root
 * @param {import("../../core/session.js").Session} session
 * @param {number} now by the session's own clock
 */
export async function keepSession(root, session, now) {
  if (!isPractice(session, now)) return;
  const practice = newPractice(newId(), planOf(root), now - session.startedAt, Date.now());
  await put("sessions", practice);
  root.dispatchEvent(new CustomEvent("session-kept", { bubbles: true, detail: { id: practice.id } }));
}

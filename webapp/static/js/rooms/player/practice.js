/** A routine that was done: kept for the plan, and told to the page. */
import { isPractice, newPractice } from "../../core/practice.js";
import { newId, put } from "../../records/database.js";

/**
 * @param {HTMLElement} root
 * @param {import("../../core/session.js").Session} session
 */
export async function keepSession(root, session, now) {
  if (!isPractice(session, now)) return;
  const practice = newPractice(newId(), root.dataset.plan, now - session.startedAt, Date.now());
  await put("sessions", practice);
  root.dispatchEvent(new CustomEvent("session-kept", { bubbles: true, detail: { id: practice.id } }));
}

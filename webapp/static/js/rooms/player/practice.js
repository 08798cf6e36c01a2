/** A routine that was done: kept for the plan, and told to the page. */
import { newId, put } from "../../records/database.js";

/** Who skipped more than half of it has looked, not stretched. */
const DONE = 0.5;

/**
 * @param {HTMLElement} root
 * @param {import("../../core/session.js").Session} session
 */
export async function keepSession(root, session, now) {
  const planned = session.stages.reduce((sum, stage) => sum + (stage.seconds ?? 0), 0) * 1000;
  const took = now - session.startedAt;
  if (session.relievedAt !== null || took < planned * DONE) return;
  const endedAt = Date.now();
  const id = newId();
  const offset = -new Date(endedAt).getTimezoneOffset();
  const startedAt = Math.round(endedAt - took);
  await put("sessions", {
    id,
    plan: root.dataset.plan,
    startedAt,
    endedAt,
    offset,
    before: null,
    after: null,
  });
  root.dispatchEvent(new CustomEvent("session-kept", { bubbles: true, detail: { id } }));
}

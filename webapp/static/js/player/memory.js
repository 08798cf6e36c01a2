/** Remembers where a session is, so that a reload goes on there. Saved at each change, not at each second. */
import { read, remove, write } from "../preferences.js";
import { isPaused } from "./session.js";

const KEY = "session";
const LONGEST_GAP = 15 * 60 * 1000;

export function save(plan, variant, session, now) {
  const { index, relieved, startedAt } = session;
  const left = isPaused(session) ? session.left : session.endsAt === null ? null : session.endsAt - now;
  const elapsed = now - startedAt;
  const saved = {
    plan,
    variant,
    index,
    left,
    paused: isPaused(session),
    elapsed,
    relieved,
    savedAt: Date.now(),
  };
  write(KEY, JSON.stringify(saved));
}

export const forget = () => remove(KEY);

/** What was saved for this plan, brought up to now; null after a fresh navigation, a long gap, or nonsense. */
export function recall(plan) {
  const [navigation] = performance.getEntriesByType("navigation");
  if (navigation?.type === "navigate") return null;
  try {
    const saved = JSON.parse(read(KEY));
    const gap = Date.now() - saved.savedAt;
    const usable = saved.plan === plan && gap >= 0 && gap < LONGEST_GAP && Number.isInteger(saved.index);
    if (!usable) return null;
    const left = saved.left === null || saved.paused ? saved.left : saved.left - gap;
    return { ...saved, left, elapsed: saved.elapsed + gap };
  } catch {
    return null;
  }
}

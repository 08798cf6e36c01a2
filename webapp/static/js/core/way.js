/**
 * The way through the stages, whatever the time: which one comes next, and which came before. Pure.
 * Each function takes where a session is, and returns the index of a stage.
 *
 * @typedef {import("./stages.js").Stage} Stage
 * @typedef {Pick<import("./session.js").Session, "stages" | "index" | "relievedAt">} Where
 */

/** The stage that is on. @param {Where} where */
export const current = ({ stages, index }) => stages[index];

/** Whether the cramp may still be there at this stage. @param {Pick<Stage, "kind">} stage */
export const isStretching = ({ kind }) => ["stretch", "ask"].includes(kind);

/** @param {Stage[]} stages @param {number} step */
export const firstOf = (stages, step) => stages.findIndex((stage) => stage.step === step);

/** What the steps of after-care are chosen from; -1 where there is nothing to choose. @param {Stage[]} stages */
const choiceIn = (stages) => stages.findIndex(({ kind }) => kind === "pick");

/**
 * The stage after this one; what helped is asked only of who has said that it let go, and after-care goes back to its
 * choice, which leads to the end.
 * @param {Where} where
 */
export function following({ stages, index, relievedAt }) {
  const { kind, step } = stages[index];
  if (kind === "pick") return stages.length - 1;
  const choice = choiceIn(stages);
  if (kind === "care" && stages[index + 1].step !== step && choice >= 0) return choice;
  const skipped = stages[index + 1]?.kind === "helped" && relievedAt === null;
  return index + (skipped ? 2 : 1);
}

/** Past this step; from the last one there is nowhere to go. @param {Where} where */
export function pastStep({ stages, index, relievedAt }) {
  const { step } = stages[index];
  const last = stages.findLastIndex((stage) => stage.step === step);
  return last === stages.length - 1 ? index : following({ stages, index: last, relievedAt });
}

/** The start of this step, or of the one before when this one has only just begun. @param {Where} where */
export function before({ stages, index, relievedAt }) {
  const { step, name, kind } = stages[index];
  const start = firstOf(stages, step);
  if (name !== "ready") return start;
  const choice = choiceIn(stages);
  if (kind === "care" && choice >= 0) return choice;
  const last = stages[start - 1];
  if (!last) return 0;
  const unasked = last.kind === "helped" && relievedAt === null;
  return firstOf(stages, unasked ? last.step - 1 : last.step);
}

/**
 * Where it leads that the cramp has let go: to what helped, or else the warning-sign check, after a stretch; from
 * after-care to the end.
 * @param {Where} where
 */
export function afterGone(where) {
  const { stages } = where;
  const asked = stages.findIndex(({ kind }) => kind === "helped" || kind === "check");
  return isStretching(current(where)) && asked >= 0 ? asked : stages.length - 1;
}

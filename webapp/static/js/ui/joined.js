/** Facts one after another, a dot between two: it ends a line where they break, and never begins the next one. */

/** @param {(string | false)[]} facts  those that are empty say nothing */
export const joined = (...facts) => facts.filter(Boolean).join("\u00a0· ");

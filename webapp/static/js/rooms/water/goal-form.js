import { changedMl, toMl } from "../../core/amounts.js";
import { isLimit, noteOn, problemWith, suggestedFor } from "../../core/goal.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";

/** @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings */

/**
 * The goal for a day, or a doctor's limit in its place.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(changes: Partial<WaterSettings>, whenBack: () => void) => Promise<boolean>} keep
 * @returns {(chosen: WaterSettings) => void} shows what is chosen, unless somebody is changing it here
 */
export function goalFormOf(root, words, keep) {
  const form = find(root, "form", HTMLFormElement);
  const goalFor = find(form, "[name=goalFor]", HTMLSelectElement);
  const [goal, advised, limited, limit, save] = ["goal", "advised", "limited", "limit", "save"].map((name) =>
    find(form, `[name=${name}]`, HTMLInputElement),
  );
  /** @param {string} name */
  const part = (name) => find(form, `[data-${name}]`, HTMLElement);
  /** @type {WaterSettings | null} */
  let chosen = null;
  let touched = false;

  describe(form, "goal");

  function suit() {
    if (!chosen) return;
    const note = limited.checked ? "" : noteOn(toMl(goal.value, chosen.unit));
    part("with-goal").hidden = limited.checked;
    part("with-limit").hidden = !limited.checked;
    part("much").hidden = !note;
    part("advising").hidden = note !== "advice";
  }

  form.addEventListener("input", ({ target }) => {
    touched = true;
    if (target === goalFor) goal.value = words.typed(suggestedFor(goalFor.value));
    suit();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!chosen) return;
    const said = {
      goalFor: goalFor.value,
      goal: changedMl(goal.value, chosen.unit, chosen.goal),
      limited: limited.checked,
      limit: changedMl(limit.value, chosen.unit, chosen.limit ?? Number.NaN),
    };
    const problems = problemsOf(said, advised.checked);
    const wrong = showProblems(form, problems);
    if (wrong) return wrong.focus();
    // What is not in force need not make sense, and must not be kept when it does not.
    const { goalFor: whom, goal: ml, ...limits } = said;
    touched = false;
    const kept = await keep(said.limited ? limits : { goalFor: whom, goal: ml, limited: false }, () =>
      save.focus(),
    );
    touched = !kept;
  });

  return function show(next) {
    const sameUnit = chosen?.unit === next.unit;
    chosen = next;
    for (const unit of form.querySelectorAll("[data-unit]")) unit.textContent = words.unit();
    if (touched && sameUnit) return;
    touched = false;
    goalFor.value = chosen.goalFor;
    goal.value = words.typed(chosen.goal);
    advised.checked = noteOn(chosen.goal) === "advice";
    limited.checked = chosen.limited;
    limit.value = words.typed(chosen.limit ?? Number.NaN);
    suit();
  };
}

/**
 * @param {Pick<WaterSettings, "goal" | "limited"> & {limit: number}} said @param {boolean} advised
 * @returns {Record<string, string>} by field
 */
function problemsOf({ goal, limited, limit }, advised) {
  if (limited) return isLimit(limit) ? {} : { limit: "limit" };
  const problem = problemWith(goal, advised);
  if (!problem) return {};
  return problem === "advice" ? { advised: "advice" } : { goal: problem };
}

import { changedMl, toMl } from "../../core/amounts.js";
import { isLimit, noteOn, problemWith, suggestedFor } from "../../core/goal.js";
import { USUAL } from "../../records/water-settings.js";
import { choose } from "../../ui/entry-form.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";
import { fillIn, typedIn } from "../../ui/typed.js";

/** @typedef {import("../../records/water-settings.js").WaterSettings} WaterSettings */

/**
 * The goal for a day, or a doctor's limit in its place.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {(changes: Partial<WaterSettings>, whenBack: () => void) => Promise<boolean>} keep
 * @returns {(chosen: WaterSettings) => void} shows what is chosen, wherever nobody is changing it here
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
  const typed = typedIn(form);

  describe(form, "goal");

  function suit() {
    const note = limited.checked ? "" : noteOn(toMl(goal.value, (chosen ?? USUAL).unit));
    part("with-goal").hidden = limited.checked;
    part("with-limit").hidden = !limited.checked;
    part("much").hidden = !note;
    part("advising").hidden = note !== "advice";
  }

  form.addEventListener("input", ({ target }) => {
    if (target === goalFor) {
      goal.value = words.typed(suggestedFor(goalFor.value));
      typed.add(goal);
    }
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
    await typed.saved(() =>
      keep(said.limited ? limits : { goalFor: whom, goal: ml, limited: false }, () => save.focus()),
    );
  });

  return function show(next) {
    const { unit: before } = chosen ?? USUAL;
    chosen = next;
    for (const unit of form.querySelectorAll("[data-unit]")) unit.textContent = words.unit();
    if (!typed.has(goalFor)) choose(goalFor, chosen.goalFor);
    if (![advised, goal].some(typed.has)) advised.checked = noteOn(chosen.goal) === "advice";
    if (!typed.has(limited)) limited.checked = chosen.limited;
    for (const [field, ml] of /** @type {const} */ ([
      [goal, chosen.goal],
      [limit, chosen.limit ?? Number.NaN],
    ]))
      if (typed.has(field)) field.value = words.retyped(field.value, before);
      else fillIn(field, words.typed(ml));
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

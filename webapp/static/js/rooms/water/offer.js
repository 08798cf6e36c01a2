import { fullestAfter, spanOf, spreadOver } from "../../core/spread.js";
import { newId } from "../../records/id.js";
import { describe, showProblems } from "../../ui/fields.js";
import { find } from "../../ui/find.js";
import { waits } from "../../ui/waits.js";
import { say } from "../../ui/words.js";

/** @typedef {import("../../core/drinks.js").Drink} Drink */

/** Before this hour of the day, what was drunk was drunk in the morning. */
const MORNING_ENDS = 13;

/**
 * The question whether what was just noted was all drunk in this hour, and the times when it was not. They are the
 * person's to say; and where even so an hour holds too much, nothing is moved and the warning comes.
 * @param {HTMLElement} root
 * @param {import("./words.js").Words} words
 * @param {{spread: (before: Drink[], after: Drink[]) => Promise<boolean>, others: () => Drink[],
 *   certain: (row: Drink[], why?: string) => void}} react
 */
export function offerOf(root, words, { spread, others, certain }) {
  const offer = find(root, "[data-offer]", HTMLElement);
  const question = find(offer, "[data-question]", HTMLElement);
  const answers = find(offer, "[data-answers]", HTMLElement);
  const wider = find(offer, "[data-spread]", HTMLButtonElement);
  const form = find(offer, "form", HTMLFormElement);
  const button = find(form, "[type=submit]", HTMLInputElement);
  const [from, to] = ["from", "to"].map((name) => find(form, `[name=${name}]`, HTMLInputElement));
  /** @type {Drink[]} */
  let row = [];

  describe(form, "spread");

  /** @param {boolean} open */
  function fold(open) {
    form.hidden = !open;
    answers.hidden = open;
  }

  wider.addEventListener("click", () => {
    fold(true);
    from.focus();
  });
  find(offer, "[data-within-hour]", HTMLElement).addEventListener("click", () => certain(row));
  find(form, "[data-cancel]", HTMLElement).addEventListener("click", () => {
    fold(false);
    wider.focus();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { problems, ...span } = spanOf(from.value, to.value, Date.now());
    const wrong = showProblems(form, problems);
    if (wrong) return wrong.focus();
    const after = spreadOver(row, span, newId);
    const { level, ml } = fullestAfter(others(), row, after);
    if (level) return certain(row, say("still-within", { amount: words.amount(ml) }));
    // Twice it would be more than was drunk: the parts of a large drink are new each time.
    if (await waits(button, () => spread(row, after))) form.reset();
  });

  /** @param {Drink[]} drinks none: nothing is asked @param {number} ml */
  return function show(drinks, ml) {
    row = drinks;
    const text = row.length ? say("within-question", { amount: words.amount(ml) }) : "";
    if (question.textContent !== text) question.textContent = text;
    wider.textContent = say(new Date().getHours() < MORNING_ENDS ? "spread-morning" : "spread-day");
    if (offer.hidden && row.length) fold(false);
    offer.hidden = row.length === 0;
  };
}

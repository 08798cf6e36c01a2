import { COLUMNS } from "../../core/cramp-table.js";
import { clock, duration, small } from "../../ui/locale.js";
import { namesOf } from "../../ui/names.js";
import { say } from "../../ui/words.js";

/** @typedef {ReturnType<typeof wordsOf>} Words */

/**
 * The words for what the store keeps: names from the form of the page, the rest from its sentences.
 * @param {HTMLElement} root
 */
export function wordsOf(root) {
  const form = /** @type {HTMLTemplateElement} */ (root.querySelector("[data-template=form]")).content;
  const [areas, helpers, sides, answers, moments, causes] = [
    ...["area", "helped", "side", "woke", "during", "triggers"],
  ].map((field) => namesOf(form, field));

  /** @param {string} id */
  const area = (id) => areas.get(id) ?? id;
  /** @param {string | null} helper */
  const helped = (helper) => (helper ? (helpers.get(helper) ?? helper) : "");

  return {
    /** The head of the table that is exported. */
    columns: () => COLUMNS.map((name) => say(`column-${name}`)),
    area,
    /** @param {string | null} side */
    side: (side) => (side && sides.get(side)) || "",
    helped,
    /** In a sentence; a cramp that went by itself was helped by nothing. @param {string | null} helper */
    whatHelped: (helper) =>
      helper && helper !== "nothing" ? say("helped-by", { way: helped(helper) }) : helped(helper),
    length: lengthWords,
    /** @param {number | null} [grade] */
    pain: (grade) => (typeof grade === "number" ? say("cramp-pain", { grade }) : ""),
    /** @param {number | null} [grade] how far it spoiled the sleep */
    woke: (grade) => (typeof grade === "number" ? say("cramp-woke-sleep", { grade }) : say("cramp-woke")),
    sore: () => say("column-sore"),
    /** @param {boolean | null} [answer] */
    answer: (answer) => (typeof answer === "boolean" && answers.get(answer ? "yes" : "no")) || "",
    /** @param {string | null} [during] */
    during: (during) => (during ? (moments.get(during) ?? during) : ""),
    /** @param {string[]} [triggers] */
    triggers: (triggers = []) => triggers.map((trigger) => causes.get(trigger) ?? trigger).join(", "),
    /**
     * A sentence about an entry, such as "Noted: calf, 03:12."
     * @param {string} sentence @param {{area: string, at: number, offset: number}} entry
     */
    about: (sentence, entry) => say(sentence, { area: small(area(entry.area)), time: clock(entry) }),
  };
}

/** @param {number | null} seconds */
function lengthWords(seconds) {
  if (seconds === null) return "";
  if (seconds < 60 || (seconds < 120 && seconds % 60)) return duration(seconds, "second", "long");
  const length =
    seconds >= 7200
      ? duration(Math.round(seconds / 3600), "hour", "long")
      : duration(Math.round(seconds / 60), "minute", "long");
  return say("about", { length });
}

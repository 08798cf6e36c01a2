/**
 * The details that trials ask of a cramp, as a form has them: all of it text, empty where nobody said. Pure.
 *
 * @typedef {import("./cramps.js").Cramp} Cramp
 * @typedef {Pick<Cramp, "pain" | "woke" | "sleep" | "during" | "triggers" | "sore">} Details
 * @typedef {Record<keyof Details, string>} SaidDetails  `woke` is "yes" or "no", `sore` "yes", `triggers` parted by spaces
 */

/** From 0 to 10. */
const GRADE = /^(\d|10)$/;

/** @param {string} text */
const gradeOf = (text) => (text ? Number(text) : null);

/** @type {{[Name in keyof Details]-?: (text: string) => Details[Name]}} */
const MEANT = {
  pain: gradeOf,
  woke: (text) => (text ? text === "yes" : null),
  sleep: gradeOf,
  during: (text) => /** @type {import("./cramps.js").During} */ (text) || null,
  triggers: (text) => text.split(" ").filter(Boolean),
  sore: (text) => (text ? true : null),
};

/** @param {Details} entry @returns {SaidDetails} */
export const detailsOf = ({ pain, woke, sleep, during, triggers = [], sore }) => ({
  pain: String(pain ?? ""),
  woke: woke ? "yes" : woke === false ? "no" : "",
  sleep: String(sleep ?? ""),
  during: during ?? "",
  triggers: triggers.toSorted().join(" "),
  sore: sore ? "yes" : "",
});

/**
 * Only what the form says otherwise than the entry: what is absent there stays absent. Who did not wake lost no sleep.
 * @param {Details} entry @param {SaidDetails} form
 * @returns {{details: Details, problems: Partial<Record<keyof Details, "unknown">>}}
 */
export function changedDetails(entry, form) {
  const before = detailsOf(entry);
  const said = form.woke === before.woke || form.woke === "yes" ? form : { ...form, sleep: "" };
  const names = /** @type {(keyof Details)[]} */ (Object.keys(MEANT)).filter(
    (name) => said[name] !== before[name],
  );
  const grades = names.filter((name) => MEANT[name] === gradeOf && said[name] && !GRADE.test(said[name]));
  return {
    details: Object.fromEntries(names.map((name) => [name, MEANT[name](said[name])])),
    problems: Object.fromEntries(grades.map((name) => [name, "unknown"])),
  };
}

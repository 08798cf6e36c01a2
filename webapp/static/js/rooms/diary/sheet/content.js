/** All that a doctor's sheet says, in the doctor's language. */
import { written } from "../../../core/pdf-text.js";
import { countedWords } from "./counted.js";

/**
 * @typedef {import("../../../core/sheet.js").Facts & {compared: Compared[] | null}} Facts
 * @typedef {{what: string, own: string, from: string, to: string,
 *   counts: ReturnType<typeof import("../../../core/trials.js").countsOf>}} Compared  null: left out
 * @typedef {import("../../../ui/speaker.js").Speaker} Speaker
 * @typedef {import("../../../core/sheet-page.js").Content} Content
 * @typedef {{medicines: boolean, compared: boolean, signs: {id: string, answer: "yes" | "no" | ""}[] | null, questions: string[],
 *   note: string}} Wanted  what somebody wants on it; `signs` null: none
 */

/**
 * @param {Facts} facts @param {Wanted} wanted @param {Speaker} speaker
 * @param {{language: string, made: string, spots: import("./counted.js").KnownSpot[]}} about `made`: today's date
 * @returns {Content}
 */
export function contentOf(facts, wanted, speaker, { language, made, spots }) {
  const { say } = speaker;
  const own = ownWriter();
  const questions = wanted.questions.map((text, place) => `${place + 1}. ${own.write(text)}`);
  const note = own.write(wanted.note);
  const medicines = wanted.medicines ? medicinesOf(facts, speaker, own.write) : null;
  const left = [
    ...(wanted.medicines ? [] : [speaker.small(say("medicines"))]),
    ...(facts.compared ? [] : [speaker.small(say("compared"))]),
    ...(wanted.signs ? [] : [speaker.small(say("warning-signs"))]),
  ];
  const compared = (facts.compared ?? []).map((each) => comparedWords(each, speaker, own.write));
  const linked = medicines?.rows.some(([, , link]) => link && link !== "–");
  return {
    language,
    title: say("title"),
    lead: say("lead"),
    period: speaker.dates(facts.from, facts.to),
    made: say("made", { date: speaker.date(made) }),
    empty: say("empty"),
    counted: facts.logged ? countedWords(facts, speaker, spots) : null,
    medicines,
    compared: compared.length ? { title: say("compared"), text: compared, unfit: say("unfit") } : null,
    signs: wanted.signs ? signsOf(wanted.signs, speaker) : null,
    questions: questions.length ? { title: say("questions"), text: questions, unfit: say("unfit") } : null,
    note: note ? { title: say("note"), text: [note], unfit: say("unfit") } : null,
    foot: [
      [
        say("logged", { logged: facts.logged, nights: facts.nights }),
        ...(left.length ? [say("left-out", { list: left.join(", ") })] : []),
        ...(linked ? [say("link-foot")] : []),
        ...(own.isWhole() ? [] : [say("replaced")]),
      ].join(" "),
      `Uncramp · ${say("judge")}`,
    ],
  };
}

/** Writes what somebody typed in the letters of a PDF, and knows whether it could. */
function ownWriter() {
  let whole = true;
  return {
    isWhole: () => whole,
    /** @param {string} said */
    write(said) {
      const { text, isWhole } = written(said);
      whole &&= isWhole;
      return text;
    },
  };
}

/** @param {Facts} facts @param {Speaker} speaker @param {(text: string) => string} write @returns {import("../../../core/sheet-page.js").Table} */
function medicinesOf({ medicines }, speaker, write) {
  const { say, date, name } = speaker;
  const rows = medicines.map((medicine) => {
    const events = medicine.events.toSorted((one, other) => Date.parse(one.on) - Date.parse(other.on));
    const source = medicine.known && name("source", medicine.known);
    return [
      write(medicine.name),
      // The first and the last tell whether it is still taken; the app has those between.
      events
        .map(({ on, turn }) => say(turn, { date: date(on) }))
        .map((said, place) => (place && place < events.length - 1 ? "…" : said))
        .filter((said, place, all) => said !== all[place - 1])
        .join(", "),
      source === null ? "–" : source ? `${say("yes")} (${source})` : say("yes"),
    ];
  });
  return {
    title: say("medicines"),
    head: [say("name"), say("dates"), say("link")],
    rows: rows.length ? rows : [[say("nothing")]],
    more: (n) => say("more", { n }),
  };
}

/** Both parts side by side, and nothing concluded. @param {Compared} compared @param {Speaker} speaker @param {(text: string) => string} write */
function comparedWords({ what, own, from, to, counts }, { say, name, dates }, write) {
  return say("compared-counts", {
    what: own ? write(own) : name("compared", what),
    dates: dates(from, to),
    with: counts.with.cramped,
    withLogged: counts.with.logged,
    without: counts.without.cramped,
    withoutLogged: counts.without.logged,
  });
}

/** @param {NonNullable<Wanted["signs"]>} signs @param {Speaker} speaker @returns {import("../../../core/sheet-page.js").Signs} */
function signsOf(signs, { say, name }) {
  /** @param {"yes" | "no" | ""} wanted */
  const those = (wanted) => signs.filter(({ answer }) => answer === wanted).map(({ id }) => name("sign", id));
  const [yes, no, open] = [those("yes"), those("no"), those("").length];
  return {
    title: say("signs"),
    lines: [
      ...(yes.length ? [{ text: say("signs-yes", { list: yes.join("; ") }), strong: true }] : []),
      ...(no.length ? [{ text: say("signs-no", { list: no.join("; ") }), strong: false }] : []),
      ...(open ? [{ text: say("signs-open", { n: open }), strong: false }] : []),
    ],
  };
}

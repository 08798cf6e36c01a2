/** What the doctor's sheet says of the cramps that were logged. */

/**
 * @typedef {import("../../../core/sheet.js").Facts} Facts
 * @typedef {import("../../../ui/speaker.js").Speaker} Speaker
 * @typedef {import("../../../core/sheet-page.js").Counted} Counted
 * @typedef {import("../../../core/sheet-pictures.js").Spot & {area: string, side: string}} KnownSpot
 * @typedef {{said: number, median: number, most: number} | null} Spread
 */

/** The evening's first hour, so that a night stays together. */
const EVENING = 18;
const AXIS = 6;
/** Of more weeks there is no room for the nights logged of each; the foot has them all. */
const MOST_TOLD = 8;
/** Of what may have set cramps off, the most frequent. */
const MOST_TRIGGERS = 4;

/** @param {Facts} facts @param {Speaker} speaker @param {KnownSpot[]} spots @returns {Counted} */
export function countedWords(facts, speaker, spots) {
  const { say } = speaker;
  return {
    figures: figuresOf(facts, speaker),
    when: whenOf(facts, speaker),
    where: whereOf(facts, speaker, spots),
    weeks: weeksOf(facts, speaker),
    helped: {
      title: say("helped"),
      head: [say("what"), say("tried"), say("it-helped")],
      rows: helpedRows(facts, speaker),
      more: (n) => say("more", { n }),
    },
  };
}

/** @param {Facts} facts @param {Speaker} speaker */
function figuresOf({ withCramp, logged, cramps: n, weekly, seconds, pain, woken, sleep }, speaker) {
  const { say, number } = speaker;
  /** @param {string} name @param {Spread} spread @param {(value: number) => string} written */
  function figure(name, spread, written) {
    if (!spread) return { value: "–", label: say(`no-${name}`) };
    const { said, median, most } = spread;
    const part = name === "weekly" || said === n ? "" : `, ${say("noted", { said, n })}`;
    return { value: written(median), label: say(name, { most: written(most) }) + part };
  }
  const spoiled = sleep ? `; ${say("sleep", { median: sleep.median })}` : "";
  return [
    { value: say("share", { count: withCramp, logged }), label: say("nights") },
    figure("weekly", weekly, number),
    figure("length", seconds, speaker.length),
    figure("pain", pain, number),
    { value: number(woken), label: say("woken", { n: woken }) + spoiled },
  ];
}

/** @param {Facts} facts @param {Speaker} speaker */
function whenOf({ hours, usual, cramps: n, during, triggers }, speaker) {
  const { say, hour } = speaker;
  const order = hours.map((_, place) => (place + EVENING) % hours.length);
  const told = order
    .filter((each) => hours[each])
    .map((each) => `${hour(each)} ${times(hours[each], speaker)}`);
  return {
    title: say("when"),
    bars: order.map((each, place) => ({ count: hours[each], label: place % AXIS ? "" : hour(each) })),
    lines: [
      ...(usual ? [say("usual", { count: usual.count, n, from: hour(usual.from), to: hour(usual.to) })] : []),
      ...(during.length ? [`${capital(counted(during, "during", speaker))}.`] : []),
      ...(triggers.length ? [`${say("triggers")}: ${triggersOf(triggers, speaker)}.`] : []),
    ],
    alt: say("when-alt", { list: told.join(", ") }),
  };
}

/** @param {Facts} facts @param {Speaker} speaker @param {KnownSpot[]} spots */
function whereOf({ places }, speaker, spots) {
  const { say } = speaker;
  const lines = places.map(({ area, left, right, unsaid }) => {
    const name = speaker.name("area", area);
    if (!left && !right) return `${name} ${times(unsaid, speaker)}`;
    const sides = /** @type {[string, number][]} */ ([
      ["left", left],
      ["right", right],
      ["side-unsaid", unsaid],
    ]).filter(([, count]) => count > 0);
    return `${name}: ${sides.map(([side, count]) => `${say(side)} ${speaker.number(count)}`).join(", ")}`;
  });
  return {
    title: say("where"),
    lines,
    more: (/** @type {number} */ n) => say("more", { n }),
    alt: say("where-alt", { list: lines.join("; ") }),
    front: say("front"),
    back: say("back"),
    spots: spots.flatMap((spot) => {
      const said = saidOf(spot, places);
      return said ? [{ spot, said }] : [];
    }),
  };
}

/**
 * Whether a cramp was said to be there, or one of which nobody said the side.
 * @param {KnownSpot} spot @param {Facts["places"]} places
 * @returns {import("../../../core/sheet-pictures.js").Said | null}
 */
function saidOf({ area, side }, places) {
  const place = places.find((each) => each.area === area);
  if (!place) return null;
  if (side === "" || place[/** @type {"left" | "right"} */ (side)]) return "said";
  return place.unsaid ? "unsaid" : null;
}

/** @param {Facts} facts @param {Speaker} speaker */
function weeksOf({ weeks }, speaker) {
  const { say, date, number } = speaker;
  const bars = weeks.map(({ from, nights, logged, cramps }) => ({
    count: logged ? cramps : null,
    label: date(from, { day: "numeric", month: "short" }),
    below: `${number(logged)}/${number(nights)}`,
  }));
  const unknown = weeks.some(({ logged }) => !logged) ? ` ${say("weeks-unknown")}` : "";
  const told = bars.map(({ count, label, below }) => `${label} ${count ?? "–"} (${below})`);
  return {
    title: say("weeks"),
    bars,
    lines: [(weeks.length > MOST_TOLD ? "" : say("weeks-key")) + unknown].filter(Boolean),
    alt: say("weeks-alt", { list: told.join(", ") }),
  };
}

/** @param {Facts} facts @param {Speaker} speaker @returns {string[][]} */
function helpedRows({ helped: { said, helpers }, routines, cramps: n }, speaker) {
  const { say, number, name } = speaker;
  const rows = [
    ...helpers.map(({ helped, count, tried }) => [name("helped", helped), number(tried), number(count)]),
    ...routines.map(([plan, evenings]) => {
      const known = name("routine", plan);
      return [
        say("routine", { routine: known === plan ? say("own-routine") : known }),
        number(evenings),
        "–",
      ];
    }),
  ];
  if (!rows.length) return [[say("nothing")]];
  return said && said < n ? [...rows, [say("noted", { said, n })]] : rows;
}

/** @param {[string, number][]} triggers @param {Speaker} speaker */
function triggersOf(triggers, speaker) {
  const left = triggers.length - MOST_TRIGGERS;
  const told = counted(triggers.slice(0, MOST_TRIGGERS), "trigger", speaker);
  return left > 0 ? `${told}, ${speaker.say("more", { n: left })}` : told;
}

/** "5 ×", on one line. @param {number} count @param {Speaker} speaker */
const times = (count, { number }) => `${number(count)}\u00a0×`;

/** @param {string} text */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

/** @param {[string, number][]} counts @param {string} group @param {Speaker} speaker */
const counted = (counts, group, speaker) =>
  counts
    .map(([id, count]) => `${speaker.small(speaker.name(group, id))} ${times(count, speaker)}`)
    .join(", ");

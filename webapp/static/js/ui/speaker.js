/** Sentences, numbers and dates in a language that need not be the page's (for that there are words.js and locale.js). */

/**
 * @typedef {Record<string, import("./words.js").Sentence>} Sentences
 * @typedef {ReturnType<typeof speakerOf>} Speaker
 */

/**
 * @param {Sentences} sentences
 * @param {string} locale "nl-NL"
 * @param {(text: string) => string} write what everything said goes through, as into letters that a font has
 * @param {typeof import("./words.js").filled} filled  handed in, since it comes apart from a page that has it
 */
export function speakerOf(sentences, locale, write, filled) {
  const plural = new Intl.PluralRules(locale);
  /** @param {number} value @param {Intl.NumberFormatOptions} [look] */
  const number = (value, look) =>
    write(new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...look }).format(value));
  /** @param {Intl.DateTimeFormatOptions} look */
  const dateFormat = (look) => new Intl.DateTimeFormat(locale, { ...look, timeZone: "UTC" });
  /** @type {Intl.DateTimeFormatOptions} */
  const usual = { day: "numeric", month: "short", year: "numeric" };

  return {
    number,
    /** A sentence with its gaps filled; `n` chooses among the forms of a plural. @param {string} key @param {Record<string, string | number>} [values] */
    say: (key, values = {}) => write(filled(sentences, key, values, number, (value) => plural.select(value))),
    /** The name of something that an older or newer build may have kept. @param {string} group @param {string} id */
    name(group, id) {
      const known = sentences[`${group}-${id}`];
      return write(typeof known === "string" ? known : id);
    },
    /** @param {string} day "2026-11-22" @param {Intl.DateTimeFormatOptions} [look] */
    date: (day, look = usual) => write(dateFormat(look).format(Date.parse(day))),
    /** @param {string} from @param {string} to */
    dates: (from, to) => write(dateFormat(usual).formatRange(Date.parse(from), Date.parse(to))),
    /** "02:00". @param {number} hour */
    hour: (hour) =>
      // Not of the first day of all, whose midnight is 0 and to fake clocks no time.
      dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format((24 + hour) * 3_600_000),
    /** As exactly as people know it. @param {number} seconds */
    length(seconds) {
      /** @param {number} value @param {string} unit */
      const rounded = (value, unit) =>
        number(Math.round(value), { style: "unit", unit, unitDisplay: "short" });
      if (seconds < 60 || (seconds < 120 && seconds % 60)) return rounded(seconds, "second");
      return seconds < 7200 ? rounded(seconds / 60, "minute") : rounded(seconds / 3600, "hour");
    },
    /** As within a sentence. @param {string} text */
    small: (text) => text.toLocaleLowerCase(locale),
  };
}

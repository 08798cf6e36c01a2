/** Sentences, numbers and dates in a language that need not be the page's (for that there are words.js and locale.js). */

/**
 * @typedef {Record<string, string | Partial<Record<Intl.LDMLPluralRule, string>>>} Sentences  the forms of a plural, or the
 *   only one
 * @typedef {ReturnType<typeof speakerOf>} Speaker
 */

/** @param {Sentences} sentences @param {string} locale "nl-NL" */
export function speakerOf(sentences, locale) {
  const plural = new Intl.PluralRules(locale);
  /** @param {number} value @param {Intl.NumberFormatOptions} [look] */
  const number = (value, look) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 1, ...look }).format(value);
  /** @param {Intl.DateTimeFormatOptions} look */
  const dateFormat = (look) => new Intl.DateTimeFormat(locale, { ...look, timeZone: "UTC" });
  /** @type {Intl.DateTimeFormatOptions} */
  const usual = { day: "numeric", month: "short", year: "numeric" };

  return {
    number,
    /** A sentence with its gaps filled; `n` chooses among the forms of a plural. @param {string} key @param {Record<string, string | number>} [values] */
    say(key, values = {}) {
      const sentence = sentences[key];
      const form =
        typeof sentence === "object"
          ? (sentence[plural.select(Number(values.n))] ?? sentence.other)
          : sentence;
      if (form === undefined) throw new Error(`no words for "${key}"`);
      return form.replace(/\{(\w+)\}/g, (_gap, name) => {
        const value = values[name];
        return typeof value === "number" ? number(value) : value;
      });
    },
    /** The name of something that an older or newer build may have kept. @param {string} group @param {string} id */
    name(group, id) {
      const known = sentences[`${group}-${id}`];
      return typeof known === "string" ? known : id;
    },
    /** @param {string} day "2026-11-22" @param {Intl.DateTimeFormatOptions} [look] */
    date: (day, look = usual) => dateFormat(look).format(Date.parse(day)),
    /** @param {string} from @param {string} to */
    dates: (from, to) => dateFormat(usual).formatRange(Date.parse(from), Date.parse(to)),
    /** "02:00". @param {number} hour */
    hour: (hour) =>
      dateFormat({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(hour * 3_600_000),
    /** @param {number} seconds */
    length(seconds) {
      const [value, unit] =
        seconds < 60
          ? [seconds, "second"]
          : seconds < 7200
            ? [seconds / 60, "minute"]
            : [seconds / 3600, "hour"];
      return number(value, { style: "unit", unit: String(unit), unitDisplay: "short" });
    },
    /** As within a sentence. @param {string} text */
    small: (text) => text.toLocaleLowerCase(locale),
  };
}

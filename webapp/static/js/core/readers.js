/** Readers of what was never checked: each gives the value as it may be kept, or throws `Unreadable`. Pure. */

/**
 * @template Value
 * @typedef {(value: unknown) => Value} Reader
 */
/** @typedef {"large" | "other" | "newer" | "strange" | "wrong" | "passphrase" | "passkey" | "prf" | "damaged" | "secure" | "away"} Reason  what is wrong with a file */

/** A file that is refused. `values` fill the sentence about its reason. */
export class Unreadable extends Error {
  /** @param {Reason} reason @param {Record<string, string | number>} [values] */
  constructor(reason, values = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** @param {boolean} fits */
function need(fits) {
  if (!fits) throw new Unreadable("strange");
}

/** A finite number. @param {number} least @param {number} most @returns {Reader<number>} */
export const numberOf = (least, most) => (value) => {
  if (typeof value !== "number" || !(value >= least && value <= most)) throw new Unreadable("strange");
  return value;
};

/** @param {RegExp} pattern @returns {Reader<string>} */
export const textLike = (pattern) => (value) => {
  if (typeof value !== "string" || !pattern.test(value)) throw new Unreadable("strange");
  return value;
};

const DATE = textLike(/^\d{4}-\d\d-\d\d$/);

/** A date that there is: what reckons with another would throw, or take it for a day of the next month. @type {Reader<string>} */
export const day = (value) => {
  const text = DATE(value);
  const at = Date.parse(text);
  need(!Number.isNaN(at) && new Date(at).toISOString().startsWith(text));
  return text;
};

/** @type {Reader<boolean>} */
export const yesOrNo = (value) => {
  need(value === true || value === false);
  return value === true;
};

/** @template Value @param {...Value} values @returns {Reader<Value>} */
export const oneOf =
  (...values) =>
  (value) => {
    const place = values.findIndex((each) => Object.is(each, value));
    need(place >= 0);
    return values[place];
  };

/** @template Value @param {Reader<Value>} read @returns {Reader<Value | null>} */
export const orNull = (read) => (value) => (value === null ? null : read(value));

/** May be missing, as in records of earlier builds. @template Value @param {Reader<Value>} read @returns {Reader<Value | undefined>} */
export const orMissing = (read) => (value) => (value === undefined ? undefined : read(value));

/** @template Value @param {Reader<Value>} read @param {number} most @returns {Reader<Value[]>} */
export const listOf = (read, most) => (value) => {
  if (!Array.isArray(value) || value.length > most) throw new Unreadable("strange");
  return value.map(read);
};

/** @param {unknown} value @returns {value is Record<string, unknown>} */
export const isTable = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The fields that are known, and nothing else.
 * @template {Record<string, Reader<unknown>>} Fields
 * @param {Fields} fields
 * @returns {Reader<{[name in keyof Fields]: ReturnType<Fields[name]>}>}
 */
export const recordOf = (fields) => (value) => {
  if (!isTable(value)) throw new Unreadable("strange");
  const read = Object.entries(fields).map(([name, reader]) => [name, reader(value[name])]);
  return Object.fromEntries(read.filter(([, found]) => found !== undefined));
};

/**
 * The backup file: everything that a person keeps, as one JSON text (docs/data.md, "The backup file"). Pure.
 *
 * @typedef {{id: string} & Record<string, unknown>} Kept  a record of any store, as it lies in the database
 * @typedef {keyof typeof SHAPES} Name  a store that is in the file
 * @typedef {{records: Record<Name, Kept[]>, choices: Record<string, string>}} Contents  `choices` are the small ones
 * @typedef {ReturnType<typeof sealedOf>} Sealed  what a passphrase opens: the text of a file, in base64
 * @typedef {ReturnType<typeof underPasskeyOf>} UnderPasskey  what a passkey opens, in base64 too; `passkey` is its id
 */
import { isTable, listOf, numberOf, oneOf, recordOf, textLike, Unreadable } from "./readers.js";
import { SHAPES } from "./shapes.js";

/** Earlier ones: 1, the exports of the diary (`cramps`) and of the water room (`drinks`, `water`). */
const SCHEMA = 2;
/** A file under a passkey, which a build that knows only the others refuses as newer. */
const SCHEMA_OF_PASSKEY = 3;
/** Bytes. Ten years with a cramp and eight drinks a day are 5 MB. */
export const LARGEST = 20e6;
/** Of a store; all of them are put at once, and Safari takes no more than 65,535 arguments. */
const MOST_RECORDS = 50_000;
/** Levels: a step of a routine is on the fifth. */
const DEEPEST = 8;
/** Names that would reach what all tables have in common. */
const STRANGE = ["__proto__", "constructor", "prototype"];

export const NAMES = /** @type {Name[]} */ (Object.keys(SHAPES));
export const KDF = "PBKDF2-SHA-256";
export const PASSKEY_KDF = "WebAuthn-PRF-HKDF-SHA-256";

const base64 = textLike(/^[\w+/]+=*$/);
const choice = textLike(/^.{0,200}$/s);
const sealedOf = recordOf({
  kdf: oneOf(KDF),
  // A file may not keep the phone busy for an hour.
  iterations: numberOf(1e5, 5e6),
  salt: base64,
  iv: base64,
  data: base64,
});
const underPasskeyOf = recordOf({
  kdf: oneOf(PASSKEY_KDF),
  // As long as the id of a credential may be: 1023 bytes.
  passkey: textLike(/^[A-Za-z\d+/]{2,1364}={0,2}$/),
  salt: base64,
  iv: base64,
  data: base64,
});

/** @param {Contents} contents @param {number} now ms */
export const textOf = ({ records, choices }, now) =>
  JSON.stringify({ ...headOf(SCHEMA, now), ...records, choices }, null, 2);

/** The text of a file that a passphrase or a passkey opens. @param {Sealed | UnderPasskey} encrypted @param {number} now ms */
export const sealedText = (encrypted, now) =>
  JSON.stringify({ ...headOf(encrypted.kdf === KDF ? SCHEMA : SCHEMA_OF_PASSKEY, now), encrypted });

/** @param {number} schema @param {number} now */
const headOf = (schema, now) => ({ app: "uncramp", schema, exported_at: new Date(now).toISOString() });

/**
 * What a file of any version has; with a passphrase or a passkey still to come, what is sealed in it.
 * @param {string} text
 * @returns {{sealed: Sealed | UnderPasskey} | {sealed: null, contents: Contents}}
 * @throws {Unreadable} when anything in it is not as it should be
 */
export function parse(text) {
  if (text.length > LARGEST) throw new Unreadable("large");
  const file = fileOf(text);
  checkNames(file, DEEPEST);
  if (!isTable(file) || file.app !== "uncramp") throw new Unreadable("other");
  const { schema, encrypted, choices } = file;
  if (typeof schema !== "number" || !(schema >= 1)) throw new Unreadable("other");
  if (schema > SCHEMA_OF_PASSKEY) throw new Unreadable("newer", { version: schema });
  if (encrypted !== undefined) return { sealed: lockedOf(encrypted) };
  const given = file.water === undefined ? file : { ...file, settings: [file.water] };
  const records = NAMES.map((name) => [name, recordsOf(name, given[name])]);
  return { sealed: null, contents: { records: Object.fromEntries(records), choices: choicesOf(choices) } };
}

/** @param {unknown} encrypted */
const lockedOf = (encrypted) =>
  isTable(encrypted) && encrypted.kdf === PASSKEY_KDF ? underPasskeyOf(encrypted) : sealedOf(encrypted);

/** What a table of the diary holds. @param {Kept[]} cramps @returns {Contents} */
export function onlyCramps(cramps) {
  const records = NAMES.map((name) => [name, name === "cramps" ? cramps : []]);
  return { records: Object.fromEntries(records), choices: {} };
}

/** @param {string} text @returns {unknown} */
function fileOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new Unreadable("other");
  }
}

/** @param {unknown} value @param {number} levels that may still follow */
function checkNames(value, levels) {
  if (typeof value !== "object" || value === null) return;
  if (!levels || STRANGE.some((name) => Object.hasOwn(value, name))) throw new Unreadable("strange");
  for (const part of Object.values(value)) checkNames(part, levels - 1);
}

/** @param {Name} name @param {unknown} given @returns {Kept[]} */
function recordsOf(name, given = []) {
  let place = 0;
  try {
    return listOf((record) => {
      place += 1;
      return SHAPES[name](record);
    }, MOST_RECORDS)(given);
  } catch {
    throw place ? new Unreadable("wrong", { store: name, place }) : new Unreadable("strange");
  }
}

/** @param {unknown} given */
function choicesOf(given = {}) {
  if (!isTable(given)) throw new Unreadable("strange");
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, choice(value)]));
}

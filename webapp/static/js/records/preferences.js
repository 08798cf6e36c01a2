/**
 * Small choices kept on this device. Never throws: without storage a choice lasts as long as the page.
 *
 * @typedef {"on" | "off"} Switch
 * @typedef {{
 *   night: "auto" | "always" | "never", // when it is dark and red: by the clock, or not
 *   sweep: Switch, // the colour that rises with the time
 *   flash: Switch, // the screen flashes at each change
 *   sound: "auto" | "tones" | "voice" | "off" | "on", // "auto": tones by day; "on" is what an earlier version kept
 *   aloud: Switch, // tones and voice that were chosen, also on an iPhone whose silent switch is on
 *   pace: "slow" | "normal" | "fast", // of the voice
 *   [voice: `voice-name.${string}`]: string, // the voice chosen for a language
 *   vibration: Switch, // at each change
 *   advance: Switch, // the player goes on by itself
 *   zones: "off" | "pause" | "halves", // what a tap anywhere on the screen does
 *   media: Switch, // buttons of a headset, and of the lock screen
 *   slower: Switch, // more time to get ready and to rest, and fewer rounds
 *   people: "page" | "woman" | "older-woman" | "man", // who the drawings show: as suits the page, or one of them
 *   country: string, // whose emergency numbers; without it the time zone tells
 *   conditions: string, // what the person has that makes guides gentler: names between spaces
 *   area: string, // the area of the last guide
 *   way: string, // the way of a guide that was chosen last
 *   helped: string, // what helped before: "area:way:helped" between spaces
 *   session: string, // where the player is, as JSON (memory.js)
 *   "pain-before": string, // a tap that waits for the routine's end, as JSON: {value, at}
 *   "own-routine": string, // the own routine that is played, as it stands in a link
 *   "backed-up": string, // when the last backup was saved, as ISO 8601 has it
 *   "backup-later": string, // when the line about a backup was put away, as ISO 8601 has it
 *   today: Switch | `${number} ${number}`, // the first screen's strip: not, or its lines and height when it was last seen
 *   calls: string, // for the room of whom to call: the language, then what was said last, each in a line
 *   "offline-ready-said": "yes", // that everything works offline was said once
 *   "reminders-off": "yes", // switched off while the records were refused, which have yet to hear of it
 * }} Preferences  by their key in localStorage behind "uncramp."
 * @typedef {keyof Preferences} Preference
 */
const PREFIX = "uncramp.";
/** @type {Map<Preference, string>} */
const fallback = new Map();

/**
 * @template {Preference} Key
 * @param {Key} key
 * @returns {Preferences[Key] | null} null when nothing was chosen; another build may have kept what this one does not know
 */
export function read(key) {
  return kept(key) ?? /** @type {Preferences[Key] | undefined} */ (fallback.get(key)) ?? null;
}

/**
 * As `read`, for the boot scripts, before which a page has chosen nothing.
 * @template {Preference} Key
 * @param {Key} key
 */
export function kept(key) {
  try {
    return /** @type {Preferences[Key] | null} */ (localStorage.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

/**
 * @template {Preference} Key
 * @param {Key} key @param {Preferences[Key]} value
 * @returns {boolean} whether it outlives the page
 */
export function write(key, value) {
  fallback.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

/** @param {Preference} key */
export function remove(key) {
  fallback.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {}
}

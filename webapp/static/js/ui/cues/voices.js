/** The voices of this phone that a guide may use: made on the device itself, in the language of the page. */
import { read } from "../../records/preferences.js";
import { language, USUAL_REGION } from "../locale.js";

const BETTER = /premium|enhanced|natural/i;
/** Robots, whispers and singers, which Apple lists among the others. */
const ODD = /com\.apple\.(eloquence|speech\.synthesis)/;

/** @type {Set<string>} */
const broken = new Set();

/** Usable voices, the best first. @returns {SpeechSynthesisVoice[]} */
export function usableVoices() {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  const fitting = voices.filter(
    (voice) => voice.localService && parts(voice).language === language() && !broken.has(voice.voiceURI),
  );
  const regions = wantedRegions();
  return fitting.sort((one, other) => rank(one, regions) - rank(other, regions));
}

/** The voice that was chosen for this language if it is still there, else the best. @returns {?SpeechSynthesisVoice} */
export function chosenVoice() {
  const voices = usableVoices();
  const wanted = read(`voice-name.${language()}`);
  return voices.find(({ voiceURI }) => voiceURI === wanted) ?? voices[0] ?? null;
}

/** Android lists voices that were never downloaded: one that failed is left out as long as the page lasts. @param {SpeechSynthesisVoice} voice */
export const leaveOut = ({ voiceURI }) => broken.add(voiceURI);

/** Calls back when the phone has found its voices, or other ones. @param {() => void} listener */
export function whenVoicesChange(listener) {
  globalThis.speechSynthesis?.addEventListener?.("voiceschanged", listener);
}

/** Whether the phone speaks, or is about to. */
export function isSpeaking() {
  const { speaking, pending } = globalThis.speechSynthesis ?? {};
  return Boolean(speaking || pending);
}

/** The two-letter language and the region of a voice: phones write nl-NL, nl_NL and nld-NLD. @param {{lang: string}} voice */
export function parts({ lang }) {
  const [code, region = ""] = lang.split(/[-_]/);
  try {
    return { language: Intl.getCanonicalLocales(code)[0], region };
  } catch {
    return { language: code, region };
  }
}

function wantedRegions() {
  const own = navigator.languages.map((lang) => parts({ lang }));
  const named = own.filter((each) => each.language === language() && each.region);
  return [...named.map(({ region }) => region), USUAL_REGION[language()]];
}

/** Lower is better: no oddity first, then the region, then how it sounds. @param {SpeechSynthesisVoice} voice @param {string[]} regions */
function rank(voice, regions) {
  const place = regions.indexOf(parts(voice).region);
  const fit = place < 0 ? regions.length : place;
  const sound = BETTER.test(voice.name + voice.voiceURI) ? 0 : 2;
  return (ODD.test(voice.voiceURI) ? 1000 : 0) + fit * 10 + sound + (voice.default ? 0 : 1);
}

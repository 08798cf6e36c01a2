/** The choice among the voices that this phone has for the language of the page. */

import { read } from "../../records/preferences.js";
import { parts, usableVoices, whenVoicesChange } from "../../ui/cues/voices.js";
import { find } from "../../ui/find.js";
import { language, regionName } from "../../ui/locale.js";

/** @param {HTMLElement} root */
export function offerVoices(root) {
  const select = find(root, "[data-voices]", HTMLSelectElement);
  select.name = preference();
  fill(root, select);
  whenVoicesChange(() => fill(root, select));
}

const preference = () => /** @type {const} */ (`voice-name.${language()}`);

/** @param {HTMLElement} root @param {HTMLSelectElement} select */
function fill(root, select) {
  const voices = usableVoices();
  const regions = new Set(voices.map((voice) => parts(voice).region));
  const options = voices.map((voice) => new Option(nameOf(voice, regions.size > 1), voice.voiceURI));
  select.replaceChildren(select.options[0], ...options);
  const kept = read(preference());
  select.value = voices.find(({ voiceURI }) => voiceURI === kept)?.voiceURI ?? "";
  find(root, "[data-has-voice]", HTMLElement).hidden = voices.length === 0;
  find(root, "[data-no-voice]", HTMLElement).hidden = voices.length > 0;
}

/** @param {SpeechSynthesisVoice} voice @param {boolean} several whether voices of more than one region are to be had */
function nameOf(voice, several) {
  const { region } = parts(voice);
  if (!several || region.length !== 2) return voice.name;
  const place = regionName(region);
  return voice.name.includes(place) ? voice.name : `${voice.name} (${place})`;
}

/** The choice among the voices that this phone has for the language of the page. */

import { read } from "../../records/preferences.js";
import { parts, usableVoices, whenVoicesChange } from "../../ui/cues/voices.js";
import { language, regionName } from "../../ui/locale.js";

export function offerVoices(root) {
  const select = root.querySelector("[data-voices]");
  select.name = `voice-name.${language()}`;
  fill(root, select);
  whenVoicesChange(() => fill(root, select));
}

function fill(root, select) {
  const voices = usableVoices();
  const regions = new Set(voices.map((voice) => parts(voice).region));
  const options = voices.map((voice) => new Option(nameOf(voice, regions.size > 1), voice.voiceURI));
  select.replaceChildren(select.options[0], ...options);
  const kept = read(select.name);
  select.value = voices.some(({ voiceURI }) => voiceURI === kept) ? kept : "";
  root.querySelector("[data-has-voice]").hidden = voices.length === 0;
  root.querySelector("[data-no-voice]").hidden = voices.length > 0;
}

function nameOf(voice, several) {
  const { region } = parts(voice);
  if (!several || region.length !== 2) return voice.name;
  const place = regionName(region);
  return voice.name.includes(place) ? voice.name : `${voice.name} (${place})`;
}

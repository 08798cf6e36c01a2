/** What the ear gets to hear now: the choice of the person, the hour and what the phone can do, in one place. */
import { flags } from "../../records/flags.js";
import { read } from "../../records/preferences.js";
import { chosenVoice } from "./voices.js";

/** @typedef {"voice" | "tones" | "off"} Mode */

/** The choice itself; another build may have kept, or written into a backup, what this one does not know. @returns {"auto" | Mode} */
export function chosenSound() {
  const choice = read("sound");
  // What earlier versions called it.
  if (choice === "on") return "tones";
  return choice === "voice" || choice === "tones" || choice === "off" ? choice : "auto";
}

/** @returns {Mode} tones where a voice was chosen that the phone does not have */
export function mode() {
  const choice = chosenSound();
  if (choice === "auto") return flags.theme === "night" ? "off" : "tones";
  return choice === "voice" && !chosenVoice() ? "tones" : choice;
}

/** What the one sound button turns to: voice, tones, off and round again, without a voice where there is none. @param {Mode} current @returns {Mode} */
export function nextMode(current) {
  if (current === "voice") return "tones";
  if (current === "tones") return "off";
  return chosenVoice() ? "voice" : "tones";
}

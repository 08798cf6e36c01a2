/** Which language somebody reads in, as far as a worker can know. */
import { scope } from "./scope.js";

/** "nl" for /nl/water/, undefined for a path without a language. @param {string} path */
export function languageOf(path) {
  return LANGUAGES.find((language) => path.startsWith(`/${language}/`));
}

/** The first of the reader's languages that we speak. */
export function bestLanguage() {
  const wanted = scope.navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
  return wanted.find((language) => LANGUAGES.includes(language));
}

/** The language of the page that brought us here. */
export async function languageOnScreen() {
  const windows = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const languages = windows.map((client) => languageOf(new URL(client.url).pathname));
  return languages.find(Boolean) ?? LANGUAGES[0];
}

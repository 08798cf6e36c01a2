// From the first visit to the next build.

const CACHE_PREFIX = "uncramp-";
const CACHE = CACHE_PREFIX + BUILD;

/**
 * A first visit takes only the language on screen, so that it is ready within moments; the page asks for the
 * rest. An update takes everything: the old build stays whole until the new one is whole.
 */
async function install() {
  const language = self.registration.active ? null : await languageOnScreen();
  const wanted = BUNDLES.filter((it) => !language || it === COMMON || it.name === language);
  await Promise.all(wanted.map(hold));
}

/** Only now can no page of an older build be on its way, so only now may its cache go. */
async function takeOver() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The language of the page that brought us here. */
async function languageOnScreen() {
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const languages = windows.map((client) => languageOf(new URL(client.url).pathname));
  return languages.find(Boolean) ?? LANGUAGES[0];
}

/** "nl" for /nl/water/, undefined for a path without a language. */
function languageOf(path) {
  return LANGUAGES.find((language) => path.startsWith(`/${language}/`));
}

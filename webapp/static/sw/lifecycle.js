/** From the first visit to the next build. */
import { COMMON, keep } from "./bundles.js";
import { CACHE, CACHE_PREFIX } from "./cache.js";
import { languageOnScreen } from "./languages.js";
import { scope } from "./scope.js";
import { routeHeld } from "./static-routes.js";

/**
 * A first visit takes only the language on screen, so that it is ready within moments; the page asks for the
 * rest. An update takes everything: the old build stays whole until the new one is whole.
 * @param {ExtendableEvent} event
 */
export async function install(event) {
  const language = scope.registration.active ? null : await languageOnScreen();
  const wanted = BUNDLES.filter((it) => !language || it === COMMON || it.name === language);
  await Promise.all(wanted.map(keep));
  await routeHeld(event);
}

/** Only now can no page of an older build be on its way, so only now may its cache go. */
export async function takeOver() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
  await Promise.all(older.map((name) => caches.delete(name)));
  await scope.clients.claim();
}

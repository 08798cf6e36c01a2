/**
 * What is held comes from the cache without this worker being started, which costs a phone up to a second: routes that
 * the browser looks up by itself (Chrome 123, Safari 27; https://w3c.github.io/ServiceWorker/#dom-installevent-addroutes).
 */
import { CACHE } from "./cache.js";

/**
 * The pages that are held now, by their exact paths: a route that finds nothing asks the network alone, and nobody would
 * see the page for being offline. Files of the build may be named by their folder, since nothing else stands in for one.
 * Called while the worker installs, when the pages are there: a browser takes no routes later.
 * @param {ExtendableEvent} event
 */
export async function routeHeld(event) {
  if (!event.addRoutes) return;
  const cache = await caches.open(CACHE);
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const or = [`${STATIC}/*`, ...paths.filter((path) => path.endsWith("/"))].map((pathname) => ({
    urlPattern: { pathname, search: "" },
    requestMethod: "GET",
  }));
  // Where a browser takes so many of them no longer, the worker answers, and nobody is without an update.
  await event.addRoutes({ condition: { or }, source: { cacheName: CACHE } }).catch(console.warn);
}

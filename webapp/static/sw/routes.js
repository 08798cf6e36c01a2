/** Who answers which request. Nothing is cached while browsing: the cache holds one build, whole, or nothing. */
import { heldLanguages } from "./bundles.js";
import { fromCache } from "./cache.js";
import { bestLanguage, languageOf } from "./languages.js";

const LEFT_ALONE = ["/healthz", "/sw.js"];

/** The strategy for a request, or null to leave it to the browser. @param {Request} request */
export function strategyFor(request) {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return null;
  if (request.headers.has("Range")) return null;
  if (pathname.startsWith("/api/") || LEFT_ALONE.includes(pathname)) return null;
  if (request.mode !== "navigate") return assetFirstFromCache;
  return pathname === "/" ? frontDoor : pageFirstFromCache;
}

/** @param {Request} request */
async function assetFirstFromCache(request) {
  return (await fromCache(new URL(request.url).pathname)) ?? fetch(request);
}

/** @param {Request} request */
async function pageFirstFromCache(request) {
  const { pathname, search } = new URL(request.url);
  const page = await fromCache(pathname);
  if (page) return page;
  if (!pathname.endsWith("/") && (await fromCache(`${pathname}/`))) {
    return Response.redirect(`${pathname}/${search}`);
  }
  return fetch(request).catch(() => offlinePage(pathname));
}

/** "/" leads to the reader's language without asking the network, unless that language isn't held. @param {Request} request */
async function frontDoor(request) {
  const held = await heldLanguages();
  const best = bestLanguage();
  if (best && held.includes(best)) return Response.redirect(`/${best}/`);
  return fetch(request).catch(() => (held.length ? Response.redirect(`/${held[0]}/`) : Response.error()));
}

/** Says that this page isn't held: in its language, else the reader's, else any that is held. @param {string} path */
async function offlinePage(path) {
  for (const language of [languageOf(path), bestLanguage(), ...(await heldLanguages())]) {
    const page = await fromCache(`/${language}/offline/`);
    if (page) return page;
  }
  return Response.error();
}

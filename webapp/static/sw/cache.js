/** The cache of this build: it holds the whole site or, until a bundle is complete, a part that nobody counts on. */
const CACHE_PREFIX = "uncramp-";
export const CACHE = CACHE_PREFIX + BUILD;

/**
 * Nothing also where the browser cannot read its own files: that must not stand in the way of what the network has.
 * @param {string} path @returns {Promise<Response | undefined>}
 */
export const fromCache = (path) => caches.match(path, { cacheName: CACHE }).catch(() => undefined);

/** The names of the caches of other builds: the one in use, and maybe one that waited for the person. */
export async function otherCaches() {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE);
}

/** What other builds have at this address, with their own name in it instead of ours. @param {string} path */
export async function fromOthers(path) {
  const found = (await otherCaches()).map((cacheName) =>
    caches.match(path.replace(BUILD, cacheName.slice(CACHE_PREFIX.length)), { cacheName }),
  );
  const texts = await Promise.all(found.map(async (response) => (await response)?.text()));
  return texts.filter((text) => text !== undefined);
}

/** The cache of this build: it holds the whole site or, until a bundle is complete, a part that nobody counts on. */
export const CACHE_PREFIX = "uncramp-";
export const CACHE = CACHE_PREFIX + BUILD;

/** @param {string} path @returns {Promise<Response | undefined>} */
export const fromCache = (path) => caches.match(path, { cacheName: CACHE });

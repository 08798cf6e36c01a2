/** What a service worker runs in; for the types alone, which do not know by themselves what kind of worker this is. */
export const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

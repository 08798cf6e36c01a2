// The service worker begins here; webapp/pwa/worker.py joins its parts in order.
// BUILD, LANGUAGES, PAGE_HEADERS, BUNDLES, PIECES and WORDS are written above this line when the site is built.

self.addEventListener("install", (event) => event.waitUntil(install()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => answerMessage(event));

self.addEventListener("fetch", (event) => {
  const strategy = strategyFor(event.request);
  if (strategy) event.respondWith(strategy(event.request));
});

self.addEventListener("push", (event) => event.waitUntil(showPush(event)));

self.addEventListener("notificationclick", (event) => event.waitUntil(answerClick(event)));

self.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renewSubscription(event)));

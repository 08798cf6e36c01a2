/**
 * The service worker begins here; esbuild joins all that it imports into one classic script. BUILD, LANGUAGES,
 * PAGE_HEADERS, OWN_HEADERS, BUNDLES, PIECES, STATIC and WORDS are written above it when the site is rendered (webapp/pwa/worker.py).
 */
import { answerClick } from "./clicks.js";
import { install, takeOver } from "./lifecycle.js";
import { answerMessage } from "./messages.js";
import { showPush } from "./push.js";
import { renewSubscription } from "./renewal.js";
import { strategyFor } from "./routes.js";
import { scope } from "./scope.js";

scope.addEventListener("install", (event) => event.waitUntil(install(event)));

scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));

scope.addEventListener("message", (event) => answerMessage(event));

scope.addEventListener("fetch", (event) => {
  const strategy = strategyFor(event.request);
  if (strategy) event.respondWith(strategy(event.request));
});

scope.addEventListener("push", (event) => event.waitUntil(showPush(event)));

scope.addEventListener("notificationclick", (event) => event.waitUntil(answerClick(event)));

scope.addEventListener("pushsubscriptionchange", (event) => event.waitUntil(renewSubscription(event)));

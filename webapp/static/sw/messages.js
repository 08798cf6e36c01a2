/** What pages may ask: {type: "complete"}, {type: "status"}, {type: "activate"}, and what held.js answers. */
import { complete, heldLanguages } from "./bundles.js";
import { answerHeld } from "./held.js";
import { scope } from "./scope.js";

/** @param {ExtendableMessageEvent} event */
export function answerMessage(event) {
  switch (event.data?.type) {
    case "activate":
      scope.skipWaiting();
      break;
    case "complete":
      event.waitUntil(complete().then(tellEveryone));
      break;
    case "status":
      event.waitUntil(status().then((message) => event.source?.postMessage(message)));
      break;
    default:
      answerHeld(event);
  }
}

/** `ready` once every language works with the network off. */
async function status() {
  const languages = await heldLanguages();
  return { type: "offline", ready: languages.length === LANGUAGES.length, languages };
}

async function tellEveryone() {
  const message = await status();
  const windows = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  for (const client of windows) client.postMessage(message);
}

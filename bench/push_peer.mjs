// The `web-push` package for Node with connections that stay open: what one process of it sends in a second.
import { readFileSync } from "node:fs";
import { Agent } from "node:https";
import webPush from "web-push";

const { endpoint, ca, subscription, count, atOnce, payload } = JSON.parse(process.argv[2]);
const vapid = webPush.generateVAPIDKeys();
const agent = new Agent({ keepAlive: true, maxSockets: atOnce, ca: readFileSync(ca) });
const options = {
  agent,
  TTL: 3600,
  vapidDetails: { subject: "mailto:bench@uncramp.example", ...vapid },
};

let next = 0;
async function send(until) {
  while (next < until) {
    next++;
    await webPush.sendNotification({ ...subscription, endpoint: `${endpoint}/${next}` }, payload, options);
  }
}

const all = (until) => Promise.all(Array.from({ length: atOnce }, () => send(until)));
await all(100);
const start = performance.now();
await all(100 + count);
console.log(JSON.stringify({ perSecond: (count * 1000) / (performance.now() - start) }));
agent.destroy();

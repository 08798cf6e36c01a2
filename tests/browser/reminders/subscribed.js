// Stands in for the browser's own push service, which Chromium cannot reach here, with subscriptions that the real
// server takes. Each lasts as long as the browser keeps the site.
(subscriptions) => {
  const KEPT = "platform.push";
  const TIMES = "platform.times";
  const made = ({ number, key }) => ({
    endpoint: subscriptions[number].endpoint,
    options: { applicationServerKey: new Uint8Array(key).buffer, userVisibleOnly: true },
    toJSON: () => subscriptions[number],
    unsubscribe: async () => {
      localStorage.removeItem(KEPT);
      return true;
    },
  });
  const current = () => JSON.parse(localStorage.getItem(KEPT));
  PushManager.prototype.getSubscription = async () => (current() ? made(current()) : null);
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    const number = Number(localStorage.getItem(TIMES));
    localStorage.setItem(TIMES, number + 1);
    localStorage.setItem(KEPT, JSON.stringify({ number, key: [...applicationServerKey] }));
    return made(current());
  };
};

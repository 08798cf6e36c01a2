/** The server's side of reminders (docs/api.md). Every call throws Refusal when it says no, TypeError when offline. */

/** `status` and `field` are those of its application/problem+json. */
export class Refusal extends Error {
  constructor(status, { detail = "", field = "" } = {}) {
    super(detail || `status ${status}`);
    this.status = status;
    this.field = field;
  }
}

/** @returns {Promise<string>} base64url */
export const pushKey = async () => (await call("GET", "/api/push-key")).key;

/** @returns {Promise<{next_due: string | null}>} */
export const tell = (device, wishes) => call("PUT", path(device), device, wishes);
export const stored = (device) => call("GET", path(device), device);
export const askForTest = (device) => call("POST", `${path(device)}/test`, device);
export const hold = (device, wish) => call("POST", `${path(device)}/not-before`, device, wish);
export const tellShown = (device, delivery) =>
  call("POST", `${path(device)}/deliveries/${encodeURIComponent(delivery)}/shown`, device);
export const forget = (device) => call("DELETE", path(device), device);

const path = ({ device }) => `/api/reminders/${device}`;

async function call(method, address, device, body) {
  const headers = { Accept: "application/json" };
  if (device) headers.Authorization = `Bearer ${device.secret}`;
  if (body) headers["Content-Type"] = "application/json";
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) });
  const content = answer.status === 204 ? null : await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refusal(answer.status, content);
  return content;
}

/** Small choices kept on this device. Never throws: without storage a choice lasts as long as the page. */
const PREFIX = "uncramp.";
const fallback = new Map();

export function read(key) {
  try {
    return localStorage.getItem(PREFIX + key) ?? fallback.get(key) ?? null;
  } catch {
    return fallback.get(key) ?? null;
  }
}

export function write(key, value) {
  fallback.set(key, value);
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {}
}

export function remove(key) {
  fallback.delete(key);
  try {
    localStorage.removeItem(PREFIX + key);
  } catch {}
}

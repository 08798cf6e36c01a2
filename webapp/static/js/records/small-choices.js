/** All small choices at once, whatever another build keeps beside them: out, and in again. */

/** @returns {[key: string, value: string][]} */
export function every() {
  try {
    return Object.entries(localStorage);
  } catch {
    return [];
  }
}

/** @param {[key: string, value: string][]} entries as `every` gave them */
export function bringBack(entries) {
  try {
    for (const [key, value] of entries) localStorage.setItem(key, value);
  } catch {}
}

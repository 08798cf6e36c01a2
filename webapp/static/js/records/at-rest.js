/** For what may wait until the page has nothing else to do, and is for nobody who never kept anything. */

/** Once the browser is at rest: whether there are records. */
export async function recordsAtRest() {
  await quiet();
  // Older browsers do not list them; there it has to be opened to know.
  const databases = await window.indexedDB?.databases?.();
  return databases?.some(({ name }) => name === "uncramp") ?? Boolean(window.indexedDB);
}

/** When the browser has nothing else to do; Safari does not say when that is. */
const quiet = () =>
  new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 3000 });
    else setTimeout(resolve, 1000);
  });

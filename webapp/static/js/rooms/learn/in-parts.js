/** How many are shown before somebody has come to the last of them: nobody waits at each letter for the rest. */
const PART = 20;

/**
 * A list that shows what it is given from the top, and goes on as it is read.
 * @param {HTMLElement} list
 * @returns {(items: Element[], first?: number) => void} `first`: how many of them are shown at once
 */
export function inParts(list) {
  /** @type {Element[]} */
  let rest = [];
  const atTheLast = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) goOn();
  });

  function goOn() {
    list.append(...rest.splice(0, PART));
    watch();
  }

  function watch() {
    atTheLast.disconnect();
    if (rest.length && list.lastElementChild) atTheLast.observe(list.lastElementChild);
  }

  return function show(items, first = PART) {
    rest = items.slice(first);
    list.replaceChildren(...items.slice(0, first));
    watch();
  };
}

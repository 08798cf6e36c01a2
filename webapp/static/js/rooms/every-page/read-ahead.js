/**
 * Lets the browser render the guide of the start button before the tap, and other pages from the moment that a finger
 * touches their link (docs/decisions/0058-the-guide-is-rendered-before-the-tap.md). Only where the worker answers: it
 * costs no network, and works without one. Browsers do not do it where data or battery are to be saved or memory is
 * short, and elsewhere than in Chromium not at all.
 * @param {() => HTMLScriptElement} speculationRules
 */
export function readAhead(speculationRules) {
  if (!HTMLScriptElement.supports?.("speculationrules")) return;
  /** @type {HTMLScriptElement | undefined} */
  let rules;
  // What was rendered ahead is thrown away while the app is out of sight, and asked for once more by new rules only.
  const ask = () => {
    if (document.hidden) return;
    rules?.remove();
    rules = speculationRules();
    document.head.append(rules);
  };
  document.addEventListener("visibilitychange", ask);
  ask();
}

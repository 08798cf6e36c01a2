/** The one Trusted Types policy of the app: it lets our service worker through, our own drawings, and what to render ahead. */
const WORKER = "/sw.js";
const DRAWING = '<svg class="figure"';

const rules = {
  /** @param {string} url */
  createScriptURL(url) {
    if (url !== WORKER) throw new TypeError(`not ours: ${url}`);
    return url;
  },
  /** @param {string} markup */
  createHTML(markup) {
    if (!markup.startsWith(DRAWING)) throw new TypeError("not ours");
    return markup;
  },
  /** @param {string} text */
  createScript(text) {
    if (text !== SPECULATION) throw new TypeError("not ours");
    return text;
  },
};

/** @typedef {{createPolicy: (name: string, made: typeof rules) => typeof rules}} Factory */

const { trustedTypes } = /** @type {Window & {trustedTypes?: Factory}} */ (window);
const policy = trustedTypes?.createPolicy("uncramp", rules) ?? rules;

/** The worker's address, as the one script URL that the page may load by itself. */
export const workerUrl = () => policy.createScriptURL(WORKER);

/** What the browser may render before a tap (webapp/assets/speculation.py), as an element that is in no page yet. */
export function speculationRules() {
  const script = document.createElement("script");
  script.type = "speculationrules";
  script.text = policy.createScript(SPECULATION);
  return script;
}

/** A drawing out of the text of this page. @param {string} markup @returns {DocumentFragment} */
export function drawingOf(markup) {
  return document.createRange().createContextualFragment(policy.createHTML(markup.trim()));
}

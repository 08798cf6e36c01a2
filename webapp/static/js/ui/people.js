/**
 * Whom the person wants to see in the drawings. Pages carry the shapes and tones of those they show: those of the others
 * come with this, only to who has chosen.
 */

/** @returns {Promise<Document>} the shapes of everybody */
const parts = () =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", new URL("../parts.svg", import.meta.url));
    // Parsed by the browser: no text becomes markup here.
    request.responseType = "document";
    request.onload = () => (request.responseXML ? resolve(request.responseXML) : reject());
    request.onerror = reject;
    request.send();
  });

/** @param {string} who  a body, or "page" to leave each drawing as the page has it */
export async function show(who) {
  if (who === "page") return;
  const shapes = (await parts()).querySelector("defs");
  if (!shapes) return;
  document.querySelector(".sprite > defs")?.replaceWith(document.importNode(shapes, true));
  const tones = new CSSStyleSheet();
  tones.replaceSync(TONES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, tones];
  dress(who);
  // Drawings of later steps come later.
  new MutationObserver(() => dress(who)).observe(document.body, { childList: true, subtree: true });
}

/** The usual body is the one without a name. @param {string} who */
function dress(who) {
  const other = who === "woman" ? "[data-body]" : `:not([data-body="${CSS.escape(who)}"])`;
  /** @type {NodeListOf<SVGElement>} */
  const drawings = document.querySelectorAll(`svg.figure${other}:not([data-fixed])`);
  for (const drawing of drawings) {
    if (who === "woman") delete drawing.dataset.body;
    else drawing.dataset.body = who;
  }
}

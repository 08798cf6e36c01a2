/**
 * Says something in an element. What it says already is left alone, and its text keeps its node: for a new one the
 * browser asks every rule that looks inside (`:has`, `:empty`) again, each second of a guide.
 * @param {Element} element
 * @param {string} text
 */
export function write(element, text) {
  const { childNodes, textContent } = element;
  const [node] = childNodes;
  if (textContent === text) return;
  if (text && childNodes.length === 1 && node instanceof Text) node.data = text;
  else element.textContent = text;
}

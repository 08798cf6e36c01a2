/** The address of the page, which is what a reload and the other languages begin with. */

/** The same page under another address. @param {string} hash */
export function readdress(hash) {
  history.replaceState(null, "", hash);
  leadToSame(hash);
}

/** In every language. @param {string} hash */
export function leadToSame(hash) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".languages a");
  for (const link of links) link.hash = hash;
}

/** Takes the list out of the page above this one, with its icons, its words and what it does. */

/**
 * @param {HTMLElement} root
 * @param {{modules: Record<string, import("./begin.js").Start>, addSentencesOf: (page: Document) => void}} page  handed
 *   in: what the page has already would be a file more
 */
export async function fill(root, { modules, addSentencesOf }) {
  const above = location.pathname.replace(/[^/]+\/$/, "");
  const page = await pageAt(above);
  addSentencesOf(page);
  const shapes = [...page.querySelectorAll(".sprite symbol")].filter(isNew);
  document.querySelector(".sprite")?.append(...shapes);
  // A search that the page has itself needs no second one.
  const parts = [...page.querySelectorAll("[data-listed]")].filter((part) =>
    [...part.querySelectorAll("[id]")].every(isNew),
  );
  root.append(titleOf(page, above), ...parts);
  root.setAttribute("role", "navigation");
  root.setAttribute("aria-label", root.querySelector("a")?.textContent ?? "");
  for (const link of root.querySelectorAll("a"))
    if (link.pathname === location.pathname) link.setAttribute("aria-current", "page");
  /** @type {NodeListOf<HTMLElement>} */
  const lively = root.querySelectorAll("[data-module]");
  for (const part of lively) {
    await modules[part.dataset.module ?? ""]?.(part, null);
    part.dataset.started = "";
  }
  reveal(root);
}

/** @param {Element} part */
const isNew = ({ id }) => !document.getElementById(id);

/** Parsed by the browser without being run; nothing of it is put together from text here. @param {string} address */
function pageAt(address) {
  /** @type {Promise<Document>} */
  const page = new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.onloadend = () =>
      request.status === 200 && request.responseXML
        ? resolve(request.responseXML)
        : reject(new Error(`${address}: ${request.status}`));
    request.send();
  });
  return page;
}

/** @param {Document} page @param {string} address */
function titleOf(page, address) {
  const title = document.createElement("p");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = page.querySelector("h1")?.textContent ?? "";
  title.append(link);
  return title;
}

/** What one reads is in view in a long list. @param {HTMLElement} root */
function reveal(root) {
  const current = root.querySelector("[aria-current]");
  if (!current) return;
  const { top, bottom } = current.getBoundingClientRect();
  if (bottom > root.clientHeight) root.scrollTop += top - root.clientHeight / 3;
}

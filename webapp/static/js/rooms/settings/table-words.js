/** The words of the diary's table in each language: they stand in the diary pages, which this phone holds. */
import { COLUMNS } from "../../core/cramp-table.js";
import { Unreadable } from "../../core/readers.js";
import { find } from "../../ui/find.js";
import { namesOf } from "../../ui/names.js";
import { sentencesOf } from "../../ui/words.js";

/** Milliseconds that a page may take. */
const PATIENCE = 10_000;

/**
 * @returns {Promise<import("../../core/cramps-from-table.js").Dictionary[]>}
 * @throws {Unreadable} "away" where a page is neither held nor reached
 */
export function tableWords() {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel=alternate][hreflang]:not([hreflang=x-default])");
  const languages = [...links].map(({ href }) => new URL(href).pathname.split("/")[1]);
  return Promise.all(languages.map(async (language) => wordsIn(await pageAt(`/${language}/diary/`))));
}

/** @param {Document} page */
function wordsIn(page) {
  const form = find(page, "template[data-template=form]", HTMLTemplateElement);
  const sentences = sentencesOf(page);
  /** @param {string} field */
  const byWord = (field) => new Map([...namesOf(form.content, field)].map(([id, word]) => [word, id]));
  return {
    columns: new Map(COLUMNS.map((column) => [String(sentences[`column-${column}`]), column])),
    area: byWord("area"),
    side: byWord("side"),
    helped: byWord("helped"),
    answer: byWord("woke"),
    during: byWord("during"),
    triggers: byWord("triggers"),
  };
}

/** Read as a document, without a word of it becoming a part of this page. @param {string} address @returns {Promise<Document>} */
function pageAt(address) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("GET", address);
    request.responseType = "document";
    request.addEventListener("load", () =>
      request.responseXML ? resolve(request.responseXML) : reject(new Unreadable("away")),
    );
    request.timeout = PATIENCE;
    for (const failed of ["error", "timeout"])
      request.addEventListener(failed, () => reject(new Unreadable("away")));
    request.send();
  });
}

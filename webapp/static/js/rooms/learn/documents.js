/** What the search of one language knows, read once, when someone comes to a field. */

/**
 * @param {string} address of the language's documents
 * @param {(document: {path: string}) => boolean} [wanted] which of them; all without it
 * @returns {Promise<{documents: object[], find: (query: string) => number[]}>} `find` gives places in `documents`
 */
export async function read(address, wanted = () => true) {
  const [{ indexOf }, answer] = await Promise.all([import("./engine.js"), fetch(address)]);
  const documents = (await answer.json()).filter(wanted);
  return { documents, find: indexOf(documents) };
}

/** What the search in Learn finds among the documents of standard input: by query, the paths of the first eight. */
import process from "node:process";
import { json } from "node:stream/consumers";
import { indexOf } from "#js/ui/engine.js";

const { documents, queries } = await json(process.stdin);
const find = indexOf(documents);
const pathsOf = (query) =>
  find(query)
    .ids.slice(0, 8)
    .map((id) => documents[id].path);
process.stdout.write(JSON.stringify(queries.map(pathsOf)));

// What MDN's HTTP Observatory says of a page: its tests by name, its score and its grade. Its own command asks the
// ports 80 and 443 alone.
// In: {scanner, httpPort, httpsPort, path}, where `scanner` is the file URL of its package, with a slash at the end.
// Out: {score, grade, tests: {name: result}}.
import { existsSync, writeFileSync } from "node:fs";
import { json } from "node:stream/consumers";

const { scanner, httpPort, httpsPort, path } = /** @type {any} */ (await json(process.stdin));

/** @param {string} path @returns {Promise<any>} */
const part = (path) => import(new URL(`src/${path}.js`, scanner).href);

// Its installer fetches the list of sites that browsers know to be secure, over a network that may not be there; a
// server on this machine stands in no such list.
const preloaded = new URL("conf/hsts-preload.json", scanner);
if (!existsSync(preloaded)) writeFileSync(preloaded, "{}");

const { ALL_TESTS } = await part("constants");
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await part("grader/charts");
const { getGradeForScore, getScoreModifier } = await part("grader/grader");
const { retrieve } = await part("retriever/retriever");

const seen = await retrieve("localhost", { httpPort, httpsPort, path });
/** @type {{constructor: {name: string}, result: string}[]} */
const results = ALL_TESTS.map((/** @type {(seen: unknown) => unknown} */ test) => test(seen));
/** @type {number[]} */
const modifiers = results.map(({ result }) => getScoreModifier(result));
const sum = (/** @type {number[]} */ values) => values.reduce((total, value) => total + value, 100);
const plain = sum(modifiers.filter((value) => value < 0));
const { score, grade } = getGradeForScore(plain >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : plain);
const tests = Object.fromEntries(results.map((each) => [each.constructor.name, each.result]));
process.stdout.write(JSON.stringify({ score, grade, tests }));

/** What the player keeps on the phone with: it comes once a guide runs, since nothing is kept before. */
export { get, isKept, put, remove, update, whyUnkept } from "../../records/database.js";
export { learn } from "../../records/learn.js";

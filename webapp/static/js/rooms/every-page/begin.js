import { read } from "../../records/preferences.js";
import { followErasing } from "./erased.js";
import { start as languages } from "./languages.js";
import { start as offline } from "./register.js";

/**
 * Over, or its promise resolves, when the module listens; `shown` is there in a page that is rendered ahead.
 * @typedef {(root: HTMLElement, shown: Promise<unknown> | null) => void | Promise<void>} Start
 */

/** @type {Record<string, Start>} */
const ON_EVERY_PAGE = { languages, offline };

/**
 * Starts each module of the page, and has done once more what was done in its part before it listened. One that fails is
 * named in the console and does not take the others with it.
 * @param {Record<string, Start>} modules  how each one starts, by the name that its `data-module` has
 */
export function begin(modules) {
  followErasing();
  addEventListener("input", noteTyping, { once: true });
  const starts = { ...ON_EVERY_PAGE, ...modules };
  /** @type {NodeListOf<HTMLElement>} */
  const parts = document.querySelectorAll("[data-module]");
  for (const root of parts) beginOne(root, starts);
  const people = read("people");
  // Without it, the drawings stay as the page has them.
  if (people) import("../../ui/people.js").then(({ show }) => show(people)).catch(() => {});
}

/** From the first letter on; without its script no worker is there to ask. @param {Event} event */
const noteTyping = (event) =>
  import("../../ui/half-typed.js").then(({ heard }) => heard(event)).catch(() => {});

/** A page may be rendered before the tap that asks for it: nothing of it begins, or is noted, unless it is shown. */
const shown = document.prerendering
  ? new Promise((resolve) => document.addEventListener("prerenderingchange", resolve, { once: true }))
  : null;

/** What makes itself ready meanwhile, and begins when it is shown. */
const AHEAD = ["player"];

/** @param {HTMLElement} root @param {Record<string, Start>} starts */
async function beginOne(root, starts) {
  const name = root.dataset.module ?? "";
  if (!AHEAD.includes(name)) await shown;
  // Each in a task of its own: a tap between two of them does not wait for both.
  await new Promise((resolve) => setTimeout(resolve));
  const works = await Promise.resolve()
    .then(() => starts[name](root, shown))
    .then(
      () => true,
      (error) => {
        console.error(`module ${name} did not start:`, error);
        return false;
      },
    );
  /** @param {Early} one */
  const isEarly = (one) => one.root === root;
  // Few are quicker than their module: only they load what acts once more.
  const { again } = window.early.some(isEarly) ? await import("./early.js") : {};
  // From here on it hears for itself.
  root.dataset.started = "";
  again?.(window.early.filter(isEarly), works);
}

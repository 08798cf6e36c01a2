/** Drawings that move while they are in view: twice, and then they rest, so that nobody has to read beside them. */
import { toEnd, toStart } from "./figure.js";
import { drawingOf } from "./trusted.js";

const TIMES = 2;
/** Milliseconds; both ways, so often, stay below the five seconds after which a movement needs a button that stops it. */
const BACK = 800;
const THERE = 1500;

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** @param {Element} root */
export function moveInView(root) {
  const watching = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen)
        if (isIntersecting && !reduced.matches && target instanceof SVGElement) move(target).catch(() => {});
    },
    // Only around the middle: what moves at the edge draws the eye away from what is read.
    { rootMargin: "-20% 0px -20% 0px", threshold: 0.5 },
  );
  for (const drawing of root.querySelectorAll("svg.figure")) watching.observe(drawing);
}

/** @param {SVGElement} drawing */
async function move(drawing) {
  if (!drawing.dataset.figure) await loosen(drawing);
  for (let time = 0; time < TIMES; time++) {
    await toStart(drawing, { duration: BACK });
    await toEnd(drawing, { duration: THERE });
  }
}

/** @type {Promise<string> | undefined} */
let sheet;

/**
 * One out of the sheet of all figures gets parts of its own, since what a `<use>` shows as a whole cannot move.
 * @param {SVGElement} drawing
 */
async function loosen(drawing) {
  const [address, name] = drawing.querySelector("use")?.getAttribute("href")?.split("#") ?? [];
  if (!name) return;
  sheet ??= fetch(address).then((answer) => answer.text());
  const [, rest = ""] = (await sheet).split(`<g id="${name}">`);
  const [inside] = rest.split(/<\/g>(?:<g id=|<\/defs>)/);
  const whole = drawingOf(`<svg class="figure">${inside.replaceAll('href="#', `href="${address}#`)}</svg>`);
  drawing.replaceChildren(...(whole.firstElementChild?.childNodes ?? []));
  drawing.dataset.figure = name;
}

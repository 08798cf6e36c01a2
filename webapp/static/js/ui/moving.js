/** The movement of a drawing that is in view. Loaded when there is one: nothing on the page waits for it. */
import { toEnd, toStart } from "./figure.js";

const TIMES = 2;
/** Milliseconds; both ways, so often, stay below the five seconds after which a movement needs a button that stops it. */
const BACK = 800;
const THERE = 1500;

/**
 * @param {SVGElement} drawing
 * @param {typeof import("./trusted.js").drawingOf} drawingOf  handed in: what a page has already would be a file more
 */
export async function swing(drawing, drawingOf) {
  if (!drawing.dataset.figure) await loosen(drawing, drawingOf);
  for (let time = 0; time < TIMES; time++) {
    await toStart(drawing, { duration: BACK });
    await toEnd(drawing, { duration: THERE });
  }
}

/**
 * One out of a file gets parts of its own, since what a `<use>` shows as a whole cannot move.
 * @param {SVGElement} drawing @param {typeof import("./trusted.js").drawingOf} drawingOf
 */
async function loosen(drawing, drawingOf) {
  const [address, name] = drawing.querySelector("use")?.getAttribute("href")?.split("#") ?? [];
  const answer = await fetch(address);
  if (!answer.ok) throw answer;
  const [, rest = ""] = (await answer.text()).split(`<g id="${name}">`);
  const [inside] = rest.split("</g></defs></svg>");
  const whole = drawingOf(`<svg class="figure">${inside.replaceAll('href="#', `href="${address}#`)}</svg>`);
  drawing.replaceChildren(...(whole.firstElementChild?.childNodes ?? []));
  drawing.dataset.figure = name;
}

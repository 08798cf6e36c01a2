/** Drawings that move while they are in view: twice, and then they rest, so that nobody has to read beside them. */
import { whenNear } from "./near.js";
import { drawingOf } from "./trusted.js";
import { unfold } from "./unfold.js";

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** Those that wait come then. Those of a list beside the page rest: they would move beside what is read. @param {Element} root */
export function moveInView(root) {
  const watching = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen)
        if (isIntersecting && !reduced.matches && target instanceof SVGElement) move(target);
    },
    // Only around the middle: what moves at the edge draws the eye away from what is read.
    { rootMargin: "-20% 0px -20% 0px", threshold: 0.5 },
  );
  /** @param {Element} part */
  const watch = (part) => {
    for (const drawing of part.querySelectorAll("svg.figure:not(.beside *)")) watching.observe(drawing);
  };
  watch(root);
  const places = [...root.querySelectorAll(".picture")];
  whenNear(
    places.filter((place) => place.querySelector("noscript")),
    (picture) => {
      unfold(picture, ".picture");
      watch(picture);
    },
  );
}

/** Without the network, or on a phone that is not to move anything, it rests in its end pose. @param {SVGElement} drawing */
async function move(drawing) {
  try {
    const { swing } = await import("./moving.js");
    await swing(drawing, drawingOf);
  } catch {}
}

/** Drawings that move while they are in view: twice, and then they rest, so that nobody has to read beside them. */
import { drawingOf } from "./trusted.js";

const reduced = matchMedia("(prefers-reduced-motion: reduce)");

/** Those of a list beside the page rest: they would move beside what is read. @param {Element} root */
export function moveInView(root) {
  const watching = new IntersectionObserver(
    (seen) => {
      for (const { target, isIntersecting } of seen)
        if (isIntersecting && !reduced.matches && target instanceof SVGElement) move(target);
    },
    // Only around the middle: what moves at the edge draws the eye away from what is read.
    { rootMargin: "-20% 0px -20% 0px", threshold: 0.5 },
  );
  for (const drawing of root.querySelectorAll("svg.figure:not(.beside *)")) watching.observe(drawing);
}

/** Without the network, or on a phone that is not to move anything, it rests in its end pose. @param {SVGElement} drawing */
async function move(drawing) {
  try {
    const { swing } = await import("./moving.js");
    await swing(drawing, drawingOf);
  } catch {}
}

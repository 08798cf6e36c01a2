/** Moves a drawing between its start pose and its end pose. The markup itself is the end pose. */

/** @type {WeakMap<SVGElement, Promise<Animation[]>>} */
const movements = new WeakMap();

/** @typedef {Record<string, [number, string][]>} Motions  by figure: which of its `<use>` move, through which places */

/** @type {Promise<Motions> | undefined} */
let motions;

/** Asked for anew where they did not come. @returns {Promise<Motions>} */
function fetchMotions() {
  motions ??= fetch(new URL("../motion.json", import.meta.url))
    .then((answer) => answer.json())
    .catch((error) => {
      motions = undefined;
      throw error;
    });
  return motions;
}

// On paper every drawing is in its end pose.
addEventListener("beforeprint", () => {
  for (const animation of document.getAnimations()) animation.cancel();
});

const still = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * A place such as `12 -34 5`, or `12 -34 5 1 .6` with a scale, as a CSS transform.
 * @param {string} place
 */
function transform(place) {
  const [x, y, turn, ...scale] = place.split(" ").map(Number);
  return `translate(${x}px, ${y}px) rotate(${turn}deg) scale(${scale.length ? scale : "1, 1"})`;
}

/**
 * The pose of the markup, in the same functions as `transform`, so that the browser can go from one to the other.
 * @param {SVGElement} part
 */
function rest(part) {
  const written = part.getAttribute("transform") ?? "";
  /** @param {string} name @param {string} otherwise */
  const values = (name, otherwise) => written.match(new RegExp(`${name}\\(([^)]*)`))?.[1] ?? otherwise;
  return transform(`${values("translate", "0 0")} ${values("rotate", "0")} ${values("scale", "1 1")}`);
}

/**
 * Rejects where it did not come; then a drawing simply stays in its end pose.
 * @param {SVGElement} svg
 * @returns {Promise<Animation[]>}
 */
async function movement(svg) {
  const paths = (await fetchMotions())[svg.dataset.figure ?? ""] ?? [];
  const parts = svg.querySelectorAll("use");
  return paths.map(([index, path]) => {
    const part = parts[index];
    const poses = [...path.split(";").map(transform), rest(part)];
    const animation = part.animate(
      poses.map((pose) => ({ transform: pose })),
      { duration: 1, easing: "ease-in-out", fill: "both" },
    );
    animation.finish();
    return animation;
  });
}

/** Fetches and makes what moves a drawing; it stays in its end pose. @param {SVGElement} svg */
export function ready(svg) {
  const known = movements.get(svg) ?? movement(svg);
  movements.set(svg, known);
  known.catch(() => movements.delete(svg));
  return known;
}

/**
 * @param {SVGElement} svg
 * @param {number} duration
 * @param {1 | -1} direction
 */
async function move(svg, duration, direction) {
  const moving = await ready(svg).catch(() => /** @type {Animation[]} */ ([]));
  for (const animation of moving) {
    if (still.matches) {
      animation.playbackRate = direction;
      animation.finish();
      continue;
    }
    const resting = animation.playState !== "running";
    const atStart = resting && animation.currentTime === 0;
    animation.effect?.updateTiming({ duration });
    if (direction < 0 && atStart) continue;
    animation.playbackRate = direction;
    if (resting) animation.currentTime = direction > 0 ? 0 : duration;
    animation.play();
  }
  await Promise.allSettled(moving.map((animation) => animation.finished));
}

/**
 * Eases from the start pose to the end pose; where motion is to be reduced it is there at once.
 * @param {SVGElement} svg
 * @param {{duration?: number}} [options] milliseconds
 */
export function toEnd(svg, { duration = 900 } = {}) {
  return move(svg, duration, 1);
}

/**
 * Eases from the end pose back to the start pose; where motion is to be reduced it is there at once.
 * @param {SVGElement} svg
 * @param {{duration?: number}} [options] milliseconds
 */
export function toStart(svg, { duration = 900 } = {}) {
  return move(svg, duration, -1);
}

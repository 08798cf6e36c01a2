/** Moves a drawing between its start pose and its end pose. The markup itself is the end pose. */

/** @type {WeakMap<SVGElement, Animation[]>} */
const movements = new WeakMap()

const still = matchMedia('(prefers-reduced-motion: reduce)')

/**
 * "x y turn", or "x y turn scaleX scaleY", as a CSS transform.
 * @param {string} place
 */
function transform(place) {
  const [x, y, turn, ...scale] = place.trim().split(' ').map(Number)
  return `translate(${x}px,${y}px) rotate(${turn}deg) scale(${scale.length ? scale : '1,1'})`
}

/**
 * The pose that the markup has, in the same functions as `transform`, so that the two interpolate.
 * @param {SVGElement} part
 */
function rest(part) {
  /** @param {string} name @param {string} otherwise */
  const values = (name, otherwise) =>
    part.getAttribute('transform')?.match(new RegExp(`${name}\\(([^)]*)`))?.[1] ?? otherwise
  return transform([values('translate', '0 0'), values('rotate', '0'), values('scale', '1 1')].join(' '))
}

/**
 * @param {SVGElement} svg
 * @param {number} duration
 * @returns {Animation[]}
 */
function movement(svg, duration) {
  const known = movements.get(svg)
  if (known) return known
  const made = [...svg.querySelectorAll('[data-from]')].map((part) => {
    const places = part.getAttribute('data-from').split(';').map(transform)
    const animation = part.animate(
      [...places, rest(/** @type {SVGElement} */ (part))].map((place) => ({ transform: place })),
      { duration, easing: 'ease-in-out', fill: 'both' },
    )
    animation.pause()
    animation.currentTime = duration
    return animation
  })
  movements.set(svg, made)
  return made
}

/**
 * @param {SVGElement} svg
 * @param {number} duration
 * @param {1 | -1} direction
 */
function move(svg, duration, direction) {
  if (still.matches) {
    for (const animation of movements.get(svg) ?? []) animation.cancel()
    movements.delete(svg)
    return Promise.resolve()
  }
  const moving = movement(svg, duration)
  for (const animation of moving) {
    animation.effect?.updateTiming({ duration })
    const whole = animation.playState !== 'running'
    animation.playbackRate = direction
    if (whole) animation.currentTime = direction > 0 ? 0 : duration
    animation.play()
  }
  return Promise.allSettled(moving.map((animation) => animation.finished))
}

/**
 * Eases from the start pose to the end pose. Under reduced motion the drawing simply rests in the end pose.
 * @param {SVGElement} svg
 * @param {{duration?: number}} [options] milliseconds
 */
export function toEnd(svg, { duration = 900 } = {}) {
  return move(svg, duration, 1)
}

/**
 * Eases from the end pose back to the start pose.
 * @param {SVGElement} svg
 * @param {{duration?: number}} [options] milliseconds
 */
export function toStart(svg, { duration = 900 } = {}) {
  return move(svg, duration, -1)
}

/**
 * Shows one moment of the movement: 0 is the start pose and 1 the end pose.
 * @param {SVGElement} svg
 * @param {number} part
 */
export function seek(svg, part) {
  for (const animation of movement(svg, 1000)) {
    animation.pause()
    animation.currentTime = part * Number(animation.effect?.getTiming().duration)
  }
}

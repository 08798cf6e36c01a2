/** The tones of each cue. No two are alike, and the end is like none of them: it rises, is long, and comes twice. */
const RISING = [
  [523, 0, 0.3],
  [659, 0.3, 0.3],
  [784, 0.6, 0.9],
];
const AGAIN = 1.8;

/**
 * @typedef {"ready" | "hold" | "half" | "tick" | "switch" | "rest" | "wait" | "pause" | "resume" | "overdue" | "done"} Cue
 */

/** @type {Record<Cue, number[][]>} Tones as [hertz, start, length] in seconds. */
export const MELODIES = {
  ready: [
    [440, 0, 0.12],
    [440, 0.18, 0.12],
  ],
  hold: [[523, 0, 0.35]],
  half: [
    [880, 0, 0.08],
    [1175, 0.1, 0.14],
  ],
  tick: [[660, 0, 0.06]],
  switch: [
    [784, 0, 0.14],
    [587, 0.2, 0.14],
    [784, 0.4, 0.14],
  ],
  rest: [
    [784, 0, 0.14],
    [523, 0.16, 0.34],
  ],
  wait: [
    [587, 0, 0.16],
    [740, 0.2, 0.28],
  ],
  pause: [
    [440, 0, 0.1],
    [330, 0.12, 0.16],
  ],
  resume: [
    [330, 0, 0.1],
    [440, 0.12, 0.16],
  ],
  overdue: [
    [622, 0, 0.3],
    [466, 0.4, 0.3],
    [622, 0.8, 0.3],
    [466, 1.2, 0.3],
  ],
  done: [...RISING, ...RISING.map(([hertz, start, length]) => [hertz, start + AGAIN, length])],
};

/** Milliseconds that a cue sounds. @param {Cue} cue */
export const lengthOf = (cue) => 1000 * Math.max(...MELODIES[cue].map(([, start, length]) => start + length));

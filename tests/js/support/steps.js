/** Steps for the player, any that a guide or routine may have. */
import fc from "fast-check";

export const DONE = { kind: "done", rounds: 1 };

/** What follows the stretches of a guide. */
export const CARE = [
  { kind: "ask", rounds: 1 },
  { kind: "helped", rounds: 1 },
  { kind: "check", rounds: 1 },
  { kind: "pick", rounds: 1 },
  { kind: "care", hold: 30, rounds: 1 },
  { kind: "care", rounds: 1 },
];

export const stretches = fc.array(
  fc.record({
    kind: fc.constant("stretch"),
    hold: fc.integer({ min: 1, max: 60 }),
    rest: fc.integer({ min: 0, max: 20 }),
    rounds: fc.integer({ min: 1, max: 4 }),
    sides: fc.constantFrom("one", "both", "together"),
    switch: fc.integer({ min: 3, max: 10 }),
  }),
  { minLength: 1, maxLength: 3 },
);

/** Seconds that all stages of a kind that ends by itself last. */
export const secondsOf = (stages) => stages.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0);

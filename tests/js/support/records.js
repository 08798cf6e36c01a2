/** Records as the store keeps them, each of a moment. */

/** A session of the plan, with what was tapped about pain. */
export const session = (moment, before = null, after = null) => ({
  id: `${moment.at}`,
  plan: "bedtime",
  ...moment,
  endedAt: moment.at + 180_000,
  before,
  after,
});

/** A plan with pauses of two moments each, of which the second is null while it lasts. */
export const plan = (moment, ...pauses) => ({
  id: "bedtime",
  ...moment,
  pauses: pauses.map(([from, to]) => ({ from, to: to ?? null })),
});

export const cramp = (moment, others = {}) => ({
  id: `${moment.at}`,
  ...moment,
  seconds: 190,
  area: "calf",
  side: "left",
  helped: "calf-bed",
  note: "",
  by: "guide",
  ...others,
});

export const drink = (moment, ml, kind = "water", counts = true) => ({
  id: `${moment.at}`,
  ...moment,
  ml,
  drink: kind,
  counts,
});

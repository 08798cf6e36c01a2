/** Time zones for tests: the clocks of this process, and the wall clock of a place by another way than our own. */
import process from "node:process";
import fc from "fast-check";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const known = new Map();

/** Summer time in both halves of the world, one of half an hour, an offset with quarters, and the farthest east. */
export const ZONES = [
  "Europe/Amsterdam",
  "Europe/Madrid",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
  "UTC",
];

/** What `body` gives where the clocks show the time of this zone; Node reads TZ anew whenever it is set. */
export function inZone(zone, body) {
  const before = process.env.TZ;
  process.env.TZ = zone;
  try {
    return body();
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
}

/** What the clocks there read: "2026-11-22T03:12". */
export function wallIn(zone, at) {
  const parts = formats(zone).formatToParts(at);
  const { year, month, day, hour, minute } = Object.fromEntries(
    parts.map(({ type, value }) => [type, value]),
  );
  return `${year}-${month}-${day}T${hour}:${minute}`;
}

/** Minutes that the clocks there are ahead of UTC. */
export const offsetIn = (zone, at) =>
  (Date.parse(`${wallIn(zone, at)}Z`) - Math.floor(at / MINUTE) * MINUTE) / MINUTE;

/** A moment there. */
export const momentIn = (zone, at) => ({ at, offset: offsetIn(zone, at) });

/** The first moment at which the clocks there read this; where that hour is left out, what they read after it. */
export function atIn(zone, wall) {
  const plain = Date.parse(`${wall}Z`);
  const found = [-DAY, DAY].map((away) => plain - offsetIn(zone, plain + away) * MINUTE);
  return found.find((at) => wallIn(zone, at) === wall) ?? found[0];
}

function formats(timeZone) {
  const [year, month, day, hour, minute] = ["numeric", "2-digit", "2-digit", "2-digit", "2-digit"];
  const wanted = { timeZone, year, month, day, hour, minute, hourCycle: "h23" };
  if (!known.has(timeZone)) known.set(timeZone, new Intl.DateTimeFormat("en", wanted));
  return known.get(timeZone);
}

function changesOf(zone) {
  const found = [];
  for (let day = Date.UTC(2026, 0); day < Date.UTC(2027, 0); day += DAY) {
    if (offsetIn(zone, day) === offsetIn(zone, day + DAY)) continue;
    let at = day;
    while (offsetIn(zone, at) === offsetIn(zone, day)) at += 30 * MINUTE;
    found.push(at);
  }
  return found;
}

/** The moments in 2026 when the clocks of a zone change: half of them go forward, half back. */
export const CHANGES = ZONES.flatMap((zone) => changesOf(zone).map((at) => ({ zone, at })));

export const zones = fc.constantFrom(...ZONES);

/** A zone and a moment there, of any year of ours or within a day and a half of a change of the clock. */
export const places = fc.oneof(
  fc.record({ zone: zones, at: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) }) }),
  fc
    .tuple(fc.constantFrom(...CHANGES), fc.integer({ min: -1.5 * DAY, max: 1.5 * DAY }))
    .map(([{ zone, at }, away]) => ({ zone, at: at + away })),
);

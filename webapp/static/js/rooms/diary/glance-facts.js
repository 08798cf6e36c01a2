/** What was said of the cramps of six weeks: places and sides, length, pain, what helped. */
import { helpersOf, placesOf, spreadOf } from "../../core/counts.js";
import { find } from "../../ui/find.js";
import { number, small } from "../../ui/locale.js";
import { say } from "../../ui/words.js";
import { make, times } from "./glance-parts.js";

/** @typedef {import("../../core/cramps.js").Cramp} Cramp */

/** @param {HTMLElement} root @param {import("./words.js").Words} words @returns {(cramps: Cramp[]) => void} */
export function factsViewOf(root, words) {
  /** @param {ReturnType<typeof placesOf>[number]} place */
  function placeWords({ area, left, right, unsaid }) {
    const name = words.area(area);
    if (!left && !right) return `${name} ${times(unsaid)}`;
    const sides = /** @type {[string, number][]} */ ([
      [small(words.side("left")), left],
      [small(words.side("right")), right],
      [say("glance-unsaid"), unsaid],
    ]);
    const said = sides.filter(([, count]) => count > 0);
    return `${name}: ${said.map(([side, count]) => `${side} ${times(count)}`).join(", ")}`;
  }

  /** @param {string} fact @param {string[]} lines @param {string} [about] of how many it was said */
  function write(fact, lines, about) {
    const part = find(root, `[data-fact=${fact}]`, HTMLElement);
    part.hidden = lines.length === 0;
    for (const old of part.querySelectorAll("dd")) old.remove();
    part.append(...lines.map((line) => make("dd", line)));
    if (about) part.append(make("dd", about, { about: "" }));
  }

  return function show(cramps) {
    const n = cramps.length;
    /** @param {string} fact @param {(number | null | undefined)[]} values @param {(value: number) => string} written */
    function writeSpread(fact, values, written) {
      const spread = spreadOf(values);
      if (!spread) return write(fact, []);
      const { said, median, most } = spread;
      write(
        fact,
        [say("glance-spread", { median: written(median), most: written(most) })],
        say("glance-noted", { said, n }),
      );
    }

    const places = placesOf(cramps);
    write("places", places.map(placeWords));
    for (const spot of root.querySelectorAll(".spot")) mark(/** @type {SVGPathElement} */ (spot), places);
    writeSpread(
      "length",
      cramps.map(({ seconds }) => seconds),
      (seconds) => words.length(Math.round(seconds)),
    );
    writeSpread(
      "pain",
      cramps.map(({ pain }) => pain),
      (pain) => number(pain),
    );
    const { said, helpers } = helpersOf(cramps);
    write(
      "helped",
      helpers.map(({ helped, count, tried }) =>
        tried > count
          ? say("glance-tried", { way: words.helped(helped), count, tried })
          : `${words.helped(helped)} ${times(count)}`,
      ),
      say("glance-noted", { said, n }),
    );
  };
}

/**
 * Marks a spot of the body: filled where a cramp was, outlined where one was of which the side was not said.
 * @param {SVGPathElement} spot @param {ReturnType<typeof placesOf>} places
 */
function mark({ dataset }, places) {
  const place = places.find(({ area }) => area === dataset.area);
  const side = /** @type {"left" | "right" | ""} */ (dataset.side);
  const said = place && (side ? place[side] > 0 : true);
  dataset.mark = said ? "said" : place?.unsaid ? "unsaid" : "";
}

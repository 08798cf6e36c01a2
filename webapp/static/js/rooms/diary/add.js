import { arrange } from "../../ui/arrange.js";
import { find } from "../../ui/find.js";

/**
 * Two taps: the button shows the places, a place notes a cramp there.
 * @param {HTMLElement} root
 * @param {(area: string) => void} add
 */
export function addingOf(root, add) {
  const button = find(root, "[data-open]", HTMLButtonElement);
  const places = find(root, "[data-places]", HTMLElement);
  const list = find(places, "ul", HTMLUListElement);
  const tiles = [...list.children];
  /** @param {Element} tile */
  const placeOf = (tile) => find(tile, "[data-area]", HTMLButtonElement);
  /** @param {Element} tile */
  const areaOf = (tile) => placeOf(tile).dataset.area ?? "";

  /** @param {boolean} wanted */
  function open(wanted) {
    places.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
    if (wanted) placeOf(list).focus();
    else button.focus();
  }

  button.addEventListener("click", () => open(Boolean(places.hidden)));
  find(places, "[data-cancel]", HTMLElement).addEventListener("click", () => open(false));
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !places.hidden) open(false);
  });
  for (const tile of tiles)
    placeOf(tile).addEventListener("click", () => {
      open(false);
      add(areaOf(tile));
    });

  return {
    focus: () => button.focus({ preventScroll: true }),
    /** Puts the place of the latest entry first. @param {import("../../core/cramps.js").Cramp[]} entries */
    order(entries) {
      if (!places.hidden) return;
      const latest = entries.toSorted((one, other) => other.at - one.at).at(0);
      const first = tiles.filter((tile) => areaOf(tile) === latest?.area);
      arrange(list, [...first, ...tiles.filter((tile) => !first.includes(tile))]);
    },
  };
}

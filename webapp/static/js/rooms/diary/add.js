import { arrange } from "../../ui/arrange.js";

/**
 * Two taps: the button shows the places, a place notes a cramp there.
 * @param {HTMLElement} root
 * @param {(area: string) => void} add
 */
export function addingOf(root, add) {
  const button = root.querySelector("[data-open]");
  const places = root.querySelector("[data-places]");
  const list = places.querySelector("ul");
  const tiles = [...list.children];
  const areaOf = (tile) => tile.firstElementChild.dataset.area;

  function open(wanted) {
    places.hidden = !wanted;
    button.setAttribute("aria-expanded", wanted);
    if (wanted) list.querySelector("button").focus();
    else button.focus();
  }

  button.addEventListener("click", () => open(places.hidden));
  places.querySelector("[data-cancel]").addEventListener("click", () => open(false));
  root.addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !places.hidden) open(false);
  });
  for (const tile of tiles)
    tile.firstElementChild.addEventListener("click", () => {
      open(false);
      add(areaOf(tile));
    });

  return {
    focus: () => button.focus({ preventScroll: true }),
    /** Puts the place of the latest entry first. */
    order(entries) {
      if (!places.hidden) return;
      const latest = entries.reduce((one, other) => (other.at > (one?.at ?? 0) ? other : one), null);
      const first = tiles.filter((tile) => areaOf(tile) === latest?.area);
      arrange(list, [...first, ...tiles.filter((tile) => !first.includes(tile))]);
    },
  };
}

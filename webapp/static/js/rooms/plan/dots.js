/** Draws the last evenings, oldest first. They only decorate: the words beside them say how many. */

/** So many evenings of one pause are drawn; a longer one would push the others away. */
const MOST = 7;

/** @param {HTMLElement} row @param {("done"|"open"|"paused")[]} evenings */
export function drawEvenings(row, evenings) {
  const shown = evenings.filter((_, index) => {
    const before = evenings.slice(Math.max(0, index - MOST), index + 1);
    return before.length <= MOST || before.some((kind) => kind !== "paused");
  });
  row.hidden = !shown.length;
  row.replaceChildren(
    ...shown.map((kind) => {
      const dot = document.createElement("span");
      dot.dataset.evening = kind;
      return dot;
    }),
  );
}

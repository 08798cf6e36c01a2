/** Draws evenings, oldest first. They only decorate: the words beside them say how many. */

/** @param {HTMLElement} row @param {("done" | "open" | "ahead")[]} evenings */
export function drawEvenings(row, evenings) {
  row.hidden = !evenings.length;
  row.replaceChildren(
    ...evenings.map((kind) => {
      const dot = document.createElement("span");
      dot.dataset.evening = kind;
      return dot;
    }),
  );
}

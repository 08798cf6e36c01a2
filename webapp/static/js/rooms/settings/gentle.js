/** The one question about gentler versions; the guides ask for its answer before their first paint. */
import { read, write } from "../../records/preferences.js";

/** @param {HTMLElement} root */
export function start(root) {
  const boxes = [...root.querySelectorAll("input")];
  const chosen = (read("conditions") ?? "").split(" ").filter(Boolean);
  // What only another build can ask about stays as it was answered.
  const unasked = chosen.filter((name) => boxes.every((box) => box.value !== name));
  for (const box of boxes) box.checked = chosen.includes(box.value);
  // Shown to who came here by a link to the question, and who goes back to where it was.
  root.querySelector("[data-up]")?.addEventListener("click", (event) => {
    if (history.length < 2) return;
    event.preventDefault();
    history.back();
  });
  root.addEventListener("change", () => {
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    write("conditions", [...ticked, ...unasked].join(" "));
  });
}

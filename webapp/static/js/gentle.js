/** The one question about gentler versions; the guides ask for its answer before their first paint. */
import { read, write } from "./preferences.js";

export function start(root) {
  const boxes = [...root.querySelectorAll("input")];
  const save = () =>
    write(
      "conditions",
      boxes
        .filter((box) => box.checked)
        .map((box) => box.value)
        .join(" "),
    );
  // A tick that came before this module did counts too.
  const early = boxes.some((box) => box.checked);
  const chosen = (read("conditions") ?? "").split(" ");
  for (const box of boxes) box.checked ||= chosen.includes(box.value);
  if (early) save();
  root.addEventListener("change", save);
}

/** What lies ahead in a routine: its steps as a row of bars, the time that it still takes, and what comes next. */

/**
 * A cramp has no such thing, so its guide does not load it; it is handed all that it needs.
 * @param {HTMLElement} root
 * @param {import("../../core/session-view.js").View} view
 * @param {HTMLElement[]} steps
 * @param {typeof import("../../ui/words.js").say} say
 */
export function showAhead(root, { step, kind, toGo, timed }, steps, say) {
  const bars = root.querySelector("[data-progress]");
  const place = root.querySelector("[data-place]");
  if (!bars || !place) return;
  if (bars.childElementCount !== steps.length)
    bars.replaceChildren(...steps.map(() => document.createElement("span")));
  for (const [number, bar] of [...bars.children].entries())
    bar.toggleAttribute("data-reached", number <= step);
  // Before its last hold something else of the same stretch comes next.
  const next = timed ? null : steps[step + 1]?.dataset.name;
  const words = [say("to-go", { n: Math.ceil(toGo / 60) }), next ? say("then", { what: next }) : ""];
  const text = kind === "stretch" ? words.join(" ").trim() : "";
  if (place.textContent !== text) place.textContent = text;
}

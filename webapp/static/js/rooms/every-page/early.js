/** What was done before its module listened, which the boot script kept: done once more where it still means the same. */

/**
 * @param {Early[]} waiting  in the order in which it was done
 * @param {boolean} works  false where the module did not start: then it is given up
 */
export function again(waiting, works) {
  for (const { on } of waiting) on.removeAttribute("aria-busy");
  if (works) waiting.forEach(act);
}

/** @param {Early} done */
function act({ on, event, words, pressed, value, checked }) {
  const isGone = event.type === "click" && on.getClientRects().length === 0;
  // A button that says something else by now is not what was tapped.
  const isOther =
    words != null && (words !== on.textContent || pressed !== (on.ariaPressed ?? on.ariaChecked));
  if (isGone || isOther || on.matches(":disabled")) return;
  if (["input", "change"].includes(event.type)) {
    // A file stays chosen, and nobody else may choose one.
    if (on.type !== "file") on.value = value;
    if ("checked" in on) on.checked = checked;
  }
  const Same = /** @type {typeof Event} */ (event.constructor);
  on.dispatchEvent(new Same(event.type, event));
}

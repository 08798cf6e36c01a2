/** Taps beside the buttons, for who chose that they count. Only they load it, so it needs no other module. */

/**
 * What such a tap means; null where it was none.
 * @param {HTMLElement} root
 * @param {string} chosen  whether the whole screen pauses, or its halves go on and back
 * @param {Pick<MouseEvent, "target" | "clientX">} tap
 */
export function actionOf(root, chosen, { target, clientX }) {
  if (
    !(target instanceof Element) ||
    target.closest("button, a, summary, dialog, .signs, .more, .player-top")
  )
    return null;
  if (chosen === "pause") return "toggle";
  const { left, width } = root.getBoundingClientRect();
  return clientX - left < width / 2 ? "back" : "next";
}

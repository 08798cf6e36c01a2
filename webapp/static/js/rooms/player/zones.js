/** Taps beside the buttons, for who chose that they count. Only they load it, so it needs no other module. */

/**
 * @param {HTMLElement} root
 * @param {string} chosen  whether the whole screen pauses, or its halves go on and back
 * @param {(action: "toggle" | "back" | "next") => void} act
 */
export function watch(root, chosen, act) {
  root.addEventListener("click", ({ target, clientX }) => {
    if (
      !(target instanceof Element) ||
      target.closest("button, a, summary, dialog, .signs, .more, .player-top")
    )
      return;
    const { left, width } = root.getBoundingClientRect();
    act(chosen === "pause" ? "toggle" : clientX - left < width / 2 ? "back" : "next");
  });
}

/**
 * Once the frame under way is on screen; at once where nobody looks, since a page out of sight has no frames.
 * @returns {Promise<void>}
 */
export const afterFrame = () =>
  document.hidden
    ? Promise.resolve()
    : new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

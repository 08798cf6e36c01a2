/** The buttons over the columns of a picture: each opens what its column stands for. */

/** @typedef {{key: string, words: string, disabled: boolean, pressed: boolean}} Bar */

/**
 * @param {HTMLElement} root it holds the picture
 * @param {(key: string) => void} open
 */
export function barsOf(root, open) {
  /** @type {Map<string, HTMLButtonElement>} */
  let buttons = new Map();
  const list = document.createElement("div");
  list.className = "bars";

  /** @param {string} key */
  function buttonOf(key) {
    const button = document.createElement("button");
    button.type = "button";
    button.addEventListener("click", () => open(key));
    return button;
  }

  /** The same buttons as long as it is the same period, so that the focus stays. @param {Element} picture @param {Bar[]} bars */
  return function show(picture, bars) {
    if (bars.some(({ key }) => !buttons.has(key)) || bars.length !== buttons.size) {
      buttons = new Map(bars.map(({ key }) => [key, buttonOf(key)]));
      list.replaceChildren(...buttons.values());
    }
    for (const { key, words, disabled, pressed } of bars) {
      const button = /** @type {HTMLButtonElement} */ (buttons.get(key));
      button.setAttribute("aria-label", words);
      button.setAttribute("aria-pressed", String(pressed));
      button.disabled = disabled;
    }
    if (!list.isConnected) root.append(list);
    list.hidden = bars.length === 0;
    root.querySelector("svg")?.remove();
    root.prepend(picture);
  };
}

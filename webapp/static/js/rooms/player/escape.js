/** The Escape key: it closes what is open; with nothing open it asks before it closes the player. */

/**
 * It is handed all that it needs: what it imported would be one more file to fetch.
 * @param {HTMLElement} root
 * @param {string} stay  what the button says that stays
 * @param {(action: "more" | "pause" | "close" | "resume") => void} act
 */
export function onEscape(root, stay, act) {
  // Pressed twice while this was on its way.
  if (root.querySelector("dialog:modal")) return;
  const fold = root.querySelector("[data-current] details[open]");
  if (root.hasAttribute("data-more-open")) {
    act("more");
    focusOn(root, "button[data-more]");
  } else if (fold instanceof HTMLDetailsElement) {
    fold.open = false;
    fold.querySelector("summary")?.focus();
  } else ask(root, stay, act);
}

/** @param {Parameters<typeof onEscape>} asked */
function ask(...[root, stay, act]) {
  const wasPaused = root.dataset.state === "paused";
  act("pause");
  const dialog = document.createElement("dialog");
  for (const [name, value] of Object.entries(LOOKS)) dialog.style.setProperty(name, value);
  dialog.setAttribute("aria-label", root.dataset.name ?? "");
  const close = root.querySelector("button[data-close]")?.textContent ?? "";
  dialog.append(
    buttonOf(stay, "button", () => dialog.close()),
    buttonOf(close, "button button-quiet", () => dialog.close("leave")),
  );
  // The keys of the player rest while it asks.
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (dialog.returnValue === "leave") act("close");
    else if (!wasPaused) act("resume");
  });
  root.append(dialog);
  dialog.showModal();
  // Only an open dialog is a grid: a closed one is not there.
  dialog.style.setProperty("display", "grid");
}

/** Styled here: this is rare, and no sheet is to carry it to everybody. */
const LOOKS = {
  margin: "auto",
  padding: "var(--space-4)",
  gap: "var(--space-3)",
  border: "2px solid var(--line)",
  "border-radius": "var(--radius)",
  background: "var(--surface)",
  color: "var(--ink)",
};

/** @param {string} words @param {string} name @param {() => void} tapped */
function buttonOf(words, name, tapped) {
  const button = document.createElement("button");
  Object.assign(button, { type: "button", className: name, textContent: words, onclick: tapped });
  return button;
}

/** @param {HTMLElement} root @param {string} selector */
function focusOn(root, selector) {
  const found = root.querySelector(selector);
  if (found instanceof HTMLElement) found.focus();
}

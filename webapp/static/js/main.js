/**
 * Starts each module of the page, and acts on what was done in its part before it listened. One that fails is named in
 * the console and does not take the others with it. A module's `start` is over, or its promise resolves, when it listens.
 */
const MODULES = {
  player: () => import("./player/index.js"),
  offline: () => import("./offline/register.js"),
  install: () => import("./install/install.js"),
  settings: () => import("./settings.js"),
  search: () => import("./search/search.js"),
  causes: () => import("./causes.js"),
  exercises: () => import("./exercises.js"),
  gentle: () => import("./gentle.js"),
  languages: () => import("./languages.js"),
  diary: () => import("./diary/diary.js"),
  own: () => import("./own/own.js"),
  plan: () => import("./plan/plan.js"),
  evenings: () => import("./plan/evenings.js"),
  pain: () => import("./plan/pain.js"),
  card: () => import("./card.js"),
  unfinished: () => import("./player/unfinished.js"),
  water: () => import("./water/water.js"),
  reminders: () => import("./reminders/reminders.js"),
  opening: () => import("./reminders/opening.js"),
};

for (const root of document.querySelectorAll("[data-module]")) begin(root);

async function begin(root) {
  const name = root.dataset.module;
  const works = await MODULES[name]()
    .then((module) => module.start(root))
    .then(() => true)
    .catch((error) => console.error(`module ${name} did not start:`, error));
  const waiting = window.early.filter((one) => one.root === root);
  // From here on it hears for itself.
  root.dataset.started = "";
  for (const { on } of waiting) on.removeAttribute("aria-busy");
  if (works) waiting.forEach(act);
}

/** Once more what the boot script kept, where it still means what it meant. */
function act({ on, event, words, pressed, value, checked }) {
  const isGone = event.type === "click" && on.getClientRects().length === 0;
  // A button that says something else by now is not what was tapped.
  const isOther =
    words != null && (words !== on.textContent || pressed !== (on.ariaPressed ?? on.ariaChecked));
  if (isGone || isOther || on.matches(":disabled")) return;
  if (["input", "change"].includes(event.type)) {
    on.value = value;
    if ("checked" in on) on.checked = checked;
  }
  on.dispatchEvent(new event.constructor(event.type, event));
}

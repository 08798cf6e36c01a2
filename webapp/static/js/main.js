/**
 * Starts each module of the page, and has done once more what was done in its part before it listened. One that fails is
 * named in the console and does not take the others with it. A module's `start` is over, or its promise resolves, when
 * it listens.
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
  numbers: () => import("./numbers.js"),
  card: () => import("./card.js"),
  unfinished: () => import("./player/unfinished.js"),
  water: () => import("./water/water.js"),
  reminders: () => import("./reminders/reminders.js"),
  opening: () => import("./reminders/opening.js"),
  data: () => import("./data/data.js"),
};

for (const root of document.querySelectorAll("[data-module]")) begin(root);

async function begin(root) {
  const name = root.dataset.module;
  const works = await MODULES[name]()
    .then((module) => module.start(root))
    .then(() => true)
    .catch((error) => console.error(`module ${name} did not start:`, error));
  const isEarly = (one) => one.root === root;
  // Few are quicker than their module: only they load what acts once more.
  const { again } = window.early.some(isEarly) ? await import("./early.js") : {};
  // From here on it hears for itself.
  root.dataset.started = "";
  again?.(window.early.filter(isEarly), works);
}

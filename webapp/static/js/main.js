/** Starts each module of the page. One that fails is named in the console and does not take the others with it. */
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
  data: () => import("./data/data.js"),
};

for (const element of document.querySelectorAll("[data-module]")) {
  const name = element.dataset.module;
  MODULES[name]()
    .then((module) => module.start(element))
    .catch((error) => console.error(`module ${name} did not start:`, error));
}

// Runs before the first paint, on every page: the look by the clock, the player's first screen, and then the modules.
(() => {
  const html = document.documentElement;
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const hour = new Date().getHours();
  const clockSaysNight = hour >= 21 || hour < 7;
  const night = stored("uncramp.night") || "auto";
  html.classList.add("js");
  const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "day";
  html.dataset.theme = night === "always" || (night === "auto" && clockSaysNight) ? "night" : dark;
  html.dataset.hours = clockSaysNight ? "night" : "day";
  // Which way of a guide comes first: what helped, was chosen last or the hour says, if it fits the one question's answer.
  const own = (stored("uncramp.conditions") || "").split(" ");
  const ways = (html.dataset.ways || "").split(" ").map((way) => way.split(":"));
  const fitting = ways.filter(
    ([, without]) => !own.some((condition) => without?.split(",").includes(condition)),
  );
  const names = (fitting.length ? fitting : ways).map(([at]) => at);
  const area = location.pathname.split("/")[3];
  const helped = (stored("uncramp.helped") || "").split(" ").find((entry) => entry.startsWith(`${area}:`));
  const wanted = [helped?.split(":")[1], stored("uncramp.way"), html.dataset.hours];
  html.dataset.prefer = wanted.find((way) => names.includes(way)) ?? names[0];
  const grounds = { night: "#0f0b08", dark: "#0f1817", day: "#f6f4ee" };
  document.querySelector("meta[name=theme-color]").content = grounds[html.dataset.theme];

  const mode = html.dataset.playerMode;
  if ((mode === "auto" && !location.hash) || (mode && ["#start", "#resume"].includes(location.hash)))
    html.dataset.playing = "";

  // The browser may offer to install before the module that asks is there.
  addEventListener("beforeinstallprompt", (event) => {
    if (!document.querySelector("[data-module=install]")) return;
    event.preventDefault();
    window.installOffer = event;
  });

  // A tap on start must not be lost because the player is still on its way.
  addEventListener("click", (event) => {
    const start = event.target.closest?.("[data-play]");
    if (start) html.dataset.wanted = start.dataset.play;
  });

  // After the first paint of the whole page, so that nothing competes with it.
  addEventListener("DOMContentLoaded", () => {
    requestAnimationFrame(() => setTimeout(() => import(html.dataset.entry)));
  });
})();

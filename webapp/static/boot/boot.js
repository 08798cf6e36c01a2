// Runs before the first paint, on every page: the look by the clock, the player's first screen, and then the modules.
import { deskSheet, flags } from "../js/records/flags.js";
import { kept } from "../js/records/preferences.js";

(() => {
  const look = () => {
    const hour = new Date().getHours();
    const clockSaysNight = hour >= 21 || hour < 7;
    const night = kept("night");
    const dark = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "day";
    flags.theme = night === "always" || (night !== "never" && clockSaysNight) ? "night" : dark;
    flags.hours = clockSaysNight ? "night" : "day";
    const colour = /** @type {HTMLMetaElement} */ (document.querySelector("meta[name=theme-color]"));
    colour.content = GROUNDS[flags.theme];
  };
  look();
  // Rendered ahead, it may be shown at another hour.
  document.addEventListener("prerenderingchange", () => {
    look();
    choose();
  });
  // What the browser kept for the way back may have been left at another hour, or before another choice.
  addEventListener("pageshow", ({ persisted }) => persisted && look());
  document.documentElement.classList.add("js");
  /** The first frame waits for what blocks rendering and is asked for before the body. @param {string} rel @param {string} href */
  const link = (rel, href) =>
    document.head.append(Object.assign(document.createElement("link"), { rel, href, blocking: "render" }));
  // A screen that some window could be wide on, or a system that chooses the colours: no phone fetches what only they need.
  if (screen.width + screen.height > 1500 || matchMedia("(forced-colors:active)").matches)
    link("stylesheet", deskSheet());
  // Which way of a guide comes first: what helped, was chosen last or the hour says, if it fits the one question's answer.
  const choose = () => {
    const own = (kept("conditions") || "").split(" ");
    const ways = (flags.ways || "").split(" ").map((way) => way.split(":"));
    const fitting = ways.filter(
      ([, without]) => !own.some((condition) => condition && without?.split(",").includes(condition)),
    );
    const names = (fitting.length ? fitting : ways).map(([at]) => at);
    const area = location.pathname.split("/")[3];
    const helped = (kept("helped") || "").split(" ").find((entry) => entry.startsWith(`${area}:`));
    const [, before, stretch] = helped?.split(":") ?? [];
    const wanted = [before, kept("way"), flags.hours];
    flags.prefer = wanted.find((way) => way && names.includes(way)) ?? names[0];
    if (!helped) return;
    // What is later on the page, the player puts first: nobody begins to read another one, unless the player does not come.
    const later = ways.find(([at]) => at === flags.prefer)?.[2]?.split(",");
    flags.helped = later?.includes(stretch) ? "later" : "";
    setTimeout(() => {
      if (flags.helped) flags.helped = "";
    }, 1000);
  };
  choose();

  const nextFrame = () => new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
  let isFirstScreenSeen = false;
  const mode = flags.playerMode;
  if ((mode === "auto" && !location.hash) || (mode && ["#start", "#resume"].includes(location.hash))) {
    flags.playing = "";
    if (flags.prefer) {
      const end = `first-${flags.prefer}`;
      // What is drawn of the first step piece by piece is styled, laid out and painted piece by piece.
      link("expect", `#${end}`);
      nextFrame().then(() => {
        // Fetched while the rest is parsed.
        link("modulepreload", flags.entry);
        // Not every browser has waited for it.
        isFirstScreenSeen = Boolean(document.getElementById(end));
      });
    }
  }

  // The browser may offer to install before the module that asks is there.
  addEventListener("beforeinstallprompt", (event) => {
    if (!document.querySelector("[data-module=install]")) return;
    event.preventDefault();
    window.installOffer = event;
  });

  // What is done before its module listens waits, in order, until begin.js acts on it; links, folds and fields work at once.
  /** @type {Early[]} */
  const early = [];
  let never = false;
  window.early = early;
  /** @param {Event & {key?: string}} event */
  const wait = (event) => {
    const { type, key } = event;
    const target = /** @type {HTMLInputElement} */ (event.target);
    const isKey = type === "keydown";
    const place = isKey ? document.querySelector("[data-playing] main") : target;
    const root = /** @type {HTMLElement | null} */ (place?.closest?.("[data-module]"));
    const isOwn =
      type === "click" && target.closest("a, summary, label, select, textarea, input:not([type=submit])");
    if (!root || "started" in root.dataset || isOwn) return;
    if (!isKey) {
      // Neither a module that listens by half nor the browser may take it: a form would be sent.
      event.stopImmediatePropagation();
      event.preventDefault();
    }
    if (type === "submit") return;
    const button = /** @type {HTMLInputElement | null} */ (
      type === "click" ? target.closest("button, [type=submit]") : null
    );
    const on = button ?? target;
    const last = early.at(-1);
    // Who taps again because nothing moves means it once; of what is typed the latest counts.
    if (last?.on === on && last.event.type === type && last.event.key === key) early.pop();
    const words = button?.parentElement?.closest("[aria-busy]") ? null : button?.textContent;
    const pressed = button?.ariaPressed ?? button?.ariaChecked;
    early.push({ root, on, event, words, pressed, value: on.value, checked: on.checked });
    if (!never) button?.setAttribute("aria-busy", "true");
  };
  for (const type of ["click", "keydown", "input", "change", "submit"]) addEventListener(type, wait, true);

  // What never comes leaves no button waiting for it.
  const giveUp = () => {
    never = true;
    for (const { on } of early) on.removeAttribute("aria-busy");
  };

  // After the first paint of the page or of its first screen, so that nothing competes with it; what is rendered ahead is
  // painted later.
  const load = () => import(flags.entry).catch(giveUp);
  addEventListener("DOMContentLoaded", () => {
    // A quick thumb finds a button whose words are not parsed yet.
    for (const one of early) if (one.words != null) one.words = one.on.textContent;
    if (document.prerendering || isFirstScreenSeen) load();
    else nextFrame().then(load);
  });
})();

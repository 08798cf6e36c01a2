// Runs while a guide is parsed: whom to call has its room, where the cramp that goes on has lasted too long.
import { CRAMP_TOO_LONG_MINUTES } from "limits";
import { lasting, savedIn } from "../js/core/saved-session.js";
import { isResumed } from "../js/records/memory.js";
import { kept } from "../js/records/preferences.js";

const box = /** @type {HTMLElement} */ (document.querySelector("[data-overdue]"));
const main = /** @type {HTMLElement} */ (box.closest("[data-plan]"));
const time = /** @type {HTMLElement} */ (main.querySelector("[data-stopwatch]"));
const text = /** @type {HTMLTemplateElement} */ (main.querySelector("[data-overdue-text]"));

const makeRoom = () => {
  const saved = savedIn(kept("session"), Date.now());
  const isOverdue = lasting(saved, main.dataset.plan, isResumed()) >= CRAMP_TOO_LONG_MINUTES * 60_000;
  box.hidden = !isOverdue;
  main.toggleAttribute("data-too-long", isOverdue);
  if (!isOverdue) return;
  time.textContent = "00:00";
  // Said, and to be seen, once it is sure whose numbers they are.
  box.style.visibility = "hidden";
  box.replaceChildren(text.content.cloneNode(true));
  const [language, doctor, number, emergency] = kept("calls")?.split("\n") ?? [];
  if (language !== document.documentElement.lang) return;
  const place = /** @type {HTMLElement} */ (box.querySelector("[data-call]"));
  const link = /** @type {HTMLElement} */ (place.firstElementChild);
  /** @param {string} words */
  const line = (words) =>
    Object.assign(document.createElement("p"), { className: "small", textContent: words });
  link.lastChild?.replaceWith(number);
  link.hidden = !number;
  place.prepend(line(doctor));
  place.append(line(emergency));
};

makeRoom();
// Rendered ahead, it may be shown later.
document.addEventListener("prerenderingchange", makeRoom);

/** Shows what the session says: the step on screen, its seconds, the controls and the words they carry. */
import { toEnd, toStart } from "../figure.js";
import { unfold } from "./drawings.js";

export class Screen {
  #root;
  #words;
  #steps = [];
  #shown = {};

  constructor(root) {
    this.#root = root;
    this.#words = root.querySelector("[data-labels]");
  }

  /** Begin with these steps; `elements[0]` is on screen until the first paint of a view. */
  open(elements) {
    this.#clear();
    this.#steps = elements;
    this.#shown = {};
    const bars = elements.map(() => document.createElement("span"));
    this.#find("[data-progress]").replaceChildren(...bars);
    document.documentElement.dataset.playing = "";
    document.documentElement.dataset.live = "";
  }

  close() {
    unfold(this.#root);
    for (const name of ["playing", "live"]) delete document.documentElement.dataset[name];
    this.#clear();
    for (const name of ["player", "state", "step", "secondsLeft"]) delete this.#root.dataset[name];
    this.showMore(false);
  }

  paint(view) {
    const { dataset } = this.#root;
    dataset.player = "";
    dataset.state = view.state;
    dataset.step = String(view.step + 1);
    dataset.secondsLeft = view.secondsLeft ?? "";
    const before = this.#shown;
    this.#shown = view;
    if (view.step !== before.step) this.#turnTo(view.step);
    const element = this.#steps[view.step];
    this.#write(element, ".seconds", asTime(view.secondsLeft));
    this.#write(element, ".stage", this.#stageWords(view, "moves" in element.dataset));
    if (view.name !== before.name || view.step !== before.step) this.#move(element, view);
    this.#controls(view);
    this.#overdue(view.overdue);
    if (view.state !== before.state || view.step !== before.step || view.side !== before.side)
      this.#announce(view);
  }

  showMore(shown) {
    this.#root.toggleAttribute("data-more-open", shown);
    this.#find("button[data-more]").setAttribute("aria-pressed", String(shown));
  }

  showSound(on) {
    const button = this.#find("[data-sound]");
    button.setAttribute("aria-pressed", String(on));
    button.querySelector("[data-when-on]").hidden = !on;
    button.querySelector("[data-when-off]").hidden = on;
  }

  #clear() {
    for (const element of this.#root.querySelectorAll("[data-current]")) delete element.dataset.current;
    for (const section of this.#root.querySelectorAll("[data-active]")) delete section.dataset.active;
  }

  #turnTo(index) {
    for (const [number, element] of this.#steps.entries())
      element.toggleAttribute("data-current", number === index);
    for (const [number, bar] of [...this.#find("[data-progress]").children].entries())
      bar.toggleAttribute("data-reached", number <= index);
    this.#activate(this.#steps[index]);
    unfold(this.#steps[index]);
    const place = this.#find("[data-place]");
    place.textContent = place.dataset.pattern
      .replace("{n}", index + 1)
      .replace("{total}", this.#steps.length);
    this.showMore(false);
  }

  /** The section of a step keeps its heading for who listens, and with its first step the other way to do it. */
  #activate(element) {
    for (const section of this.#root.querySelectorAll("[data-active]")) delete section.dataset.active;
    element.closest("section").dataset.active = "first" in element.dataset ? "first" : "";
  }

  #stageWords({ name, state, round, rounds, side, kind, seconds }, moves) {
    if (seconds === null) return "";
    if (kind === "care") return this.#label(state === "paused" ? "paused" : "left");
    const words = [
      state === "paused" ? this.#label("paused") : this.#label(name === "hold" && moves ? "move" : name),
    ];
    if (side && name === "hold") words[0] = this.#label(`${side}-side`);
    if (kind === "stretch" && rounds > 1 && name !== "ready")
      words.push(this.#label("round").replace("{n}", round).replace("{total}", rounds));
    return words.join(" · ");
  }

  #move(element, { name, side }) {
    const figure = element.querySelector("[data-figure]");
    if (!figure) return;
    figure.toggleAttribute("data-mirrored", side === "second");
    if (name === "hold") toEnd(figure);
    else if (name === "rest" || name === "switch") toStart(figure);
  }

  #controls({ state, kind, waits, timed }) {
    const label = { ask: "again", check: "clear" }[kind] ?? (timed ? "begin" : "onward");
    const running = state === "paused" ? "resume" : "pause";
    this.#find("[data-main-label]").textContent = this.#label(waits ? label : running);
    this.#icon("pause", !waits && state !== "paused");
    this.#icon("play", waits || state === "paused");
    const stretching = kind === "stretch" || kind === "ask";
    if (this.#root.hasAttribute("data-relief"))
      this.#find("[data-gone-label]").textContent = this.#label(stretching ? "gone" : "finish");
    // Passing the warning signs takes the button that says so.
    this.#find("[data-next]").disabled = kind === "check";
    this.#find("[data-gone]").hidden = kind === "check";
    const alarm = this.#find("[data-alarm]");
    if (alarm) alarm.hidden = kind !== "check";
  }

  #icon(name, shown) {
    this.#find(`[data-icon=${name}]`).hidden = !shown;
  }

  #overdue(overdue) {
    const box = this.#find("[data-overdue]");
    if (overdue === !box.hidden) return;
    const text = this.#root.querySelector("[data-overdue-text]");
    box.replaceChildren(overdue && text ? text.content.cloneNode(true) : "");
    box.hidden = !overdue;
  }

  /** A few words at each change; the seconds themselves would only chatter. */
  #announce(view) {
    const instruction = this.#steps[view.step].querySelector(".do").textContent;
    const seconds = view.state === "hold" && view.secondsLeft ? ` ${view.secondsLeft} s` : "";
    const words = this.#stageWords(view, "moves" in this.#steps[view.step].dataset);
    this.#find("[data-announce]").textContent = `${words}${seconds} ${instruction}`.trim();
  }

  #write(element, selector, text) {
    const target = element.querySelector(selector);
    if (target && target.textContent !== String(text)) target.textContent = text;
  }

  /** A word that the page brought along in its own language. */
  #label(name) {
    return this.#words.getAttribute(`data-label-${name}`);
  }

  #find(selector) {
    return this.#root.querySelector(selector);
  }
}

/** Seconds as they are, up to 99; more of them as minutes and seconds. */
function asTime(seconds) {
  if (seconds === null) return "";
  return seconds < 100 ? seconds : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

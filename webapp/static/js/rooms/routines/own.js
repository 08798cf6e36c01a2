/** Own routines: the list, the editor, what somebody shared, and the place where they are played. */

import { routeOf } from "../../core/address.js";
import { decode, encode } from "../../core/routine.js";
import { watch } from "../../records/database.js";
import { flags } from "../../records/flags.js";
import { newId } from "../../records/id.js";
import { read, write } from "../../records/preferences.js";
import { discard, find, isShelf, keep, keepShared } from "../../records/routines.js";
import { find as findIn } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { answerTo } from "./answer.js";
import { Editor } from "./editor.js";
import { showList } from "./list.js";
import { Sharing } from "./share.js";
import { showSheet } from "./sheet.js";
import { showSteps } from "./steps.js";
import { stretchesOf } from "./stretches.js";

/** The routine played last, as in a link: after a reload it must be there before the player looks for it. */
const PLAYED = "own-routine";
/** @type {import("./answer.js").Shown} */
const NOTHING = { name: "", steps: [] };

const isPlaying = () => "playing" in flags;

/**
 * @param {HTMLElement} root
 * @param {() => Promise<void>} play  begins what plays a routine, once there is one on the page
 */
export async function start(root, play) {
  // Nothing here starts by itself, whatever the address says, but one stretch whose own page was left with a tap on Start.
  delete flags.playing;
  const room = new Room(root);
  if (await room.show()) room.play();
  await play();
}

class Room {
  #root;
  #stretches;
  #notice;
  #editor;
  #sharing;
  /** What is on screen: a view with its routine. */
  #view = "list";
  #routine = NOTHING;
  /** Whether the last change of it could not be kept. */
  #isUnsaved = false;
  /** Of what somebody shared: a second tap waits for the first. @type {Promise<import("../../records/routines.js").Kept> | null} */
  #keeping = null;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#stretches = stretchesOf(root);
    this.#notice = noticeOf(this.#find("[data-notice]"), () => this.#focus());
    this.#sharing = new Sharing(findIn(root, "dialog[data-share]", HTMLDialogElement));
    this.#editor = new Editor(this.#part("edit"), {
      stretches: this.#stretches,
      offer: (said, back) => this.#offer(said, back),
      forget: this.#notice.close,
      list: this.#find("[data-list]"),
      changed: (routine) => this.#save(routine),
    });
    root.addEventListener("click", ({ target }) => {
      const button = target instanceof Element && target.closest("button");
      if (button) this.#tap(button);
    });
    addEventListener("hashchange", () => this.#turn());
    watch((store) => isShelf(store) && this.#catchUp());
  }

  /** Play what is shown as soon as the player is there. */
  play() {
    write(PLAYED, encode(this.#routine));
    // A reload shows it, and starts it no more.
    this.#readdress(location.hash.replace("start&", ""));
    flags.playing = "";
  }

  /** Show what the address asks for. @returns whether it is to be played at once */
  async show() {
    const { hash } = location;
    // Not awaited: what a link brings needs no records. And not after them: it would wait as long once more.
    this.#sayWhetherKept();
    const answer = await answerTo(routeOf(hash), this.#root, this.#stretches).catch((error) => {
      console.warn("own routines were not read:", error);
      return null;
    });
    // The address may have changed again in the meantime.
    if (hash !== location.hash) return false;
    /** @type {NodeListOf<HTMLDialogElement>} */
    const dialogs = this.#root.querySelectorAll("dialog:modal");
    for (const dialog of dialogs) dialog.close();
    leadToSame(hash);
    if (!answer) return false;
    this.#isUnsaved = false;
    this.#paint(answer);
    this.#sayWhetherKept();
    return answer.view === "sheet" && answer.starts;
  }

  /** Only who makes a routine, or has made one, has to know it. */
  async #sayWhetherKept() {
    await sayWhetherKept(this.#root);
    if (this.#view !== "edit" && !this.#routine.id) this.#find("[data-unkept]").hidden = true;
    else if (this.#isUnsaved) this.#sayUnkept();
  }

  /** @param {import("./answer.js").Answer} answer */
  #paint(answer) {
    const { view } = answer;
    const routine = ("routine" in answer && answer.routine) || NOTHING;
    this.#view = this.#root.dataset.view = view;
    this.#routine = routine;
    /** @type {NodeListOf<HTMLElement>} */
    const parts = this.#root.querySelectorAll("[data-in]");
    for (const part of parts) part.hidden = part.dataset.in !== view;
    if (view === "problem") this.#find("[data-problem]").textContent = say(`routine-${answer.problem}`);
    if (view === "edit") this.#edit(routine, answer.adding);
    if (view === "sheet") showSheet(this.#part("sheet"), routine, this.#stretches, answer.one);
    if (view === "list") showList(this.#part("list"), answer.entries, this.#stretches, answer.adding);
    const steps = view === "sheet" ? routine : this.#played();
    if (steps) showSteps(this.#root, steps, this.#stretches);
  }

  /**
   * @param {import("./answer.js").Shown} routine
   * @param {import("./stretches.js").Stretch} [adding]  to be put at its end
   */
  #edit(routine, adding) {
    this.#editor.open(routine);
    if (!adding) return;
    // A reload adds it no second time.
    this.#readdress(routine.id ? `#edit=${routine.id}` : "#new");
    if (this.#editor.add(adding.usual.stretch)) this.#notice.say(say("added", { name: adding.name }));
  }

  #played() {
    return decode(read(PLAYED) ?? "", this.#stretches).routine;
  }

  /** The same page under another address: a reload and the other languages begin there. @param {string} hash */
  #readdress(hash) {
    history.replaceState(null, "", hash);
    leadToSame(hash);
  }

  /** Another address on the same page, by a link or by the back button. */
  async #turn() {
    if (isPlaying()) this.#find("[data-close]").click();
    this.#notice.close();
    await this.show();
    scrollTo({ top: 0, behavior: "instant" });
    this.#focus();
  }

  #focus() {
    (this.#part(this.#view).querySelector("h2") ?? this.#find("h1")).focus();
  }

  /** Another tab has changed something, or brought back what was missing. What was written last counts. */
  async #catchUp() {
    if (isPlaying()) return;
    if (this.#view !== "edit") return this.show();
    if (this.#isUnsaved) return this.#save(this.#editor.routine);
    this.#sayWhetherKept();
    const { id, changedAt = 0 } = this.#routine;
    const now = id ? await find(id, this.#stretches) : null;
    if (!now || now.changedAt <= changedAt) return;
    this.#routine = now;
    this.#editor.open(now);
  }

  /** @param {import("../../core/routine.js").Routine} routine */
  async #save(routine) {
    if (routine.steps.length === 0) return;
    const { id } = this.#routine;
    this.#routine = { ...routine, id: id ?? newId(), changedAt: Date.now() };
    if (!id) this.#readdress(`#edit=${this.#routine.id}`);
    try {
      await keep(this.#routine);
      this.#isUnsaved = false;
      await this.#sayWhetherKept();
    } catch {
      this.#isUnsaved = true;
      // The address holds all of it, so that a reload at least brings it back to look at.
      this.#routine = { ...this.#routine, id: undefined };
      this.#readdress(`#r=${encode(routine)}`);
      this.#sayUnkept();
    }
  }

  #sayUnkept() {
    this.#find("[data-unkept]").hidden = false;
  }

  /** @param {HTMLButtonElement} button */
  #tap(button) {
    if ("play" in button.dataset) write(PLAYED, encode(this.#routine));
    /** @type {Record<string, () => void>} */
    const act = {
      done: () => this.#done(),
      keep: () => this.#keep(),
      share: () => this.#share(),
      print: () => print(),
      delete: () => this.#delete(),
    };
    act[button.dataset.do ?? ""]?.();
  }

  async #done() {
    const { routine } = this.#editor;
    if (routine.steps.length && !(await this.#isKept())) await this.#save(routine);
    const { id } = this.#routine;
    const place = id ? `play=${id}` : routine.steps.length ? `r=${encode(routine)}` : "own";
    history.pushState(null, "", `#${place}`);
    await this.#turn();
  }

  /** Another tab may have deleted it, but not for the person who is still at it here. */
  async #isKept() {
    const { id } = this.#routine;
    return Boolean(id && (await find(id, this.#stretches).catch(() => null)));
  }

  async #keep() {
    this.#keeping ??= keepShared(this.#routine, this.#stretches);
    const routine = await this.#keeping.catch(() => this.#sayUnkept());
    this.#keeping = null;
    if (routine) location.replace(`#play=${routine.id}`);
  }

  #share() {
    this.#sharing.open(this.#routine);
  }

  async #delete() {
    const routine = this.#routine;
    if (!routine.id) return;
    try {
      await discard(routine.id);
    } catch {
      return this.#notice.say(say("full"));
    }
    this.#readdress("#own");
    await this.show();
    const back = () => keep(routine).catch(() => this.#sayUnkept());
    this.#offer(say("routine-deleted", { name: routine.name }), back, "undo");
  }

  /**
   * The way back from what was just taken away, until something else happens.
   * @param {string} said @param {() => void} back @param {string} [focus] as `say` of the notice takes it
   */
  #offer(said, back, focus) {
    const undo = () => {
      this.#notice.close();
      back();
    };
    this.#notice.say(said, { undo }, focus);
  }

  /** @param {string} view */
  #part(view) {
    return this.#find(`[data-in=${view}]`);
  }

  /** @param {string} selector */
  #find(selector) {
    return findIn(this.#root, selector, HTMLElement);
  }
}

/** In every language. @param {string} hash */
function leadToSame(hash) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll(".languages a");
  for (const link of links) link.hash = hash;
}

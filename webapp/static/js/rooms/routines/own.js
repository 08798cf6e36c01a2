/** Own routines: the list, the editor, what somebody shared, and the place where they are played. */

import { routeOf } from "../../core/address.js";
import { encode } from "../../core/routine.js";
import { watch, whyUnkept } from "../../records/database.js";
import { flags } from "../../records/flags.js";
import { isShelf } from "../../records/routines.js";
import { find as findIn } from "../../ui/find.js";
import { sayWhetherKept } from "../../ui/keeping.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { leadToSame, readdress } from "./addressed.js";
import { answerTo } from "./answer.js";
import { Current } from "./current.js";
import { Editor } from "./editor.js";
import { showList } from "./list.js";
import { Sharing } from "./share.js";
import { showSheet } from "./sheet.js";
import { showSteps } from "./steps.js";
import { stretchesOf } from "./stretches.js";

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
  /** Whether that is what the address asks for: its records may not open. */
  #isAsked = false;
  #current;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#stretches = stretchesOf(root);
    this.#current = new Current(this.#stretches, () => this.#sayUnkept());
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
    this.#current.isPlayed();
    // A reload shows it, and starts it no more.
    readdress(location.hash.replace("start&", ""));
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
    this.#isAsked = answer !== null;
    if (!answer) return false;
    this.#paint(answer);
    this.#sayWhetherKept();
    return answer.view === "sheet" && answer.starts;
  }

  /** Only who makes a routine, or has made one, has to know it. */
  async #sayWhetherKept() {
    await sayWhetherKept(this.#root);
    if (this.#view !== "edit" && !this.#current.routine.id) this.#find("[data-unkept]").hidden = true;
    else if (this.#current.isUnsaved) this.#sayUnkept();
  }

  /** @param {import("./answer.js").Answer} answer */
  #paint(answer) {
    const { view } = answer;
    this.#view = this.#root.dataset.view = view;
    this.#current.take("routine" in answer ? answer.routine : undefined);
    const { routine } = this.#current;
    /** @type {NodeListOf<HTMLElement>} */
    const parts = this.#root.querySelectorAll("[data-in]");
    for (const part of parts) part.hidden = part.dataset.in !== view;
    if (view === "problem") this.#find("[data-problem]").textContent = say(`routine-${answer.problem}`);
    if (view === "edit") this.#edit(routine, answer.adding);
    if (view === "sheet") showSheet(this.#part("sheet"), routine, this.#stretches, answer.one);
    if (view === "list") showList(this.#part("list"), answer.entries, this.#stretches, answer.adding);
    const steps = view === "sheet" ? routine : this.#current.played;
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
    readdress(routine.id ? `#edit=${routine.id}` : "#new");
    if (this.#editor.add(adding.usual.stretch)) this.#notice.say(say("added", { name: adding.name }));
  }

  /** Another address on the same page, by a link or by the back button. */
  async #turn() {
    if (isPlaying()) this.#find("[data-close]").click();
    this.#notice.close();
    if (this.#isEmptied() && (await this.#delete())) return;
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
    const isSheet = this.#isAsked && this.#view === "sheet";
    // A dialog over it stays open, unless it shares what is no more.
    if (isSheet && (await this.#current.isAsKept())) return this.#sayWhetherKept();
    if (this.#view !== "edit") return this.show();
    if (this.#current.isUnsaved) return this.#save(this.#editor.routine);
    this.#sayWhetherKept();
    const newer = await this.#current.newer();
    if (!newer) return;
    this.#current.take(newer);
    this.#editor.open(newer);
  }

  /** @param {import("../../core/routine.js").Routine} routine */
  async #save(routine) {
    await this.#current.save(routine);
    await this.#sayWhetherKept();
  }

  #sayUnkept() {
    this.#find("[data-unkept]").hidden = false;
  }

  /** @param {HTMLButtonElement} button */
  #tap(button) {
    if ("play" in button.dataset) this.#current.isPlayed();
    /** @type {Record<string, () => void>} */
    const act = {
      done: () => this.#done(),
      keep: () => this.#keep(),
      share: () => this.#sharing.open(this.#current.routine),
      print: () => print(),
      delete: () => this.#delete(),
    };
    act[button.dataset.do ?? ""]?.();
  }

  async #done() {
    const { routine } = this.#editor;
    if (this.#isEmptied()) return this.#delete();
    if (routine.steps.length && !(await this.#current.isKept())) await this.#save(routine);
    const { id } = this.#current.routine;
    const place = id ? `#play=${id}` : routine.steps.length ? `#r=${encode(routine)}` : "#own";
    // A second tap may come before the first has led away.
    if (location.hash !== place) history.pushState(null, "", place);
    await this.#turn();
  }

  /** Whoever takes all of it out, and goes on or back, means to have none. */
  #isEmptied() {
    return Boolean(this.#view === "edit" && this.#current.routine.id && !this.#editor.routine.steps.length);
  }

  async #keep() {
    const id = await this.#current.keepShared();
    if (id) location.replace(`#play=${id}`);
  }

  /** @returns whether it is gone; if not, the page has said so */
  async #delete() {
    const { name, id } = this.#current.routine;
    if (!id) return false;
    const back = await this.#current.discard().catch((error) => this.#notice.say(say(whyUnkept(error))));
    if (!back) return false;
    readdress("#own");
    await this.show();
    this.#offer(say("routine-deleted", { name }), back, "undo");
    return true;
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

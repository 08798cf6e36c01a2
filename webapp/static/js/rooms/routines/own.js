/** Own routines: the list, the editor, what somebody shared, and the place where they are played. */

import { routeOf } from "../../core/address.js";
import { watch, whyUnkept } from "../../records/database.js";
import { flags } from "../../records/flags.js";
import { isShelf } from "../../records/routines.js";
import { find } from "../../ui/find.js";
import { noticeOf } from "../../ui/notice.js";
import { say } from "../../ui/words.js";
import { leadToSame, readdress } from "./addressed.js";
import { answerTo } from "./answer.js";
import { Current } from "./current.js";
import { Making } from "./making.js";
import { Sharing } from "./share.js";
import { stretchesOf } from "./stretches.js";
import { sayUnkept, sayWhetherKept } from "./unkept.js";
import { partOf, showView, viewOf } from "./view.js";
import { offerBack } from "./way-back.js";

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
  #making;
  #sharing;
  #current;
  /** Whether what is on screen is what the address asks for: its records may not open. */
  #isAsked = false;

  /** @param {HTMLElement} root */
  constructor(root) {
    this.#root = root;
    this.#stretches = stretchesOf(root);
    this.#current = new Current(this.#stretches, () => sayUnkept(root));
    this.#notice = noticeOf(find(root, "[data-notice]", HTMLElement), () => this.#focus());
    this.#sharing = new Sharing(find(root, "dialog[data-share]", HTMLDialogElement));
    this.#making = new Making(root, this.#stretches, this.#current, this.#notice);
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
    sayWhetherKept(this.#root, this.#current);
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
    this.#current.take("routine" in answer ? answer.routine : undefined);
    showView(this.#root, answer, this.#stretches, this.#current.played);
    if (answer.view === "edit") this.#making.open(answer.adding);
    sayWhetherKept(this.#root, this.#current);
    return answer.view === "sheet" && answer.starts;
  }

  /** Another address on the same page, by a link or by the back button. */
  async #turn() {
    if (isPlaying()) find(this.#root, "[data-close]", HTMLElement).click();
    this.#notice.close();
    if (this.#making.isEmptied && (await this.#delete())) return;
    await this.show();
    scrollTo({ top: 0, behavior: "instant" });
    this.#focus();
  }

  #focus() {
    const heading = partOf(this.#root, viewOf(this.#root)).querySelector("h2");
    (heading ?? find(this.#root, "h1", HTMLElement)).focus();
  }

  /** Another tab has changed something, or brought back what was missing. What was written last counts. */
  async #catchUp() {
    if (isPlaying()) return;
    const isSheet = this.#isAsked && viewOf(this.#root) === "sheet";
    // A dialog over it stays open, unless it shares what is no more.
    if (isSheet && (await this.#current.isAsKept())) return sayWhetherKept(this.#root, this.#current);
    if (viewOf(this.#root) !== "edit") return this.show();
    await this.#making.catchUp();
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
    if (this.#making.isEmptied) return this.#delete();
    const place = await this.#making.finish();
    // A second tap may come before the first has led away.
    if (location.hash !== place) history.pushState(null, "", place);
    await this.#turn();
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
    offerBack(this.#notice, say("routine-deleted", { name }), back, "undo");
    return true;
  }
}

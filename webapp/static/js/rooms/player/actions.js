/** What each tap, key, or button of a headset does to the player. */

import * as session from "../../core/session.js";
import { isStretching } from "../../core/way.js";
import { flags } from "../../records/flags.js";
import { noted } from "../../records/memory.js";
import { write } from "../../records/preferences.js";
import { mode, nextMode } from "../../ui/cues/sound-mode.js";
import { say } from "../../ui/words.js";
import { isForOther, isOwnCramp, isRelief, planOf } from "./about.js";
import { asSide } from "./steps.js";

/**
 * @typedef {import("./player.js").Player} Player
 * @typedef {import("../../core/session-view.js").View} View
 * @typedef {keyof typeof ACTIONS} Action
 */

/** @param {Parameters<import("./run.js").Run["change"]>[0]} how @returns {(player: Player) => void} */
const change =
  (how) =>
  ({ run }) =>
    run.change(how);

/**
 * By their names, which buttons have as data attributes; what goes with an action is the value of that.
 * @satisfies {Record<string, (player: Player, detail: string) => unknown>}
 */
export const ACTIONS = {
  play: (player, variant) => player.open(variant || flags.prefer),
  way: rather,
  main: ({ run }) => run.change(mainOf(run.view)),
  next: change(session.next),
  back: change(session.back),
  gone,
  close: (player) => player.close(),
  sound: turnSound,
  more: ({ views, run }) => views.toggleMore() && run.change(session.pause),
  side: choose,
  same: change(session.sameSide),
  none: change(session.clear),
  pick: ({ run }, step) => run.change((from, now) => session.choose(from, Number(step), now)),
  helped: answer,
  unnote: ({ cramp }) => cramp.takeOut(),
  // Of no button: keys, of a headset too, and what the player does by itself.
  toggle: change(session.toggle),
  resume: change(session.resume),
  pause: change(session.pause),
  letGo: (player) => isRelief(player.root) && isStretching(player.run.view) && gone(player),
  escape: leave,
};

/** @param {Player} player @param {Action} action @param {string} [detail]  what goes with it */
export function act(player, action, detail = "") {
  if (player.run.session || action === "play") ACTIONS[action](player, detail);
}

/** What the large button does. @param {View} view */
function mainOf({ waits, timed, kind }) {
  if (kind === "ask") return session.again;
  return waits && !timed ? session.clear : session.toggle;
}

/** It let go. @param {Player} player */
function gone(player) {
  const { root, run, progress, cramp } = player;
  const { step, relieved } = run.view;
  const isNew = isOwnCramp(root) && !relieved && isStretching(run.view);
  // Where another tab went on with it and has noted it, this is the same cramp.
  const entry = "elsewhere" in root.dataset ? noted(planOf(root)) : null;
  run.change(session.gone);
  if (!isNew) return;
  const { side, variant, tried } = progress;
  progress.reached = step;
  if (entry) cramp.recall(entry);
  else cramp.note(run.view.elapsed, side, variant, [...tried]);
  tried.clear();
  player.remember();
}

/** @param {Player} player @param {string} helped */
function answer({ cramp, run }, helped) {
  cramp.complete({ helped });
  run.change(session.clear);
}

/** The side that cramps; tapped once more, none was said. @param {Player} player @param {string} name */
function choose({ progress, views, cramp, run }, name) {
  const side = asSide(name);
  progress.side = progress.side === side ? null : side;
  views.showSide(progress.side);
  cramp.complete({ side: progress.side });
  run.change((same) => same);
}

/** @param {Player} player @param {string} way */
function rather(player, way) {
  if (!isForOther(player.root)) write("way", way);
  flags.prefer = way;
  player.open(way);
}

/** @param {Player} player */
function turnSound({ views }) {
  write("sound", nextMode(mode()));
  views.showSound();
}

/** By the Escape key: only who has a keyboard needs it. @param {Player} player */
async function leave(player) {
  const { onEscape } = await import("./escape.js");
  if (player.run.session) onEscape(player.root, say("resume"), (action) => act(player, action));
}

/** The player begins: where it stood, at once, or with the list to read. From then on it does what the person does. */

import { begin as beginAnew } from "../../core/session.js";
import { view } from "../../core/session-view.js";
import { flags } from "../../records/flags.js";
import { recall } from "../../records/memory.js";
import { unfold } from "../../ui/unfold.js";
import { planOf } from "./about.js";
import { act } from "./actions.js";
import { chosenFor } from "./chosen.js";
import { seenBefore } from "./first-frame.js";
import { listen } from "./input.js";
import { Player } from "./player.js";

/**
 * @param {HTMLElement} root @param {import("./cramp.js").LoadKept} loadKept
 * @param {Promise<unknown> | null} shown  there where the page is rendered ahead: until then nothing begins
 */
export async function start(root, loadKept, shown) {
  /** @param {import("./actions.js").Action} action @param {string} [detail] */
  const doIt = (action, detail) => act(player, action, detail);
  const player = new Player(root, loadKept, doIt);
  const { run, views } = player;
  listen(root, doIt);
  // Any tap may unlock the sound, also one that does nothing else; so after what it does. Not one that ends it: the
  // silence that takes the keys of a headset would begin anew.
  root.addEventListener("click", () => run.isTurning && views.unlock());
  // The phone may throw a page away while it is out of sight, and then says nothing more.
  addEventListener("visibilitychange", () => run.isTurning && player.remember(), true);
  if (document.prerendering && "playing" in flags) makeReady(root, views);
  await shown;
  begin(root, player);
}

/**
 * The first screen, as it will be: what the tap that shows it need not wait for.
 * @param {HTMLElement} root @param {Player["views"]} views
 */
function makeReady(root, views) {
  const { elements, stages } = chosenFor(root, flags.prefer);
  views.makeReady(elements, view(beginAnew(stages, 0), 0));
}

/**
 * Go on after a reload, or do at once what the address or the boot script asked for.
 * @param {HTMLElement} root @param {Player} player
 */
function begin(root, player) {
  const saved = recall(planOf(root), root.dataset.routine);
  if (saved) player.open(saved.variant, saved);
  else if ("playing" in flags) player.open(flags.prefer, null, seenBefore(root));
  else unfold(root);
}

import { isAnswered, isKept } from "../records/database.js";
import { find } from "./find.js";
import { platformOf, thisDevice } from "./platform.js";

/**
 * What to know before the first entry (components/keeping.html): that this browser keeps nothing, or, in a tab on an
 * iPhone, that the installed app would begin without it.
 * @param {HTMLElement} root
 * @returns {(isEmpty: boolean) => void} to be called after each change: who has entries has read it, or needs it no more
 */
export function keepingOf(root) {
  const tab = find(root, "[data-in-a-tab]", HTMLElement);
  const isInATab = platformOf(thisDevice()) === "ios";
  sayWhetherKept(root);
  return (isEmpty) => {
    tab.hidden = !(isInATab && isEmpty);
    // Perhaps it answered late, or no longer refuses.
    sayWhetherKept(root);
  };
}

/**
 * That this browser keeps nothing, or does not open what it keeps (components/unkept.html).
 * @param {HTMLElement} root
 */
export async function sayWhetherKept(root) {
  const [kept, answered] = await Promise.all([isKept(), isAnswered()]);
  find(root, "[data-unkept]", HTMLElement).hidden = kept || !answered;
  find(root, "[data-unanswered]", HTMLElement).hidden = answered;
}

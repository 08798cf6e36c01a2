import { isKept } from "../records/database.js";
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
  isKept().then((kept) => {
    find(root, "[data-unkept]", HTMLElement).hidden = kept;
  });
  return (isEmpty) => {
    tab.hidden = !(isInATab && isEmpty);
  };
}

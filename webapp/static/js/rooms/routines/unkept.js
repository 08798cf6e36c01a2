/** That a routine is not kept: only who makes one, or has made one, has to know it. */

import { find } from "../../ui/find.js";
import * as page from "../../ui/keeping.js";
import { viewOf } from "./view.js";

/** @param {HTMLElement} root */
export function sayUnkept(root) {
  find(root, "[data-unkept]", HTMLElement).hidden = false;
}

/** @param {HTMLElement} root @param {import("./current.js").Current} current */
export async function sayWhetherKept(root, current) {
  await page.sayWhetherKept(root);
  const isOwn = viewOf(root) === "edit" || current.routine.id;
  if (!isOwn) find(root, "[data-unkept]", HTMLElement).hidden = true;
  else if (current.isUnsaved) sayUnkept(root);
}

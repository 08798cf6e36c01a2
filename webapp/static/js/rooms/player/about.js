/** What a page of the player is about, and for whom. */

/** The area, the routine or the comfort. @param {HTMLElement} root */
export const planOf = ({ dataset }) => dataset.plan ?? "";

/** Whether it is a guide against a cramp, and no routine. @param {HTMLElement} root */
export const isRelief = (root) => root.hasAttribute("data-relief");

/** Whether another one has the cramp than the person whose phone this is. @param {HTMLElement} root */
export const isForOther = (root) => root.dataset.for === "other";

/**
 * A cramp of the person whose phone this is: only that goes into the diary, and into what the phone remembers.
 * @param {HTMLElement} root
 */
export const isOwnCramp = (root) => isRelief(root) && !isForOther(root);

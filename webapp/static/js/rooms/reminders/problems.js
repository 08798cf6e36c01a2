import { isIos, thisDevice } from "../../ui/platform.js";

/** Shows the words about what is in the way, or none. @param {HTMLElement} root @param {string | null} problem */
export function showProblem(root, problem) {
  /** @type {NodeListOf<HTMLElement>} */
  const problems = root.querySelectorAll("[data-problem]");
  for (const words of problems) words.hidden = words.dataset.problem !== problem;
  const browser = browserOf(thisDevice());
  /** @type {NodeListOf<HTMLElement>} */
  const ways = root.querySelectorAll("[data-denied-on]");
  for (const way of ways) way.hidden = way.dataset.deniedOn !== browser;
}

/**
 * Whose way back from a block fits: "android", "ios", "firefox", "safari" or "desktop".
 * @param {{userAgent: string, maxTouchPoints: number}} device
 */
function browserOf(device) {
  const { userAgent } = device;
  if (isIos(device)) return "ios";
  if (/Firefox/.test(userAgent)) return "firefox";
  if (/Android/.test(userAgent)) return "android";
  return /Safari/.test(userAgent) && !/Chrom|Edg/.test(userAgent) ? "safari" : "desktop";
}

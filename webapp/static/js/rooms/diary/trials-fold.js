import { find } from "../../ui/find.js";

/**
 * What somebody compares, folded: its script comes when there is something to show, or the fold is opened.
 * @param {HTMLDetailsElement} root
 * @param {HTMLElement} tonight the line on top of the page that says which part tonight belongs to
 * @param {import("./trials.js").Help & {refresh: () => Promise<void>}} help
 */
export function trialsFoldOf(root, tonight, { refresh, ...help }) {
  /** @type {Promise<ReturnType<typeof import("./trials.js").trialsViewOf>> | null} */
  let view = null;
  root.addEventListener("toggle", refresh);
  tonight.addEventListener("click", () => {
    root.open = true;
  });

  return {
    edit() {
      root.open = true;
      find(root, "summary", HTMLElement).focus();
    },
    /**
     * @param {import("../../core/trials.js").Trial[]} trials @param {import("../../core/cramps.js").Cramp[]} cramps
     * @param {import("../../core/nights.js").Night[]} nights
     */
    async show(trials, cramps, nights) {
      if (!view && !root.open && trials.length === 0) return;
      view ??= import("./trials.js").then(({ trialsViewOf }) => trialsViewOf(root, tonight, help));
      const showIn = await view.catch((error) => {
        console.warn("comparisons did not come:", error);
        // It is asked for again.
        view = null;
      });
      showIn?.(trials, cramps, nights);
    },
  };
}

/** Where there is room the list that a page was chosen from stands beside it; a phone asks for nothing. */
import { isRoomy, whenRoomy } from "../../ui/roomy.js";
import { addSentencesOf } from "../../ui/words.js";

/**
 * @param {Record<string, import("./begin.js").Start>} modules  what the list itself has
 * @returns {import("./begin.js").Start}
 */
export const beside = (modules) => async (root) => {
  const show = async () => {
    if (!isRoomy() || root.childElementCount) return;
    try {
      const { fill } = await import("./list.js");
      await fill(root, { modules, addSentencesOf });
    } catch (error) {
      // Without a list the page has the room to itself.
      console.warn("the list did not come:", error);
      root.remove();
    }
  };
  whenRoomy(show);
  await show();
};

import { isAnswered, watch } from "./database.js";

/**
 * Over once the browser answers, however late: for what shows nothing of itself before.
 * @returns {Promise<void>}
 */
export async function answered() {
  while (!(await isAnswered())) await new Promise((resolve) => watch(resolve));
}

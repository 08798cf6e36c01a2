import { flags } from "../../records/flags.js";

/** Once everything was erased in another tab, this page shows nothing of it. A guide through a cramp goes on. */
export const followErasing = () =>
  addEventListener("uncramp-erased", () => {
    if (!("playing" in flags)) location.reload();
  });

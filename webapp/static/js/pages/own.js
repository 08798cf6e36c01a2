import { begin } from "../rooms/every-page/begin.js";
import * as kept from "../rooms/player/kept.js";
import { start as own } from "../rooms/routines/own.js";

begin({
  own: (root) =>
    own(root, async () => {
      const { start } = await import("../rooms/player/index.js");
      return start(root, async () => kept, null);
    }),
});

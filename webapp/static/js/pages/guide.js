import { begin } from "../rooms/every-page/begin.js";
import { start as player } from "../rooms/player/index.js";

begin({ player: (root, shown) => player(root, () => import("../rooms/player/kept.js"), shown) });

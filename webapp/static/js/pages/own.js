import { begin } from "../rooms/every-page/begin.js";
import { start as own } from "../rooms/routines/own.js";

begin({ own: (root) => own(root, () => import("../rooms/player/index.js")) });

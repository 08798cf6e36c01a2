import { begin } from "../begin.js";
import { start as player } from "../player/index.js";

begin({ player });

import { begin } from "../begin.js";
import { start as pain } from "../plan/pain.js";
import { start as player } from "../player/index.js";

begin({ pain, player });

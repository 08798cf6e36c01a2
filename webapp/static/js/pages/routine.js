import { begin } from "../rooms/every-page/begin.js";
import { start as evening } from "../rooms/plan/evening.js";
import { start as pain } from "../rooms/plan/pain.js";
import { start as player } from "../rooms/player/index.js";

begin({ evening, pain, player });

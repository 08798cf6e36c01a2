import { begin } from "../rooms/every-page/begin.js";
import { start as unfinished } from "../rooms/player/unfinished.js";
import { start as opening } from "../rooms/reminders/opening.js";

begin({ opening, unfinished });

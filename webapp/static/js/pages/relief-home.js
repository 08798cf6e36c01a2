import { begin } from "../rooms/every-page/begin.js";
import { start as unfinished } from "../rooms/player/unfinished.js";
import { start as opening } from "../rooms/reminders/opening.js";
import { start as today } from "../rooms/today/today.js";

begin({ opening, today, unfinished });

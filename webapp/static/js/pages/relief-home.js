import { begin } from "../begin.js";
import { start as unfinished } from "../player/unfinished.js";
import { start as opening } from "../reminders/opening.js";

begin({ opening, unfinished });

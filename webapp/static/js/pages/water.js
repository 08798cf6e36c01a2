import { begin } from "../rooms/every-page/begin.js";
import { start as reminders } from "../rooms/reminders/reminders.js";
import { start as tapped } from "../rooms/reminders/tapped.js";
import { cups, goal } from "../rooms/water/choices.js";
import { start as water } from "../rooms/water/water.js";

begin({ cups, goal, reminders, tapped, water });

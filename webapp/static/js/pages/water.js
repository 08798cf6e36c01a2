import { begin } from "../rooms/every-page/begin.js";
import { start as reminders } from "../rooms/reminders/reminders.js";
import { start as water } from "../rooms/water/water.js";

begin({ reminders, water });

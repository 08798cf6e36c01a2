import { begin } from "../begin.js";
import { start as reminders } from "../reminders/reminders.js";
import { start as water } from "../water/water.js";

begin({ reminders, water });

import { begin } from "../rooms/every-page/begin.js";
import { start as gentle } from "../rooms/settings/gentle.js";
import { start as install } from "../rooms/settings/install.js";
import { start as settings } from "../rooms/settings/settings.js";

begin({ gentle, install, settings });

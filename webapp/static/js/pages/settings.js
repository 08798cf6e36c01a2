import { begin } from "../begin.js";
import { start as gentle } from "../gentle.js";
import { start as install } from "../install/install.js";
import { start as settings } from "../settings.js";

begin({ gentle, install, settings });

import { begin } from "../rooms/every-page/begin.js";
import { start as evenings } from "../rooms/plan/evenings.js";
import { start as shelf } from "../rooms/routines/shelf.js";
import { start as gentle } from "../rooms/settings/gentle.js";

begin({ evenings, gentle, shelf });

import { begin } from "../rooms/every-page/begin.js";
import { start as card } from "../rooms/routines/bedside-card.js";

begin({ card });

import { begin } from "../begin.js";
import { start as card } from "../card.js";

begin({ card });

import { begin } from "../rooms/every-page/begin.js";
import { start as exercise } from "../rooms/routines/exercise.js";

begin({ exercise });

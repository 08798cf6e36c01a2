import { begin } from "../rooms/every-page/begin.js";
import { start as exercises } from "../rooms/routines/exercises.js";

begin({ exercises });

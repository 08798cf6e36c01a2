import { begin } from "../rooms/every-page/begin.js";
import { beside } from "../rooms/every-page/beside.js";
import { start as exercise } from "../rooms/routines/exercise.js";
import { start as exercises } from "../rooms/routines/exercises.js";

begin({ exercise, exercises, beside: beside({ exercises }) });

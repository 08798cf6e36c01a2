import { begin } from "../begin.js";
import { start as exercises } from "../exercises.js";

begin({ exercises });

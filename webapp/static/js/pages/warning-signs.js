import { begin } from "../begin.js";
import { start as numbers } from "../numbers.js";

begin({ numbers });

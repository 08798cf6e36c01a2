import { begin } from "../begin.js";
import { start as causes } from "../causes.js";

begin({ causes });

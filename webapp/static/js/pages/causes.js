import { begin } from "../rooms/every-page/begin.js";
import { start as causes } from "../rooms/learn/causes.js";

begin({ causes });

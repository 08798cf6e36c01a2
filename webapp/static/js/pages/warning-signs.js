import { begin } from "../rooms/every-page/begin.js";
import { start as numbers } from "../rooms/learn/warning-signs.js";

begin({ numbers });

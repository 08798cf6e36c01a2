import { begin } from "../begin.js";
import { start as own } from "../own/own.js";

begin({ own });

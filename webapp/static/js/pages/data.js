import { begin } from "../begin.js";
import { start as data } from "../data/data.js";

begin({ data });

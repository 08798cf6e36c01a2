import { begin } from "../rooms/every-page/begin.js";
import { start as data } from "../rooms/settings/data.js";

begin({ data });

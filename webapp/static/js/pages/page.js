import { begin } from "../rooms/every-page/begin.js";

begin({});

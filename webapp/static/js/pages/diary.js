import { start as diary } from "../rooms/diary/diary.js";
import { begin } from "../rooms/every-page/begin.js";

begin({ diary });

import { begin } from "../begin.js";
import { start as diary } from "../diary/diary.js";

begin({ diary });

import { start as diary } from "../rooms/diary/diary.js";
import { begin } from "../rooms/every-page/begin.js";
import { start as unlock } from "../rooms/lock/unlock.js";

begin({ diary, unlock });

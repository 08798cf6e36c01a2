import { begin } from "../rooms/every-page/begin.js";
import { start as lock } from "../rooms/lock/lock.js";
import { start as unlock } from "../rooms/lock/unlock.js";
import { start as backup } from "../rooms/settings/backup.js";
import { start as data } from "../rooms/settings/data.js";

begin({ backup, data, lock, unlock });

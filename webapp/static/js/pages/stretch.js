import { begin } from "../begin.js";
import { start as gentle } from "../gentle.js";
import { start as evenings } from "../plan/evenings.js";

begin({ evenings, gentle });

import { begin } from "../rooms/every-page/begin.js";
import { start as plan } from "../rooms/plan/plan.js";

begin({ plan });

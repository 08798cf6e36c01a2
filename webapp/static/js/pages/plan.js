import { begin } from "../begin.js";
import { start as plan } from "../plan/plan.js";

begin({ plan });

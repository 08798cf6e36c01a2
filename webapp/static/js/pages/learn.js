import { begin } from "../begin.js";
import { start as search } from "../search/search.js";

begin({ search });

import { begin } from "../rooms/every-page/begin.js";
import { beside } from "../rooms/every-page/beside.js";
import { start as folds } from "../rooms/learn/folds.js";
import { start as search } from "../rooms/learn/search.js";

begin({ folds, search, beside: beside({ search }) });

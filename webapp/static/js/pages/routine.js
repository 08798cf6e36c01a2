import { begin } from "../rooms/every-page/begin.js";
import { beside } from "../rooms/every-page/beside.js";
import { start as evening } from "../rooms/plan/evening.js";
import { start as pain } from "../rooms/plan/pain.js";
import { start as player } from "../rooms/player/index.js";
import * as kept from "../rooms/player/kept.js";
import { start as picture } from "../rooms/routines/picture.js";
import { start as shelf } from "../rooms/routines/shelf.js";

// The other rooms of the page keep things with the same: here it is in one file with all else.
begin({
  evening,
  pain,
  picture,
  player: (root, shown) => player(root, async () => kept, shown),
  beside: beside({ shelf }),
});

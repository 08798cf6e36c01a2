"""Who can be drawn. All have the same bones, so every pose is everybody's; they differ in shapes, and in tones.

The woman of `body.py` and `front_body.py` is the usual one; someone else is the parts that look otherwise. The tones
are the custom properties of `static/css/pages/people/colours.css`, by the name of the body.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from webapp.figures.body import Part
from webapp.figures.man import MAN
from webapp.figures.older_woman import OLDER_WOMAN
from webapp.figures.pregnant import PREGNANT

BodyName = Literal["woman", "older-woman", "man", "pregnant"]
USUAL: BodyName = "woman"
OTHERS: Mapping[BodyName, Mapping[str, Part]] = {"older-woman": OLDER_WOMAN, "man": MAN, "pregnant": PREGNANT}
"""What looks otherwise than in the woman."""
EVERYBODY: Collection[BodyName] = (USUAL, *OTHERS)
FROM_THE_SIDE: tuple[BodyName, ...] = ("pregnant",)
"""Who is only drawn seen from the side, and in close-ups."""
NEVER_CHOSEN: tuple[BodyName, ...] = ("pregnant",)
"""Who stands for what the page is about, so that nobody else may be shown instead."""


class Variant(NamedTuple):
    """One look of a part on a page where it has several."""

    part: Part
    shown: tuple[str, ...]
    """The values of `display` that each have to let it through."""


def variants(name: str, usual: Part, bodies: Collection[BodyName]) -> Iterator[Variant]:
    """The looks of a part that these bodies need; custom properties decide which of them is seen."""
    own = {body: OTHERS[body][name] for body in sorted(bodies) if body in OTHERS and name in OTHERS[body]}
    if len(own) < len(bodies):
        yield Variant(usual, tuple(f"var(--f-no-{body},inline)" for body in own))
    for body, part in own.items():
        yield Variant(part, (f"var(--f-{body},none)",) if len(bodies) > 1 else ())

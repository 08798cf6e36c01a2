"""Where a movement comes from: was it tried against cramp, or is it handed down?"""

from collections.abc import Sequence
from typing import Literal

from webapp.library.items import Library

Origin = Literal["tested", "described", "guide"]
"""Tried against cramp in a trial; shown by a medical source, for whatever complaint; found in stretching guides."""

_UNREAD = {"knowledge", "own-choice", "study"}
"""Kinds that show no movement: what nobody looked up, and experiments on how a muscle cramps."""


def origin_of(library: Library, sources: Sequence[str]) -> Origin:
    """What the sources of a stretch say of its movement (docs/medical.md, section 2)."""
    kinds = {library.sources[source].facts.kind for source in sources}
    if "trial" in kinds:
        return "tested"
    return "described" if kinds - _UNREAD else "guide"

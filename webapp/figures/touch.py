"""Where a finger hits an area of the body map: parts of the picture, none over another, each as large as it needs."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from webapp.figures.outline import numbers
from webapp.figures.spots import FLOOR, HALF, MIDDLE, Region

TOUCH = 23.5
"""What a finger needs, either way: 44 pixels where the picture is 277 wide, as on a phone of 320."""
REACH = 12.0
"""How far above and below a spot a finger still hits it, unless it needs more."""
ARMS = HALF - TOUCH
"""From here on outwards the arms have their own parts, beside those of trunk and legs."""


class Part(NamedTuple):
    """An area's spots in one column of a view: how high they lie, and how far from the middle they reach."""

    href: str
    low: float
    high: float
    half: float


def touch_paths(regions: Sequence[Region]) -> dict[str, str]:
    """For each address the outline of its parts."""
    paths: dict[str, str] = {}
    for view in MIDDLE:
        for arms in (False, True):
            column = [region for region in regions if region.view == view and _is_arm(region) == arms]
            for part, bottom, top in _bands(_parts(column)):
                sides = ((-HALF, -ARMS), (ARMS, HALF)) if arms else ((-part.half, part.half),)
                outline = "".join(_rectangle(MIDDLE[view], left, right, bottom, top) for left, right in sides)
                paths[part.href] = paths.get(part.href, "") + outline
    return paths


def _is_arm(region: Region) -> bool:
    return abs(region.start[0] + region.end[0]) / 2 > ARMS


def _parts(column: Sequence[Region]) -> list[Part]:
    """From the floor up."""
    areas: dict[str, list[Region]] = {}
    for region in column:
        areas.setdefault(region.href, []).append(region)
    parts = []
    for href, spots in areas.items():
        ends = [
            (*point, radius) for spot in spots for point, radius in zip((spot.start, spot.end), spot.radii, strict=True)
        ]
        half = max(TOUCH / 2, *(abs(x) + radius for x, _, radius in ends))
        low, high = min(y - radius for _, y, radius in ends), max(y + radius for _, y, radius in ends)
        parts.append(Part(href, low, high, half))
    return sorted(parts, key=lambda part: part.low)


def _bands(parts: Sequence[Part]) -> Iterator[tuple[Part, float, float]]:
    """Neighbours meet half-way, or higher where the lower one would have too little room."""
    floor = float("-inf")
    for part, above in zip_longest(parts, parts[1:]):
        half_way = (part.high + above.low) / 2 if above else part.high + REACH
        end = max(half_way, floor + TOUCH)
        bottom = max(floor, min(part.low - REACH, end - TOUCH))
        yield part, bottom, min(end, max(part.high + REACH, bottom + TOUCH))
        floor = end


def _rectangle(middle: int, left: float, right: float, bottom: float, top: float) -> str:
    width = right - left
    return f"M{numbers(middle + left, FLOOR - top)}h{numbers(width)}v{numbers(top - bottom)}h{numbers(-width)}z"

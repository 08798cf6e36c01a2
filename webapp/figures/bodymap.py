"""The body map: a front and a back silhouette with a link on every area, or with a mark.

A spot's x is measured from the middle of its silhouette, positive to the right as seen; its y is the height
above the floor of a body 180 units tall. The front stands in the left half of the picture, the back in the right one.
A finger needs more than a spot: each area has its part of the picture, and none lies over another.
"""

from collections.abc import Iterable, Sequence
from html import escape

from webapp.figures.outline import capsule, points, smooth
from webapp.figures.pose import Point
from webapp.figures.spots import FLOOR, HEIGHT, MIDDLE, WIDTH, Region, Spot, View
from webapp.figures.touch import touch_paths

_HALF = points(
    "4.6 -156, 5.2 -150.6, 12 -147.2, 18.4 -142.4, 17.6 -130, 15.6 -121, 13 -109, 14.8 -98, 17.6 -87,"
    "17.4 -74, 14.6 -54, 14.4 -40, 11.4 -22, 9.8 -8, 8 -5, 5 -8, 4.4 -22, 3 -38, 3.6 -53, 1.6 -72, 0 -79"
)
"""The right half of trunk and leg, from the neck down the outside and up the inside, y down."""


def _mirrored(shape: list[Point]) -> list[Point]:
    return [(-x, y) for x, y in reversed(shape)]


def _both(start: Point, end: Point, first: float, second: float) -> str:
    return "".join(capsule((side * start[0], start[1]), (side * end[0], end[1]), first, second) for side in (1, -1))


_BODY = (
    smooth([*_HALF, *_mirrored(_HALF)[1:]], 6.4)
    + _both((14.6, -140), (21.6, -112), 5.6, 4.4)
    + _both((21.6, -112), (26, -89), 4.4, 3)
    + _both((26.2, -87), (27.6, -77), 3.4, 2.4)
    + _both((25, -86), (23.4, -79.6), 1.7, 1.4)
    + capsule((0, -160), (0, -150), 4.6, 5.4)
    + smooth(points("0 -179, 8.2 -175, 9.2 -166, 6.6 -158, 0 -154.4, -6.6 -158, -9.2 -166, -8.2 -175"))
)
_BUN = capsule((0, -179.4), (0, -180.4), 4.4, 4.2)
_HAIR: dict[View, str] = {
    "front": "M-9.4-165C-10.4-175-6-180 0-180S10.4-175 9.4-165C8.6-170 6-172.6 2.4-173.4Q-6-172-9.4-165Z",
    "back": "M-9.5-166C-10.4-175-6-180 0-180S10.4-175 9.5-166Q8.6-157.6 0-155.6-8.6-157.6-9.5-166Z",
}
_FEET: dict[View, str] = {
    "front": _both((7.2, -8), (10.4, -3.6), 3.4, 3.6),
    "back": _both((7.2, -8), (8.8, -4), 3.4, 3.6),
}


def _silhouette(view: View) -> str:
    """A silhouette; the back one borrows the body of the front one."""
    front = view == "front"
    body = f'<path id="m-body" class="body" d="{_BODY}"/>' if front else '<use class="body" href="#m-body"/>'
    return (
        f'<g transform="translate({MIDDLE[view]} {FLOOR})">{body}<path class="body" d="{_FEET[view]}"/>'
        f'<path class="hair" d="{_BUN}{_HAIR[view]}"/></g>'
    )


def bodymap(regions: Sequence[Region]) -> str:
    """The map as one SVG: both silhouettes, and one link for each address in the order given."""
    areas: dict[str, list[Region]] = {}
    for region in regions:
        areas.setdefault(region.href, []).append(region)
    touched = touch_paths(regions)
    links = "".join(_link(spots, touched[href]) for href, spots in areas.items())
    return (
        f'<svg class="bodymap" viewBox="0 0 {WIDTH} {HEIGHT}">{_silhouette("front")}{_silhouette("back")}{links}</svg>'
    )


def bodymarks(spots: Iterable[tuple[str, Spot]]) -> str:
    """The map with a spot for each area and side, for a script to mark; the words beside it say the same."""
    marks = "".join(
        f'<path class="spot" data-area="{escape(area)}" data-side="{side_of(spot)}" d="{_spot(spot)}"/>'
        for area, spot in spots
    )
    body = _silhouette("front") + _silhouette("back")
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" aria-hidden="true">{body}{marks}</svg>'


def side_of(spot: Spot) -> str:
    """The person's side, empty for the middle: who faces us has the left at our right."""
    x = (spot.start[0] + spot.end[0]) / 2
    if abs(x) < 1:
        return ""
    return "left" if (x > 0) == (spot.view == "front") else "right"


def _link(spots: list[Region], touched: str) -> str:
    first = spots[0]
    current = ' aria-current="true"' if first.current else ""
    seen = "".join(_spot(spot) for spot in spots)
    label = escape(first.label)
    # The first is seen, the second touched.
    paths = f'<path d="{seen}"/><path d="{touched}"/>'
    return f'<a href="{escape(first.href)}" aria-label="{label}"{current}>{paths}</a>'


def _spot(spot: Spot) -> str:
    start, end = ((MIDDLE[spot.view] + x, FLOOR - y) for x, y in (spot.start, spot.end))
    return capsule(start, end, *spot.radii)

"""A place on the body map, and how the map is laid out."""

from typing import Literal, NamedTuple, Protocol

from webapp.figures.pose import Point

View = Literal["front", "back"]

HALF = 37
WIDTH, HEIGHT, FLOOR = 4 * HALF, 204, 187
MIDDLE: dict[View, int] = {"front": HALF, "back": 3 * HALF}


class Spot(Protocol):
    """A place on one of the two views."""

    @property
    def view(self) -> View: ...
    @property
    def start(self) -> Point: ...
    @property
    def end(self) -> Point: ...
    @property
    def radii(self) -> tuple[float, float]: ...


class Region(NamedTuple):
    """One spot of an area; spots with the same address become one link."""

    view: View
    start: Point
    end: Point
    radii: tuple[float, float]
    href: str
    label: str
    current: bool = False

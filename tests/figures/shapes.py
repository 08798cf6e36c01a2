"""The points that an outline goes through, and whether a point lies inside it."""

import re
from collections.abc import Sequence
from math import hypot

from webapp.figures.pose import Point

COUNTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}
TOKENS = re.compile(r"[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)")


def outlines(path: str) -> list[list[Point]]:
    """The points on each closed curve of a path, in its own axes."""
    found: list[list[Point]] = []
    tokens, at, start, command = TOKENS.findall(path), (0.0, 0.0), (0.0, 0.0), "M"
    while tokens:
        if tokens[0].isalpha():
            command = tokens.pop(0)
        count = COUNTS[command.lower()]
        values, tokens = [float(token) for token in tokens[:count]], tokens[count:]
        if command in "Zz":
            at = start
            continue
        at = _end(command, values, at)
        if command in "Mm":
            start = at
            found.append([])
        found[-1].append(at)
    return found


def _end(command: str, values: Sequence[float], at: Point) -> Point:
    x, y = at if command.islower() else (0.0, 0.0)
    if command in "Hh":
        return x + values[0], at[1]
    if command in "Vv":
        return at[0], y + values[0]
    return x + values[-2], y + values[-1]


def inside(point: Point, outline: Sequence[Point]) -> bool:
    """Whether a ray from the point to the right crosses the outline an odd number of times."""
    x, y = point
    crossed = False
    for (x1, y1), (x2, y2) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            crossed = not crossed
    return crossed


def away(point: Point, outline: Sequence[Point]) -> float:
    """How far a point is from the outline's sides."""
    return min(_from_side(point, *side) for side in zip(outline, [*outline[1:], outline[0]], strict=True))


def _from_side(point: Point, one: Point, other: Point) -> float:
    (x, y), (x1, y1), (x2, y2) = point, one, other
    dx, dy = x2 - x1, y2 - y1
    part = max(0, min(1, ((x - x1) * dx + (y - y1) * dy) / ((dx * dx + dy * dy) or 1)))
    return hypot(x - x1 - part * dx, y - y1 - part * dy)

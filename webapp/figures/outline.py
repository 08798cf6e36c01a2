"""Outlines as SVG path data: tapered capsules, and smooth curves through points."""

from collections.abc import Sequence
from itertools import pairwise
from math import acos, atan2, cos, hypot, sin

from webapp.figures.pose import Point


def number(value: float) -> str:
    """A coordinate with at most one decimal, as short as it can be written."""
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def numbers(*values: float) -> str:
    """Coordinates with the separators that path data needs and no more."""
    text = last = ""
    for value in values:
        written = number(value)
        joins = not text or written.startswith("-") or (written.startswith(".") and "." in last)
        text += written if joins else f" {written}"
        last = written
    return text


def capsule(start: Point, end: Point, first: float, second: float) -> str:
    """Two circles of radius ``first`` and ``second`` and their outer tangents."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = hypot(dx, dy)
    towards, corner = atan2(dy, dx), acos((first - second) / length)
    one, two = towards + corner, towards - corner
    corners = [
        (centre[0] + radius * cos(angle), centre[1] + radius * sin(angle))
        for centre, radius, angle in (
            (start, first, one),
            (start, first, two),
            (end, second, two),
            (end, second, one),
        )
    ]
    rounded = [(round(x, 1), round(y, 1)) for x, y in corners]
    first_end, tangent, second_end = ((x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(rounded))
    big, small = (int(first > second), int(second > first))
    return (
        f"M{numbers(*corners[0])}a{numbers(first, first, 0, big, 1, *first_end)}"
        f"l{numbers(*tangent)}a{numbers(second, second, 0, small, 1, *second_end)}Z"
    )


def points(text: str) -> list[Point]:
    """Points written as SVG writes them: ``"x y, x y"``."""
    pairs = (pair.split() for pair in text.split(","))
    return [(float(x), float(y)) for x, y in pairs]


def smooth(outline: Sequence[Point], tension: float = 6) -> str:
    """A closed curve that runs through all points; a larger ``tension`` makes tighter corners."""
    count = len(outline)
    path = f"M{numbers(*outline[0])}"
    for index in range(count):
        before, here, there, after = (outline[(index + step) % count] for step in (-1, 0, 1, 2))
        leaving = (there[0] - before[0]) / tension, (there[1] - before[1]) / tension
        arriving = (
            there[0] - here[0] - (after[0] - here[0]) / tension,
            there[1] - here[1] - (after[1] - here[1]) / tension,
        )
        target = there[0] - here[0], there[1] - here[1]
        # Every corner after the first one leaves as it arrived, which `s` says without writing it down.
        path += f"s{numbers(*arriving, *target)}" if index else f"c{numbers(*leaving, *arriving, *target)}"
    return path + "z"

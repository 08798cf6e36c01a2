"""The arrows of a drawing: straight, bowed, and round."""

from math import cos, hypot, radians, sin

from webapp.figures.colours import paint
from webapp.figures.models import Arrow, Circle
from webapp.figures.motion import Piece
from webapp.figures.outline import numbers
from webapp.figures.pose import Point


def straight(arrow: Arrow) -> Piece:
    """A line from one point to another, bowed to one side."""
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    length = hypot(x2 - x1, y2 - y1)
    left = (-(y2 - y1) / length, (x2 - x1) / length)
    cx, cy = (x1 + x2) / 2 + 2 * arrow.bow * left[0], (y1 + y2) / 2 + 2 * arrow.bow * left[1]
    return _stroke(f"M{numbers(x1, -y1)}Q{numbers(cx, -cy, x2, -y2)}", (x2, y2), (x2 - cx, y2 - cy))


def round_about(circle: Circle) -> Piece:
    """Most of a circle, clockwise from the right, with its point at the upper right."""
    (x, y), (across, up) = circle.at, circle.radii
    turn = radians(32)
    end = x + across * cos(turn), y + up * sin(turn)
    path = f"M{numbers(x + across, -y + up * 0.1)}A{numbers(across, up, 0, 1, 1, end[0], -end[1])}"
    return _stroke(path, end, (across * sin(turn), -up * cos(turn)))


def _stroke(path: str, tip: Point, towards: Point) -> Piece:
    """A line with the head of an arrow at its tip, y up."""
    (x, y), length = tip, hypot(*towards)
    dx, dy = towards[0] / length * 6, towards[1] / length * 6
    wings = [(x - dx - side * dy * 0.75, y - dy + side * dx * 0.75) for side in (1, -1)]
    return Piece(
        f'<path fill="none" stroke="{paint("arrow")}" stroke-width="2.6" stroke-linecap="round" '
        f'stroke-linejoin="round" d="{path}M{numbers(wings[0][0], -wings[0][1])}'
        f'L{numbers(x, -y, wings[1][0], -wings[1][1])}"/>'
    )

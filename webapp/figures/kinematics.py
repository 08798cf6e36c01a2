"""Two-bone inverse kinematics: where the knee is when the hip and the ankle are known."""

from math import acos, atan2, cos, degrees, hypot, sin

from webapp.figures.pose import Point

SLACK = 0.35
"""Units that a target may lie beyond the reach of a straight limb, so that data may be rounded."""


def middle_joint(root: Point, target: Point, upper: float, lower: float, side: int) -> tuple[Point, Point]:
    """The middle joint and the end of a limb from ``root`` to ``target``, y up.

    ``side`` is +1 when the joint lies to the left of the line from root to target, -1 when to the right.
    Raises ValueError when the target is out of reach.
    """
    dx, dy = target[0] - root[0], target[1] - root[1]
    distance = hypot(dx, dy)
    reach = upper + lower
    if distance > reach + SLACK:
        raise ValueError(f"is out of reach: {distance:.1f} units away, and the limb is {reach:.1f} long")
    if distance < abs(upper - lower) + 1e-6:
        raise ValueError(f"is too near: {distance:.1f} units away, and the limb cannot fold that far")
    towards = atan2(dy, dx)
    used = min(distance, reach)
    corner = acos(max(-1.0, min(1.0, (upper**2 + used**2 - lower**2) / (2 * upper * used))))
    joint = (root[0] + upper * cos(towards + side * corner), root[1] + upper * sin(towards + side * corner))
    end = (root[0] + used * cos(towards), root[1] + used * sin(towards))
    return joint, end


def hanging_angle(start: Point, end: Point) -> float:
    """The turn of a bone from hanging straight down, clockwise in degrees as SVG turns, y up."""
    return degrees(atan2(start[0] - end[0], start[1] - end[1]))

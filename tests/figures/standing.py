"""A body that stands, seen from the side."""

from typing import Any

from webapp.figures.pose import Foot, Hand, Pose


def standing(**changes: object) -> Pose:
    """With these parts of its pose changed."""
    parts: dict[str, Any] = {
        "pelvis": (0, 93.5),
        "lean": 0,
        "head": 0,
        "near_foot": Foot(at=(0, 7)),
        "far_foot": Foot(at=(4, 9)),
        "near_hand": Hand(at=(4, 80)),
        "far_hand": Hand(at=(8, 80)),
    }
    return Pose(**(parts | changes))

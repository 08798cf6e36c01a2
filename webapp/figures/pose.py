"""A pose as data: where the pelvis is, how the body leans, and where each hand and foot is.

Units are those of a body 180 units tall that faces right. The floor is y = 0 and up is positive.
Angles are degrees.
"""

from typing import Literal

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from webapp.strict import Content

Point = tuple[float, float]
Bend = Literal["forward", "back"]


class Foot(Content, frozen=True, kw_only=True):
    """One foot, and with it one leg."""

    at: Point
    """The ankle. A sole that is flat on the floor has its ankle at y = 7."""
    angle: float = 0
    """0 is a flat foot; positive lifts the toes above the heel."""
    toes: float = 0
    """How far the toes bend up from the foot; negative curls them."""
    bend: Bend = "forward"
    """Where the knee points. Only a foreshortened leg may point it back."""
    shorten: tuple[float, float] = (1, 1)
    """How long thigh and shank look, as parts of their length, when they come towards the viewer."""


class Hand(Content, frozen=True, kw_only=True):
    """One hand, and with it one arm."""

    at: Point
    """What the palm touches."""
    angle: float | None = None
    """Where the fingers point: 0 is forward, 90 is up. Without it the hand follows the forearm."""
    bend: Bend = "back"
    """Where the elbow points."""
    shorten: tuple[float, float] = (1, 1)
    """How long upper arm and forearm look, as parts of their length."""
    flip: bool = False
    """Shows the hand with its thumb on the other side."""


class Pose(Content, frozen=True, kw_only=True):
    """The whole body at one moment."""

    pelvis: Point
    """The hip joint of the near leg."""
    lean: float
    """The trunk from upright; positive leans forward."""
    head: float
    """The head from upright; positive looks down."""
    near_foot: Foot
    far_foot: Foot
    near_hand: Hand
    far_hand: Hand


class PoseChange(Content, frozen=True, kw_only=True):
    """What is different in a pose that is otherwise the same as another."""

    pelvis: Point | UnsetType = UNSET
    lean: float | UnsetType = UNSET
    head: float | UnsetType = UNSET
    near_foot: Foot | UnsetType = UNSET
    far_foot: Foot | UnsetType = UNSET
    near_hand: Hand | UnsetType = UNSET
    far_hand: Hand | UnsetType = UNSET

    def applied_to(self, pose: Pose) -> Pose:
        """The given pose with these changes."""
        changes = {name: getattr(self, name) for name in self.__struct_fields__}
        return replace(pose, **{name: value for name, value in changes.items() if value is not UNSET})


def moments(change: PoseChange, end: Pose) -> dict[str, Pose]:
    """The poses at five moments that lie equally far apart, from the changed one to the end."""
    start = change.applied_to(end)
    middle = halfway(start, end)
    return {
        "start": start,
        "a quarter of the way": halfway(start, middle),
        "halfway": middle,
        "three quarters of the way": halfway(middle, end),
        "end": end,
    }


def halfway(start: Pose, end: Pose) -> Pose:
    """The pose in the middle of the movement from one pose to another."""
    return Pose(
        pelvis=_middle(start.pelvis, end.pelvis),
        lean=(start.lean + end.lean) / 2,
        head=(start.head + end.head) / 2,
        near_foot=_middle_foot(start.near_foot, end.near_foot),
        far_foot=_middle_foot(start.far_foot, end.far_foot),
        near_hand=_middle_hand(start.near_hand, end.near_hand),
        far_hand=_middle_hand(start.far_hand, end.far_hand),
    )


def _middle(first: Point, second: Point) -> Point:
    return (first[0] + second[0]) / 2, (first[1] + second[1]) / 2


def _middle_foot(start: Foot, end: Foot) -> Foot:
    return Foot(
        at=_middle(start.at, end.at),
        angle=(start.angle + end.angle) / 2,
        toes=(start.toes + end.toes) / 2,
        bend=end.bend,
        shorten=_middle(start.shorten, end.shorten),
    )


def _middle_hand(start: Hand, end: Hand) -> Hand:
    angle = None if start.angle is None or end.angle is None else (start.angle + end.angle) / 2
    return Hand(
        at=_middle(start.at, end.at),
        angle=angle,
        bend=end.bend,
        shorten=_middle(start.shorten, end.shorten),
        flip=end.flip,
    )

"""A close-up as data: one forearm with its hand, or one shank with its foot, and a hand that helps.

Units are those of a foot 110 and a hand 80 units long, and up is positive. Angles are degrees; a direction of 0
points to the right and one of 90 up.
"""

from typing import Literal, cast

import msgspec
from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from webapp.figures.pose import Point
from webapp.strict import Content

Curl = tuple[float, float, float]
"""How far the three joints bend from straight, counted from the palm to the tip; positive towards the palm."""
Held = Literal["hand-index-1", "hand-index-2", "hand-index-3", "foot-toe-1", "foot-toe-2"]
CloseMuscle = Literal["toes", "toes-top", "palm", "forearm-under", "forearm-top"]


class CloseHand(Content, frozen=True, kw_only=True):
    """A forearm with its hand."""

    arm: float
    """Where the forearm points."""
    at: Point = (0, 0)
    """The wrist; of a hand that grips, what its fingertips touch, in the held bone's own frame with y up."""
    grips: Held | UnsetType = UNSET
    bend: float = 0
    """How far the hand bends from the forearm, towards the palm."""
    curl: Curl = (0, 0, 0)
    """The joints of every finger."""
    fingers: tuple[Curl, Curl, Curl, Curl] | UnsetType = UNSET
    """The joints of each finger from index to little finger, when they are not alike."""
    thumb: Curl = (30, 0, 0)
    """The joints of the thumb; seen flat, positive is away from the fingers."""
    spread: float = 0
    """Degrees between a finger and the next, seen flat."""
    view: Literal["side", "flat"] = "side"
    """Seen from the side of the thumb, where joints bend in the picture, or with the palm towards the viewer."""
    flip: bool = False
    """A hand that points right has its palm up, or seen flat its thumb up; flipped, down."""

    def curls(self) -> tuple[Curl, ...]:
        """The joints of each finger from index to little finger."""
        return (self.curl,) * 4 if isinstance(self.fingers, UnsetType) else self.fingers


class CloseFoot(Content, frozen=True, kw_only=True):
    """A shank with its foot."""

    at: Point = (0, 31.5)
    """The ankle. A sole that is flat on the floor has its ankle at y = 31.5."""
    shank: float = -90
    """Where the shank points, from the knee to the ankle."""
    angle: float = 0
    """Where the toes point; the heel is at the other side."""
    toes: tuple[float, float] = (0, 0)
    """How far the two joints of the toes bend up from the foot; negative curls them."""
    spread: float = 0
    """Degrees between a toe and the next, seen from in front."""
    view: Literal["side", "front"] = "side"


class ClosePose(Content, frozen=True, kw_only=True):
    """The hand or the foot, and the hand that helps it, at one moment."""

    hand: CloseHand | UnsetType = UNSET
    foot: CloseFoot | UnsetType = UNSET
    helper: CloseHand | UnsetType = UNSET


class CloseUp(Content, frozen=True, kw_only=True):
    """The two poses of a close-up, and the muscle that is stretched."""

    end: ClosePose
    start: ClosePose = ClosePose()
    """What is different in the start pose."""
    glow: CloseMuscle | UnsetType = UNSET

    def __post_init__(self) -> None:
        """Refuse a picture without, or with two, and a start that has what the end has not."""
        if (self.end.hand is UNSET) == (self.end.foot is UNSET):
            raise ValueError("end needs either a hand or a foot")
        for name in ("hand", "foot", "helper"):
            if getattr(self.start, name) is not UNSET and getattr(self.end, name) is UNSET:
                raise ValueError(f"start.{name} has no place to go to: end has no {name}")

    def moments(self) -> dict[str, ClosePose]:
        """The poses at five moments that lie equally far apart."""
        changes = {name: getattr(self.start, name) for name in ("hand", "foot", "helper")}
        start = replace(self.end, **{name: limb for name, limb in changes.items() if limb is not UNSET})
        names = ("start", "a quarter of the way", "halfway", "three quarters of the way", "end")
        return {name: cast("ClosePose", _between(start, self.end, step / 4)) for step, name in enumerate(names)}


def _between(start: object, end: object, part: float) -> object:
    """What lies between two poses; words and switches are those of the end."""
    if isinstance(start, CloseHand) and isinstance(end, CloseHand) and start.fingers != end.fingers:
        start, end = (replace(hand, fingers=hand.curls()) for hand in (start, end))
    if isinstance(end, msgspec.Struct):
        fields = {name: _between(getattr(start, name), getattr(end, name), part) for name in end.__struct_fields__}
        return replace(end, **fields)
    if isinstance(start, tuple) and isinstance(end, tuple):
        return tuple(_between(first, last, part) for first, last in zip(start, end, strict=True))
    if isinstance(start, int | float) and isinstance(end, int | float) and not isinstance(end, bool):
        return start + (end - start) * part
    return end

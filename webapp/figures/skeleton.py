"""From a pose to the place of every bone, and the refusal of bodies that cannot be."""

from math import cos, radians, sin
from typing import Literal, NamedTuple

from webapp.figures.kinematics import hanging_angle, middle_joint
from webapp.figures.pose import Foot, Hand, Point, Pose

THIGH, SHANK = 44.0, 43.0
UPPER_ARM, FOREARM = 29.0, 26.0
TRUNK, SHOULDER = 50.0, 43.5
PALM = 7.0
BALL_OF_FOOT = (11.0, -4.4)
FAR_SIDE = (2.0, 1.5)
"""Where the far hip and shoulder are seen, from the near ones: a little to the front and up."""

KNEE, ELBOW, ANKLE, WRIST = (-6, 160), (-155, 6), (-38, 62), (-108, 108)
HIP = (-150, 40)

Side = Literal["near", "far"]
BoneName = Literal[
    "near-hand", "far-hand", "near-foot", "far-foot", "near-shank", "far-shank", "near-thigh", "far-thigh"
]
"""The bones that a thing or a hand may be on."""


class Bone(NamedTuple):
    """A bone in place, in SVG's axes (y down)."""

    x: float
    y: float
    turn: float
    """Degrees clockwise from its place in a body that stands upright."""
    stretch: float = 1
    """How long it looks, as a part of its length."""
    flip: bool = False
    """Shown with front and back exchanged."""


Skeleton = dict[str, Bone]


def place(pose: Pose) -> Skeleton:
    """Every bone of a pose. Raises ValueError naming the key of the pose that cannot be."""
    skeleton: Skeleton = {
        "trunk": Bone(pose.pelvis[0], -pose.pelvis[1], pose.lean),
        "head": _bone(along(pose.pelvis, pose.lean, TRUNK - 2), pose.head),
    }
    shoulder = along(pose.pelvis, pose.lean, SHOULDER)
    for side, offset in (("near", (0.0, 0.0)), ("far", FAR_SIDE)):
        hip = pose.pelvis[0] + offset[0], pose.pelvis[1] + offset[1]
        joint = shoulder[0] + offset[0], shoulder[1] + offset[1]
        skeleton |= _leg(side, hip, getattr(pose, f"{side}_foot"), pose.lean)
        skeleton |= _arm(side, joint, getattr(pose, f"{side}_hand"))
    return skeleton


def along(start: Point, lean: float, length: float) -> Point:
    """The point ``length`` units up from ``start``, on a line that leans forward by ``lean`` degrees."""
    return start[0] + length * sin(radians(lean)), start[1] + length * cos(radians(lean))


def on_bone(bone: Bone, point: Point) -> Point:
    """A point of a bone's own frame (SVG's axes) as a point of the picture."""
    turn, (x, y) = radians(bone.turn), (point[0], point[1] * bone.stretch)
    return bone.x + x * cos(turn) - y * sin(turn), bone.y + x * sin(turn) + y * cos(turn)


def _leg(side: str, hip: Point, foot: Foot, lean: float) -> Skeleton:
    key = f"{side}_foot"
    thigh, shank = THIGH * foot.shorten[0], SHANK * foot.shorten[1]
    try:
        knee, ankle = middle_joint(hip, foot.at, thigh, shank, 1 if foot.bend == "forward" else -1)
    except ValueError as problem:
        raise ValueError(f"{key}.at {problem}") from problem
    upper, lower = hanging_angle(hip, knee), hanging_angle(knee, ankle)
    if foot.shorten == (1, 1):
        _check(f"{key}.bend: the knee", lower - upper, KNEE)
        _check(f"{key}.at: the hip", upper - lean, HIP)
        _check(f"{key}.angle: the ankle", -foot.angle - lower, ANKLE)
    placed = _bone(ankle, -foot.angle)
    return {
        f"{side}-thigh": _bone(hip, upper, foot.shorten[0]),
        f"{side}-shank": _bone(knee, lower, foot.shorten[1]),
        f"{side}-foot": placed,
        f"{side}-toes": Bone(*on_bone(placed, (BALL_OF_FOOT[0], -BALL_OF_FOOT[1])), -foot.angle - foot.toes),
    }


def _arm(side: str, shoulder: Point, hand: Hand) -> Skeleton:
    key = f"{side}_hand"
    upper, lower = UPPER_ARM * hand.shorten[0], FOREARM * hand.shorten[1]
    if hand.angle is None:
        target, reach = hand.at, lower + PALM
    else:
        way = radians(hand.angle)
        target, reach = (hand.at[0] - PALM * cos(way), hand.at[1] - PALM * sin(way)), lower
    try:
        elbow, end = middle_joint(shoulder, target, upper, reach, -1 if hand.bend == "back" else 1)
    except ValueError as problem:
        raise ValueError(f"{key}.at {problem}") from problem
    first, second = hanging_angle(shoulder, elbow), hanging_angle(elbow, end)
    wrist = along(elbow, second + 180, lower)
    turn = second if hand.angle is None else -90 - hand.angle
    if hand.bend == "back":
        _check(f"{key}.at: the elbow", second - first, ELBOW)
    _check(f"{key}.angle: the wrist", turn - second, WRIST)
    return {
        f"{side}-arm": _bone(shoulder, first, hand.shorten[0]),
        f"{side}-forearm": _bone(elbow, second, hand.shorten[1]),
        f"{side}-hand": _bone(wrist, turn)._replace(flip=hand.flip),
    }


def _bone(at: Point, turn: float, stretch: float = 1) -> Bone:
    return Bone(at[0], -at[1], turn, stretch)


def _check(joint: str, turn: float, limits: tuple[float, float]) -> None:
    turn = (turn + 180) % 360 - 180
    if not limits[0] <= turn <= limits[1]:
        raise ValueError(f"{joint} would bend to {turn:.0f} degrees; it goes from {limits[0]} to {limits[1]}")

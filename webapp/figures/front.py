"""From a pose to the place of every bone of the same body seen from in front.

The near limbs are those at the right of the picture, the far ones those at the left; `pelvis` is the point between the
hip joints. Positive `lean` and `head` tilt to the right. A knee bends outwards ("forward") or inwards ("back"). So does
the elbow of a hanging arm: outwards is "back", as in a pose seen from the side, and inwards "forward"; for a raised arm
it is the other way round, since the elbow stays on the same side of the line from shoulder to hand.
"""

from math import cos, radians, sin

from webapp.figures.kinematics import hanging_angle, middle_joint
from webapp.figures.pose import Foot, Hand, Point, Pose
from webapp.figures.skeleton import (
    BALL_OF_FOOT,
    FOREARM,
    PALM,
    SHANK,
    SHOULDER,
    THIGH,
    TRUNK,
    UPPER_ARM,
    Bone,
    Skeleton,
    along,
    on_bone,
)  # fmt: skip

HIP_WIDTH, SHOULDER_WIDTH = 7.0, 15.0
"""From the middle to each joint."""
RISES = (3.5, 3.0)
"""How far the shoulder comes inwards and up when the arm points straight up."""
WAIST = 20.0
"""From the pelvis to where the chest begins to bend sideways."""
NECK = 9.0
SKULL = 8.2
"""From the axis of the head to its side."""
FACE, LOOK = 3.6, 6.4
"""How far the face, and its eyes and nose, lie before that axis."""

BEND, TILT, TURN = (-45, 45), (-40, 40), (-60, 60)
SPREAD, WRIST = (-75, 75), (-110, 110)


def place_front(pose: Pose, turn: float = 0) -> Skeleton:
    """Every bone, with the head turned by `turn` degrees. Raises ValueError naming the key that cannot be."""
    _check("lean: the trunk", pose.lean, BEND)
    _check("head: the neck", pose.head - pose.lean, TILT)
    _check("turn: the neck", turn, TURN)
    # A spine bends in its whole length: the waist goes half of the way with the chest, and the neck with the head.
    waist = along(pose.pelvis, pose.lean / 2, WAIST)
    neck, shoulders = along(waist, pose.lean, TRUNK - 2 - WAIST), along(waist, pose.lean, SHOULDER - WAIST)
    skeleton: Skeleton = {
        "hips": _bone(pose.pelvis, 0),
        "waist": _bone(pose.pelvis, pose.lean / 2),
        "trunk": _bone(waist, pose.lean),
        "neck": _bone(neck, (pose.lean + pose.head) / 2),
    }
    skeleton |= _head(_bone(along(neck, (pose.lean + pose.head) / 2, NECK), pose.head), turn)
    for side, out in (("near", 1), ("far", -1)):
        hip = pose.pelvis[0] + out * HIP_WIDTH, pose.pelvis[1]
        shoulder, hand = along(shoulders, pose.lean + 90, out * SHOULDER_WIDTH), getattr(pose, f"{side}_hand")
        skeleton |= _leg(side, out, hip, getattr(pose, f"{side}_foot"))
        # The shoulder rises and comes inwards with the arm that is raised.
        elbow = _arm(side, out, shoulder, hand)[f"{side}-forearm"]
        raised = max(0, -elbow.y - shoulder[1]) / UPPER_ARM
        inwards = along(shoulder, pose.lean - 90, out * RISES[0] * raised)
        skeleton |= _arm(side, out, along(inwards, pose.lean, RISES[1] * raised), hand)
    return skeleton


def _head(head: Bone, turn: float) -> Skeleton:
    """The skull, with the face and the ears where they are seen when it is turned."""
    away, across = sin(radians(turn)), cos(radians(turn))
    skeleton = {
        "head": head,
        "face": _beside(head, FACE * away, stretch=across),
        "look": _beside(head, LOOK * away, stretch=across),
    }
    for side, out in (("near", 1), ("far", -1)):
        skeleton[f"{side}-ear"] = _beside(head, SKULL * out * across, flip=out < 0)
    return skeleton


def _beside(head: Bone, x: float, *, stretch: float = 1, flip: bool = False) -> Bone:
    return Bone(*on_bone(head, (x, 0)), head.turn, stretch, flip)


def _leg(side: str, out: int, hip: Point, foot: Foot) -> Skeleton:
    key, way = f"{side}_foot", out if foot.bend == "forward" else -out
    thigh, shank = THIGH * foot.shorten[0], SHANK * foot.shorten[1]
    try:
        knee, ankle = middle_joint(hip, foot.at, thigh, shank, way)
    except ValueError as problem:
        raise ValueError(f"{key}.at {problem}") from problem
    upper = hanging_angle(hip, knee)
    _check(f"{key}.at: the hip", upper, SPREAD)
    flip = out < 0
    placed = _bone(ankle, -out * foot.angle, flip=flip)
    ball = out * BALL_OF_FOOT[0], -BALL_OF_FOOT[1]
    return {
        f"{side}-thigh": _bone(hip, upper, foot.shorten[0], flip=flip),
        f"{side}-shank": _bone(knee, hanging_angle(knee, ankle), foot.shorten[1], flip=flip),
        f"{side}-foot": placed,
        f"{side}-toes": Bone(*on_bone(placed, ball), placed.turn, flip=flip),
    }


def _arm(side: str, out: int, shoulder: Point, hand: Hand) -> Skeleton:
    key, way = f"{side}_hand", out if hand.bend == "back" else -out
    upper, lower = UPPER_ARM * hand.shorten[0], FOREARM * hand.shorten[1]
    if hand.angle is None:
        target, reach = hand.at, lower + PALM
    else:
        target, reach = along(hand.at, 90 - hand.angle, -PALM), lower
    try:
        elbow, end = middle_joint(shoulder, target, upper, reach, way)
    except ValueError as problem:
        raise ValueError(f"{key}.at {problem}") from problem
    first, second = hanging_angle(shoulder, elbow), hanging_angle(elbow, end)
    turn = second if hand.angle is None else -90 - hand.angle
    _check(f"{key}.angle: the wrist", turn - second, WRIST)
    flip = out < 0
    return {
        f"{side}-arm": _bone(shoulder, first, hand.shorten[0], flip=flip),
        f"{side}-forearm": _bone(elbow, second, hand.shorten[1], flip=flip),
        f"{side}-hand": _bone(along(elbow, second + 180, lower), turn, flip=flip is not hand.flip),
    }


def _bone(at: Point, turn: float, stretch: float = 1, *, flip: bool = False) -> Bone:
    return Bone(at[0], -at[1], turn, stretch, flip)


def _check(joint: str, turn: float, limits: tuple[float, float]) -> None:
    turn = (turn + 180) % 360 - 180
    if not limits[0] <= turn <= limits[1]:
        raise ValueError(f"{joint} would bend to {turn:.0f} degrees; it goes from {limits[0]} to {limits[1]}")

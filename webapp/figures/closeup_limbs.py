"""The bones of one hand or one foot of a close-up, and the refusal of joints that cannot be."""

from math import cos, radians

from webapp.figures.closeup import CloseFoot, CloseHand, Curl
from webapp.figures.pose import Point
from webapp.figures.skeleton import Bone, Skeleton, on_bone

FINGERS = ("index", "middle", "ring", "little")
FINGER, THUMB = (18.0, 12.0, 9.0), (16.0, 11.0, 9.0)
"""The bones of the index finger and of the thumb, from palm to tip."""
LENGTHS = (1.0, 1.07, 1.0, 0.82)
"""Of each finger, as a part of the index finger."""
KNUCKLES: dict[str, tuple[Point, ...]] = {
    "side": ((-1.4, 36.5), (-2, 37.5), (-1.6, 36), (-1, 33)),
    "flat": ((12.4, 35.5), (4.2, 38), (-4.2, 36.8), (-12.2, 33)),
}
THUMB_ROOT: dict[str, Point] = {"side": (3.5, 8), "flat": (9, 10)}

BIG_TOE = (15.0, 10.0)
BALL: tuple[Point, ...] = ((50, 20.5), (52, 19), (49, 21))
"""Where the toes begin, seen from the side: the big toe and two of the others behind it."""
TOES: tuple[tuple[Point, float], ...] = (
    ((15.4, 52), 1.0), ((2.6, 55.4), 1.0), ((-7, 55), 0.95), ((-15.8, 53), 0.88), ((-23, 49.6), 0.8),
)  # fmt: skip
"""Where each toe begins, seen from in front, and its length as a part of the longest."""

WRIST, ANKLE = (-85, 90), (-40, 62)
CURLS = ((-45, 100), (-5, 115), (-15, 85))
THUMBS = ((-30, 80), (-70, 60), (-70, 85))
TOE_BENDS = ((-60, 80), (-75, 30))


def hand_bones(name: str, hand: CloseHand) -> Skeleton:
    """A forearm, a palm and five fingers, with the wrist at the origin."""
    _check(f"{name}.bend: the wrist", hand.bend, WRIST)
    side = -1 if hand.flip else 1
    arm = Bone(0, 0, -90 - hand.arm, flip=hand.flip)
    palm = arm._replace(turn=arm.turn - side * hand.bend)
    bones = {f"{name}-arm": arm, f"{name}-palm": palm}
    for index, (finger, curl) in enumerate(zip(FINGERS, hand.curls(), strict=True)):
        _check_all(f"{name}.{finger}", curl, CURLS)
        splay = side * hand.spread * (1.2 - index)
        root = _on(palm, KNUCKLES[hand.view][index])._replace(turn=palm.turn - splay)
        lengths = tuple(length * LENGTHS[index] for length in FINGER)
        bones |= _chain(f"{name}-{finger}", root, lengths, curl, FINGER, flat=hand.view == "flat")
    _check_all(f"{name}.thumb", hand.thumb, THUMBS)
    bones |= _chain(f"{name}-thumb", _on(palm, THUMB_ROOT[hand.view]), THUMB, hand.thumb, THUMB)
    return bones


def _chain(
    name: str, root: Bone, lengths: tuple[float, ...], bends: tuple[float, ...], drawn: tuple[float, ...],
    *, flat: bool = False,
) -> Skeleton:  # fmt: skip
    """Bones end to end. Seen flat they bend out of the picture, and so look shorter."""
    bones, joint, bent = {}, root, 0.0
    for number, (length, bend, whole) in enumerate(zip(lengths, bends, drawn, strict=True), 1):
        bent += bend
        turn = root.turn if flat else root.turn + (bent if root.flip else -bent)
        stretch = length / whole * (cos(radians(bent)) if flat else 1)
        bone = joint._replace(turn=turn, stretch=stretch)
        bones[f"{name}-{number}"] = bone
        joint = _on(bone, (0, whole))
    return bones


def foot_bones(foot: CloseFoot) -> Skeleton:
    """A shank, a foot, and the toes that are seen."""
    if foot.view == "front":
        return _in_front(foot)
    _check("foot.angle: the ankle", foot.angle - foot.shank - 90, ANKLE)
    _check_all("foot.toes", foot.toes, TOE_BENDS)
    placed = Bone(foot.at[0], -foot.at[1], -foot.angle)
    bones = {"foot-shank": placed._replace(turn=-90 - foot.shank), "foot-foot": placed}
    for number, (root, size) in enumerate(zip(BALL, (1, 0.86, 0.72), strict=True)):
        start = _on(placed, root)._replace(turn=placed.turn - 90)
        lengths = tuple(length * size for length in BIG_TOE)
        bones |= _chain(("foot-toe", "foot-second", "foot-third")[number], start, lengths, foot.toes, BIG_TOE)
    return bones


def _in_front(foot: CloseFoot) -> Skeleton:
    placed = Bone(foot.at[0], -foot.at[1], -90 - foot.angle)
    bones = {"foot-shank": placed._replace(turn=-90 - foot.shank), "foot-foot": placed}
    for number, (root, size) in enumerate(TOES):
        splay = foot.spread * (1.4 - number)
        bones[f"foot-toe-{number + 1}"] = _on(placed, root)._replace(turn=placed.turn - splay, stretch=size)
    return bones


def _on(bone: Bone, point: Point) -> Bone:
    x, y = on_bone(bone, (-point[0] if bone.flip else point[0], point[1]))
    return bone._replace(x=x, y=y)


def _check_all(key: str, bends: Curl | tuple[float, float], limits: tuple[tuple[int, int], ...]) -> None:
    for number, (bend, limit) in enumerate(zip(bends, limits, strict=True), 1):
        _check(f"{key}: joint {number}", bend, limit)


def _check(joint: str, bend: float, limits: tuple[int, int]) -> None:
    if not limits[0] <= bend <= limits[1]:
        raise ValueError(f"{joint} would bend to {bend:.0f} degrees; it goes from {limits[0]} to {limits[1]}")

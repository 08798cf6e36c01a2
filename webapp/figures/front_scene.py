"""What stands in a drawing of a body seen from in front, from back to front."""

from collections.abc import Iterable, Iterator
from math import hypot

from msgspec import UnsetType

from webapp.figures.colours import paint
from webapp.figures.models import Glow
from webapp.figures.motion import Piece, placed, use
from webapp.figures.skeleton import Skeleton

GLOWS_ON = {
    "inner-thigh": {"thigh": "inner-thigh"},
    "side": {"trunk": "side", "waist": "side-waist"},
    "neck": {"neck": "neck"},
    "triceps": {"arm": "triceps"},
    "forearm-under": {"forearm": "forearm-under"},
}
"""The bones that each muscle is drawn on, and its part on each of them."""
TOUCHING = 8.0
"""How near to each other the wrists are when the palms are pressed together."""
TOWARDS = 0.7
"""How short a thigh looks when she sits."""

Skeletons = list[Skeleton]


def front_pieces(glow: Glow | UnsetType, bones: Skeletons) -> list[Piece]:
    """The whole body; a raised arm lies behind the head and the trunk, and one that hangs before them."""
    arms = {side: list(_arm(glow, bones, side)) for side in ("near", "far")}
    raised = [side for side in arms if bones[-1][f"{side}-forearm"].y < bones[-1][f"{side}-arm"].y]
    hanging = [side for side in arms if side not in raised]
    return [
        *_limb("skin", "sleeve", (piece for side in raised for piece in arms[side])),
        _bone("front-hips", bones, "hips"),
        *_limb("leg", "shorts", (piece for side in arms for piece in _leg(glow, bones, side))),
        _bone("front-neck", bones, "neck"),
        *_glow(glow, bones, "neck"),
        _bone("front-waist", bones, "waist"),
        _bone("front-chest", bones, "trunk"),
        *_glow(glow, bones, "waist"),
        *_glow(glow, bones, "trunk"),
        *_head(bones),
        *_limb("skin", "sleeve", (piece for side in hanging for piece in arms[side])),
    ]


def _limb(skin: str, cloth: str, parts: Iterable[Piece]) -> list[Piece]:
    """Parts in the colours of their limb; nothing if there are none."""
    pieces = list(parts)
    return [Piece(f'<g fill="{paint(skin)}" color="{paint(cloth)}">'), *pieces, Piece("</g>")] if pieces else []


def _head(bones: Skeletons) -> Iterator[Piece]:
    """The ear that turns away goes behind the head, and the other one comes before it."""
    end = bones[-1]
    turned = [side for side in ("near", "far") if abs(end["face"].x - end[f"{side}-ear"].x) < 7]
    for side in turned:
        yield _bone("front-ear", bones, f"{side}-ear")
    yield _bone("front-head", bones, "head")
    for part in ("face", "look"):
        places = [skeleton[part] for skeleton in bones]
        yield use(f"front-{part}", places, "" if all(place.stretch == 1 for place in places) else "{0} 1")
    for side in ("near", "far"):
        if side not in turned:
            yield _bone("front-ear", bones, f"{side}-ear")


def _leg(glow: Glow | UnsetType, bones: Skeletons, side: str) -> Iterator[Piece]:
    yield _bone("front-foot", bones, f"{side}-foot")
    yield _bone("front-shank", bones, f"{side}-shank")
    # Of a thigh that comes towards the viewer one sees little more than the shorts.
    thigh = "front-thigh-towards" if bones[-1][f"{side}-thigh"].stretch < TOWARDS else "front-thigh"
    yield _bone(thigh, bones, f"{side}-thigh")
    yield from _glow(glow, bones, f"{side}-thigh")


def _arm(glow: Glow | UnsetType, bones: Skeletons, side: str) -> Iterator[Piece]:
    near, far = bones[-1]["near-hand"], bones[-1]["far-hand"]
    # Of hands that are pressed palm to palm one sees the edges.
    pressed = hypot(near.x - far.x, near.y - far.y) < TOUCHING
    yield _bone("front-hand-edge" if pressed else "front-hand", bones, f"{side}-hand")
    for part in ("forearm", "arm"):
        yield _bone(f"front-{part}", bones, f"{side}-{part}")
        yield from _glow(glow, bones, f"{side}-{part}")


def _glow(glow: Glow | UnsetType, bones: Skeletons, bone: str) -> Iterator[Piece]:
    """The stretched muscle, if it lies on this bone; the bones of the middle have one at each side."""
    if isinstance(glow, UnsetType):
        return
    side, _, part = bone.rpartition("-")
    name = GLOWS_ON[glow.muscle].get(part)
    if name and (glow.leg == "both" or side in ("", glow.leg)):
        places = [skeleton[bone] for skeleton in bones]
        flip = places[-1].flip if side else glow.leg == "far"
        yield placed(f"front-glow-{name}", [place._replace(flip=flip) for place in places])


def _bone(part: str, bones: Skeletons, bone: str) -> Piece:
    return placed(part, [skeleton[bone] for skeleton in bones])

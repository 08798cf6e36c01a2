"""What stands in a drawing, from back to front: things, far limbs, body, near limbs and arrow."""

from collections.abc import Iterable, Iterator
from math import atan2, degrees, hypot

from msgspec import UNSET

from webapp.figures.arrows import round_about, straight
from webapp.figures.closeup import CloseUp
from webapp.figures.closeup_scene import close_pieces
from webapp.figures.colours import paint
from webapp.figures.front_scene import front_pieces
from webapp.figures.models import FigureFacts, Link, Prop
from webapp.figures.motion import Piece, use
from webapp.figures.outline import number
from webapp.figures.skeleton import PALM, Bone, Skeleton, on_bone

LAYERS = ("back", "middle", "front", "top")
GLOWS_ON = {
    "calf": "shank",
    "deep-calf": "shank",
    "shin": "shank",
    "arch": "foot",
    "hamstring": "thigh",
    "quadriceps": "thigh",
    "belly": "trunk",
    "back": "trunk",
    "biceps": "arm",
}
"""The bone that each muscle is drawn on."""

Skeletons = list[Skeleton]
"""The body from start to end, at moments that lie equally far apart."""


def scene(figure: FigureFacts) -> list[Piece]:
    """Everything in the picture from back to front."""
    bones = figure.skeletons()
    layers = {layer: list(_things(figure, bones, layer)) for layer in LAYERS}
    arrows = [] if figure.arrow is UNSET else [straight(figure.arrow)]
    circles = [] if figure.circle is UNSET else [round_about(figure.circle)]
    if isinstance(figure.closeup, CloseUp):
        return [*layers["back"], *circles, *close_pieces(figure.closeup, bones), *layers["top"], *arrows]
    if figure.view == "front":
        return [*layers["back"], *circles, *front_pieces(figure.glow, bones), *layers["top"], *arrows]
    return [
        *layers["back"],
        *circles,
        *_limb("skin-far", "skin-far" if figure.swimsuit else "sleeve-far", _arm(figure, bones, "far")),
        *_limb("skin-far", "shorts-far", _leg(figure, bones, "far")),
        *layers["middle"],
        _bone("head", bones, "head"),
        _bone("hips", bones, "trunk"),
        *_limb("leg", "shorts", _leg(figure, bones, "near")),
        _bone("trunk-swimming" if figure.swimsuit else "trunk", bones, "trunk"),
        *_glow(figure, bones, "trunk", "trunk"),
        *layers["front"],
        *_limb("skin", "skin" if figure.swimsuit else "sleeve", _arm(figure, bones, "near")),
        *layers["top"],
        *arrows,
    ]


def _limb(skin: str, cloth: str, parts: Iterable[Piece]) -> list[Piece]:
    """Parts in the colours of their limb."""
    return [Piece(f'<g fill="{paint(skin)}" color="{paint(cloth)}">'), *parts, Piece("</g>")]


def _leg(figure: FigureFacts, bones: Skeletons, side: str) -> Iterator[Piece]:
    for part in ("toes", "foot", "shank", "thigh"):
        yield _bone(part, bones, f"{side}-{part}")
        yield from _glow(figure, bones, part, f"{side}-{part}")


def _arm(figure: FigureFacts, bones: Skeletons, side: str) -> Iterator[Piece]:
    for part in ("hand", "forearm", "arm"):
        yield _bone(part, bones, f"{side}-{part}")
        yield from _glow(figure, bones, part, f"{side}-{part}")


def _glow(figure: FigureFacts, bones: Skeletons, part: str, bone: str) -> Iterator[Piece]:
    """The stretched muscle, if it lies on this bone."""
    glow = figure.glow
    if (
        glow is not UNSET
        and GLOWS_ON[glow.muscle] == part
        and (glow.leg == "both" or bone in (part, f"{glow.leg}-{part}"))
    ):
        yield _bone(f"glow-{glow.muscle}", bones, bone)


def _things(figure: FigureFacts, bones: Skeletons, layer: str) -> Iterator[Piece]:
    for prop in figure.props:
        if prop.layer == layer:
            yield _prop(prop, bones)
    for link in figure.links:
        if link.layer == layer:
            yield use("towel", [_link(link, skeleton) for skeleton in bones], "{0} 1")


def _prop(prop: Prop, bones: Skeletons) -> Piece:
    scale = f"{'-' if prop.flip else ''}{number(prop.scale)} {number(prop.scale)}"
    shape = "" if scale == "1 1" else scale
    if prop.on is UNSET:
        places = _slide(prop, len(bones) - 1)
    else:
        carriers = [skeleton[prop.on] for skeleton in bones]
        places = [Bone(*on_bone(bone, (prop.at[0], -prop.at[1])), bone.turn + prop.turn) for bone in carriers]
    return use(prop.kind, places, shape)


def _link(link: Link, skeleton: Skeleton) -> Bone:
    start = on_bone(skeleton[f"{link.hand}-hand"], (0, PALM))
    end = on_bone(skeleton[link.to], (link.point[0], -link.point[1]))
    dx, dy = end[0] - start[0], end[1] - start[1]
    return Bone(*start, degrees(atan2(dy, dx)), hypot(dx, dy))


def _bone(part: str, bones: Skeletons, bone: str) -> Piece:
    places = [skeleton[bone] for skeleton in bones]
    if places[-1].flip:
        return use(part, places, "-1 1")
    return use(part, places, "" if all(place.stretch == 1 for place in places) else "1 {0}")


def _slide(prop: Prop, steps: int) -> list[Bone]:
    """The way of a thing that moves by itself."""
    x, y = prop.at if prop.start_at is UNSET else prop.start_at
    dx, dy = (prop.at[0] - x) / steps, (prop.at[1] - y) / steps
    return [Bone(x + dx * step, -y - dy * step, prop.turn) for step in range(steps + 1)]

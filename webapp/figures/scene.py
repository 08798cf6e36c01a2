"""What stands in a drawing, from back to front: things, far limbs, body, near limbs and arrow."""

from collections.abc import Iterable, Iterator
from math import atan2, degrees, hypot

from msgspec import UNSET

from webapp.figures.colours import paint
from webapp.figures.models import Arrow, FigureFacts, Link, Prop
from webapp.figures.motion import Piece, use
from webapp.figures.outline import number, numbers
from webapp.figures.skeleton import PALM, Bone, Skeleton, on_bone

LAYERS = ("back", "middle", "front", "top")
GLOWS_ON = {
    "calf": "shank",
    "deep-calf": "shank",
    "arch": "foot",
    "hamstring": "thigh",
    "quadriceps": "thigh",
}
"""The bone that each muscle is drawn on."""

Skeletons = list[Skeleton]
"""The body from start to end, at moments that lie equally far apart."""


def scene(figure: FigureFacts) -> list[Piece]:
    """Everything in the picture from back to front."""
    bones = figure.skeletons()
    layers = {layer: list(_things(figure, bones, layer)) for layer in LAYERS}
    return [
        *layers["back"],
        *_limb("skin-far", "sleeve-far", _arm(bones, "far")),
        *_limb("skin-far", "shorts-far", _leg(figure, bones, "far")),
        *layers["middle"],
        _bone("head", bones, "head"),
        _bone("hips", bones, "trunk"),
        *_limb("leg", "shorts", _leg(figure, bones, "near")),
        _bone("trunk", bones, "trunk"),
        *layers["front"],
        *_limb("skin", "sleeve", _arm(bones, "near")),
        *layers["top"],
        *([] if figure.arrow is UNSET else [_arrow(figure.arrow)]),
    ]


def _limb(skin: str, cloth: str, parts: Iterable[Piece]) -> list[Piece]:
    """Parts in the colours of their limb."""
    return [Piece(f'<g fill="{paint(skin)}" color="{paint(cloth)}">'), *parts, Piece("</g>")]


def _leg(figure: FigureFacts, bones: Skeletons, side: str) -> Iterator[Piece]:
    glow = figure.glow
    for part in ("toes", "foot", "shank", "thigh"):
        yield _bone(part, bones, f"{side}-{part}")
        if glow is not UNSET and glow.leg == side and GLOWS_ON[glow.muscle] == part:
            yield _bone(f"glow-{glow.muscle}", bones, f"{side}-{part}")


def _arm(bones: Skeletons, side: str) -> Iterator[Piece]:
    return (_bone(part, bones, f"{side}-{part}") for part in ("hand", "forearm", "arm"))


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


def _arrow(arrow: Arrow) -> Piece:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    length = hypot(x2 - x1, y2 - y1)
    left = (-(y2 - y1) / length, (x2 - x1) / length)
    cx, cy = (x1 + x2) / 2 + 2 * arrow.bow * left[0], (y1 + y2) / 2 + 2 * arrow.bow * left[1]
    back = hypot(x2 - cx, y2 - cy)
    dx, dy = (x2 - cx) / back * 6, (y2 - cy) / back * 6
    wings = [(x2 - dx - side * dy * 0.75, y2 - dy + side * dx * 0.75) for side in (1, -1)]
    return Piece(
        f'<path fill="none" stroke="{paint("arrow")}" stroke-width="2.6" '
        f'stroke-linecap="round" stroke-linejoin="round" d="M{numbers(x1, -y1)}Q{numbers(cx, -cy, x2, -y2)}'
        f'M{numbers(wings[0][0], -wings[0][1])}L{numbers(x2, -y2, wings[1][0], -wings[1][1])}"/>'
    )

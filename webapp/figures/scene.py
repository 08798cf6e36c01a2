"""What stands in a drawing, from back to front: things, bodies or the limb of a close-up, and arrow."""

from collections.abc import Iterator
from functools import lru_cache
from math import atan2, degrees, hypot

from msgspec import UNSET, UnsetType

from webapp.figures.arrows import round_about, straight
from webapp.figures.closeup import CloseUp
from webapp.figures.closeup_scene import close_pieces
from webapp.figures.front_scene import front_pieces
from webapp.figures.models import FigureFacts, Link, Prop
from webapp.figures.motion import Piece, use
from webapp.figures.outline import number
from webapp.figures.side_scene import HELPER, PRONE, SHE, SWIMMING, SideBody, helper_pieces, side_pieces
from webapp.figures.skeleton import PALM, Bone, Skeleton, on_bone

LAYERS = ("back", "middle", "front", "top")
Skeletons = list[Skeleton]
"""The body from start to end, at moments that lie equally far apart."""


@lru_cache(maxsize=128)
def scene(figure: FigureFacts) -> tuple[Piece, ...]:
    """Everything in the picture from back to front. The same figure is drawn on many pages in every language."""
    bones = figure.skeletons()
    layers = {layer: list(_things(figure, bones, layer)) for layer in LAYERS}
    arrows = [] if figure.arrow is UNSET else [straight(figure.arrow)]
    circles = [] if figure.circle is UNSET else [round_about(figure.circle)]
    if isinstance(figure.closeup, CloseUp):
        return (*layers["back"], *circles, *close_pieces(figure.closeup, bones), *layers["top"], *arrows)
    if figure.view == "front":
        return (*layers["back"], *circles, *front_pieces(figure.glow, bones), *layers["top"], *arrows)
    she = SideBody(bones, SWIMMING if figure.swimsuit else PRONE if figure.prone else SHE, figure.glow)
    return (*layers["back"], *circles, *side_pieces(she, layers, *_helper(figure)), *layers["top"], *arrows)


def _helper(figure: FigureFacts) -> tuple[list[Piece], list[Piece]]:
    if isinstance(figure.helper, UnsetType):
        return [], []
    return helper_pieces(SideBody(figure.helper_skeletons(), HELPER), behind=figure.helper.behind)


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


def _slide(prop: Prop, steps: int) -> list[Bone]:
    """The way of a thing that moves by itself."""
    x, y = prop.at if prop.start_at is UNSET else prop.start_at
    dx, dy = (prop.at[0] - x) / steps, (prop.at[1] - y) / steps
    return [Bone(x + dx * step, -y - dy * step, prop.turn) for step in range(steps + 1)]

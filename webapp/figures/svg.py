"""Drawings as SVG text: the shared parts of a page, and figures that use them."""

from collections.abc import Iterable, Iterator
from html import escape
from math import atan2, degrees, hypot

from msgspec import UNSET

from webapp.figures.models import Arrow, FigureFacts, Link, Prop
from webapp.figures.outline import number, numbers
from webapp.figures.shapes import PARTS
from webapp.figures.skeleton import PALM, Bone, Skeleton, on_bone

LAYERS = ("back", "middle", "front", "top")
Skeletons = tuple[Skeleton, Skeleton, Skeleton]


def part_defs(names: Iterable[str] | None = None) -> str:
    """The shared parts that drawings refer to: all, or the named ones. Stands once on a page."""
    wanted = PARTS if names is None else sorted(set(names))
    drawn = "".join(
        f'<g id="p-{name}">{"".join(f"""<path class="f-{kind}" d="{data}"/>""" for kind, data in PARTS[name])}</g>'
        for name in wanted
    )
    return f'<svg class="figure-parts" width="0" height="0" aria-hidden="true"><defs>{drawn}</defs></svg>'


def parts_of(figure: FigureFacts) -> set[str]:
    """The names of the shared parts that a drawing uses."""
    return {href.split('"')[0] for href in _body(figure).split('href="#p-')[1:]}


def draw(figure: FigureFacts, *, title: str, description: str, key: str, decorative: bool = False) -> str:
    """The drawing in its end pose, with the way there in ``data-from``.

    ``key`` makes the ids of this drawing unique on its page. A decorative drawing has no words.
    """
    frame = figure.frame
    view = " ".join(map(number, (frame.left, -frame.bottom - frame.height, frame.width, frame.height)))
    if decorative:
        return f'<svg class="figure" viewBox="{view}" aria-hidden="true" data-figure>{_body(figure)}</svg>'
    key = escape(key)
    return (
        f'<svg class="figure" viewBox="{view}" role="img" aria-labelledby="{key}-t {key}-d" data-figure>'
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>'
        f"{_body(figure)}</svg>"
    )


def _body(figure: FigureFacts) -> str:
    """Everything in the picture from back to front."""
    bones = figure.skeletons()
    layers = {layer: "".join(_things(figure, bones, layer)) for layer in LAYERS}
    arrow = "" if figure.arrow is UNSET else _arrow(figure.arrow)
    far = _arm(bones, "far") + _leg(figure, bones, "far")
    return (
        f'{layers["back"]}<g class="far">{far}</g>{layers["middle"]}'
        f"{_use('head', bones, 'head')}{_use('hips', bones, 'trunk')}{_leg(figure, bones, 'near')}"
        f"{_use('trunk', bones, 'trunk')}{layers['front']}{_arm(bones, 'near')}{layers['top']}{arrow}"
    )


def _leg(figure: FigureFacts, bones: Skeletons, side: str) -> str:
    glow = figure.glow
    glowing = "" if glow is UNSET or glow.leg != side else glow.muscle
    drawn = ""
    for part, muscles in (("toes", ()), ("foot", ("arch",)), ("shank", ("calf", "deep-calf")), ("thigh", ())):
        drawn += _use(part, bones, f"{side}-{part}")
        if glowing in muscles:
            drawn += _use(f"glow-{glowing}", bones, f"{side}-{part}")
    if glowing in ("hamstring", "quadriceps"):
        drawn += _use(f"glow-{glowing}", bones, f"{side}-thigh")
    return drawn


def _arm(bones: Skeletons, side: str) -> str:
    return "".join(_use(part, bones, f"{side}-{part}") for part in ("hand", "forearm", "arm"))


def _things(figure: FigureFacts, bones: Skeletons, layer: str) -> Iterator[str]:
    for prop in figure.props:
        if prop.layer == layer:
            yield _prop(prop, bones)
    for link in figure.links:
        if link.layer == layer:
            yield _part("towel", [_link(link, skeleton) for skeleton in bones], "{0} 1")


def _prop(prop: Prop, bones: Skeletons) -> str:
    scale = f"{'-' if prop.flip else ''}{number(prop.scale)} {number(prop.scale)}"
    shape = "" if scale == "1 1" else scale
    if prop.on is UNSET:
        start = prop.at if prop.start_at is UNSET else prop.start_at
        middle = (start[0] + prop.at[0]) / 2, (start[1] + prop.at[1]) / 2
        places = [Bone(x, -y, prop.turn) for x, y in (start, middle, prop.at)]
    else:
        carriers = [skeleton[prop.on] for skeleton in bones]
        places = [Bone(*on_bone(bone, (prop.at[0], -prop.at[1])), bone.turn + prop.turn) for bone in carriers]
    return _part(prop.kind, places, shape)


def _link(link: Link, skeleton: Skeleton) -> Bone:
    start = on_bone(skeleton[f"{link.hand}-hand"], (0, PALM))
    end = on_bone(skeleton[link.to], (link.point[0], -link.point[1]))
    dx, dy = end[0] - start[0], end[1] - start[1]
    return Bone(*start, degrees(atan2(dy, dx)), hypot(dx, dy))


def _use(part: str, bones: Skeletons, bone: str) -> str:
    places = [skeleton[bone] for skeleton in bones]
    if places[-1].flip:
        return _part(part, places, "-1 1")
    return _part(part, places, "" if all(place.stretch == 1 for place in places) else "1 {0}")


def _part(name: str, places: list[Bone], scale: str) -> str:
    """One shared part; ``scale`` may have the bone's stretch in it as ``{0}``."""
    start, middle, end = (_unwound(place, places[2]) for place in places)
    transform = f"translate({number(end.x)} {number(end.y)})"
    if abs(end.turn) >= 0.05:
        transform += f"rotate({number(end.turn)})"
    if scale:
        transform += f"scale({scale.format(number2(end.stretch))})"
    written = [_from(place, scale) for place in (start, middle, end)]
    moving = ""
    if written[0] != written[2]:
        steps = written[:2] if _curved(start, middle, end) else written[:1]
        moving = f' data-from="{";".join(steps)}"'
    return f'<use href="#p-{name}" transform="{transform}"{moving}/>'


def _from(place: Bone, scale: str) -> str:
    text = f"{number(place.x)} {number(place.y)} {number(place.turn)}"
    return f"{text} {scale.format(number2(place.stretch))}" if scale else text


def number2(value: float) -> str:
    """A factor with at most two decimals."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _curved(start: Bone, middle: Bone, end: Bone) -> bool:
    """Whether going straight from start to end would leave the body's path visibly."""
    off = hypot(middle.x - (start.x + end.x) / 2, middle.y - (start.y + end.y) / 2)
    return off > 0.4 or abs(middle.turn - (start.turn + end.turn) / 2) > 1


def _unwound(place: Bone, end: Bone) -> Bone:
    """The same place with its turn written so that the way to the end is the short way round."""
    base = (end.turn + 180) % 360 - 180
    return place._replace(turn=base + (place.turn - base + 180) % 360 - 180)


def _arrow(arrow: Arrow) -> str:
    (x1, y1), (x2, y2) = arrow.start, arrow.end
    length = hypot(x2 - x1, y2 - y1)
    left = (-(y2 - y1) / length, (x2 - x1) / length)
    cx, cy = (x1 + x2) / 2 + 2 * arrow.bow * left[0], (y1 + y2) / 2 + 2 * arrow.bow * left[1]
    back = hypot(x2 - cx, y2 - cy)
    dx, dy = (x2 - cx) / back * 6, (y2 - cy) / back * 6
    wings = [(x2 - dx - side * dy * 0.75, y2 - dy + side * dx * 0.75) for side in (1, -1)]
    return (
        f'<path class="f-arrow" d="M{numbers(x1, -y1)}Q{numbers(cx, -cy, x2, -y2)}'
        f'M{numbers(wings[0][0], -wings[0][1])}L{numbers(x2, -y2, wings[1][0], -wings[1][1])}"/>'
    )

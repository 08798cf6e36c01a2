"""A shared part in its place, with the way there: the places that a browser goes through to the last one."""

from math import hypot
from typing import NamedTuple

from webapp.figures.outline import number
from webapp.figures.skeleton import Bone

STRAYS, TURNS, STRETCHES = 0.4, 1.0, 0.04
"""Units, degrees and part of its length that a part may be off the body's own path while it moves."""


class Piece(NamedTuple):
    """A piece of a drawing's markup."""

    markup: str
    part: str = ""
    """The shared part that it uses, if it is a `<use>`."""
    way: str = ""
    """The places before the last one, as `x y turn` or `x y turn scale scale` with `;` between; empty if it rests."""


def use(name: str, places: list[Bone], scale: str) -> Piece:
    """One shared part at its last place; ``scale`` may have the bone's stretch in it as ``{0}``."""
    places = [_unwound(place, places[-1]) for place in places]
    end = places[-1]
    steps = {
        "translate": f"{number(end.x)} {number(end.y)}",
        "rotate": number(end.turn),
        "scale": scale.format(_factor(end.stretch)),
    }
    transform = "".join(f"{name}({step})" for name, step in steps.items() if step not in ("0 0", "0", ""))
    shown = f' transform="{transform}"' if transform else ""
    written = [_from(place, scale) for place in places]
    way = ";".join(written[: -1 : _step(places)]) if len(set(written)) > 1 else ""
    return Piece(f'<use href="#p-{name}"{shown}/>', name, way)


def placed(part: str, places: list[Bone]) -> Piece:
    """A part on its bone: front and back exchanged, or shortened, when the bone is."""
    across = "-1" if places[-1].flip else "1"
    along = "1" if all(place.stretch == 1 for place in places) else "{0}"
    scale = f"{across} {along}"
    return use(part, places, "" if scale == "1 1" else scale)


def _from(place: Bone, scale: str) -> str:
    text = f"{number(place.x)} {number(place.y)} {number(place.turn)}"
    return f"{text} {scale.format(_factor(place.stretch))}" if scale else text


def _factor(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _step(places: list[Bone]) -> int:
    """The longest step between the places to write down that keeps the part on the body's path."""
    last = len(places) - 1
    return next(step for step in (last, last // 2, 1) if step == 1 or _follows(places, step))


def _follows(places: list[Bone], step: int) -> bool:
    for index, place in enumerate(places):
        part, first = (index % step) / step, places[index - index % step]
        then = places[min(index - index % step + step, len(places) - 1)]
        x, y = (first[axis] + (then[axis] - first[axis]) * part for axis in (0, 1))
        turn = first.turn + (then.turn - first.turn) * part
        stretch = first.stretch + (then.stretch - first.stretch) * part
        if hypot(x - place.x, y - place.y) > STRAYS or abs(turn - place.turn) > TURNS:
            return False
        if abs(stretch - place.stretch) > STRETCHES * abs(place.stretch):
            return False
    return True


def _unwound(place: Bone, end: Bone) -> Bone:
    """The same place with its turn written so that the way to the end is the short way round."""
    base = (end.turn + 180) % 360 - 180
    return place._replace(turn=base + (place.turn - base + 180) % 360 - 180)

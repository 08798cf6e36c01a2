"""A shared part in its place, with the way there: the places that a browser goes through to the last one."""

from math import hypot

from webapp.figures.outline import number
from webapp.figures.skeleton import Bone

STRAYS, TURNS = 0.4, 1.0
"""Units and degrees that a part may be off the body's own path while it moves."""


def use(name: str, places: list[Bone], scale: str) -> str:
    """One shared part at its last place; ``scale`` may have the bone's stretch in it as ``{0}``."""
    places = [_unwound(place, places[-1]) for place in places]
    end = places[-1]
    transform = f"translate({number(end.x)} {number(end.y)})"
    if number(end.turn) != "0":
        transform += f"rotate({number(end.turn)})"
    if scale:
        transform += f"scale({scale.format(_factor(end.stretch))})"
    written = [_from(place, scale) for place in places]
    moving = ""
    if len(set(written)) > 1:
        moving = f' data-from="{";".join(written[: -1 : _step(places)])}"'
    return f'<use href="#p-{name}" transform="{transform}"{moving}/>'


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
        if hypot(x - place.x, y - place.y) > STRAYS or abs(turn - place.turn) > TURNS:
            return False
    return True


def _unwound(place: Bone, end: Bone) -> Bone:
    """The same place with its turn written so that the way to the end is the short way round."""
    base = (end.turn + 180) % 360 - 180
    return place._replace(turn=base + (place.turn - base + 180) % 360 - 180)

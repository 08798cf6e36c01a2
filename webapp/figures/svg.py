"""Drawings as SVG text: the shared parts of a page, and figures that use them."""

from collections.abc import Iterable
from html import escape

from webapp.figures.body import BODY, MUSCLES
from webapp.figures.models import FigureFacts
from webapp.figures.outline import number
from webapp.figures.scene import scene
from webapp.figures.things import CARRIED, ROOM

PARTS = BODY | MUSCLES | ROOM | CARRIED
"""Every shared part by name."""


def part_defs(names: Iterable[str] | None = None) -> str:
    """The shared parts that drawings refer to: all, or the named ones. Stands once on a page."""
    wanted = PARTS if names is None else sorted(set(names))
    drawn = "".join(f'<g id="p-{name}">{"".join(map(_path, PARTS[name]))}</g>' for name in wanted)
    return f'<svg class="figure-parts" width="0" height="0" aria-hidden="true"><defs>{drawn}</defs></svg>'


def _path(shape: tuple[str, str]) -> str:
    return f'<path class="f-{shape[0]}" d="{shape[1]}"/>'


def parts_of(figure: FigureFacts) -> set[str]:
    """The names of the shared parts that a drawing uses."""
    return {href.split('"')[0] for href in scene(figure).split('href="#p-')[1:]}


def draw(figure: FigureFacts, *, title: str, description: str, key: str, decorative: bool = False) -> str:
    """The drawing in its end pose, with the way there in ``data-from``.

    ``key`` makes the ids of this drawing unique on its page. A decorative drawing has no words.
    """
    frame = figure.frame
    view = " ".join(map(number, (frame.left, -frame.bottom - frame.height, frame.width, frame.height)))
    if decorative:
        return f'<svg class="figure" viewBox="{view}" aria-hidden="true" data-figure="">{scene(figure)}</svg>'
    key = escape(key)
    return (
        f'<svg class="figure" viewBox="{view}" role="img" aria-labelledby="{key}-t {key}-d" data-figure="">'
        f'<title id="{key}-t">{escape(title)}</title><desc id="{key}-d">{escape(description)}</desc>'
        f"{scene(figure)}</svg>"
    )

"""All figures at once: one sheet of their end poses, and one table of the ways that they move there."""

from collections.abc import Mapping

from webapp.figures.bodies import EVERYBODY
from webapp.figures.models import FigureFacts
from webapp.figures.scene import scene
from webapp.figures.svg import markup, part_defs

Motion = list[tuple[int, str]]
"""For each part that moves: which `<use>` of its drawing it is, counted from 0, and its way (`Piece.way`)."""


def sheet(figures: Mapping[str, FigureFacts]) -> str:
    """An SVG file that shows nothing itself; a page shows a figure of it with `<use href="…#calf-bed"/>`."""
    drawn = "".join(f'<g id="{name}">{markup(figure)}</g>' for name, figure in figures.items())
    return f'<svg xmlns="http://www.w3.org/2000/svg">{part_defs(bodies=EVERYBODY)}<defs>{drawn}</defs></svg>'


def motions(figures: Mapping[str, FigureFacts]) -> dict[str, Motion]:
    """How each figure that moves does so, by name."""
    ways = {name: _motion(figure) for name, figure in figures.items()}
    return {name: motion for name, motion in ways.items() if motion}


def _motion(figure: FigureFacts) -> Motion:
    uses = [piece for piece in scene(figure) if piece.part]
    return [(index, piece.way) for index, piece in enumerate(uses) if piece.way]

"""Figures as files: each in its end pose, the shapes of everybody, and one table of the ways that figures move."""

from collections.abc import Mapping

from webapp.figures.bodies import EVERYBODY
from webapp.figures.models import FigureFacts
from webapp.figures.scene import scene
from webapp.figures.svg import markup, part_shapes, parts_of

Motion = list[tuple[int, str]]
"""For each part that moves: which `<use>` of its drawing it is, counted from 0, and its way (`Piece.way`)."""


def figure_file(name: str, figure: FigureFacts) -> str:
    """An SVG file that shows nothing itself; a page shows its figure with `<use href="…/calf-bed.svg#calf-bed"/>`.

    One for each figure: a phone fetches, and a browser reads, all of a file of which it shows anything.
    """
    return _file(f'{part_shapes(parts_of(figure), EVERYBODY)}<g id="{name}">{markup(figure)}</g>')


def parts_file() -> str:
    """An SVG file with every shape of every body."""
    return _file(part_shapes(None, EVERYBODY))


def motions(figures: Mapping[str, FigureFacts]) -> dict[str, Motion]:
    """How each figure that moves does so, by name."""
    ways = {name: _motion(figure) for name, figure in figures.items()}
    return {name: motion for name, motion in ways.items() if motion}


def _file(shapes: str) -> str:
    # Not displayed by themselves: a browser would style them, and each copy of one, in the file and in the page.
    defs = f'<defs display="none">{shapes}</defs>'
    return f'<svg xmlns="http://www.w3.org/2000/svg">{defs}</svg>'


def _motion(figure: FigureFacts) -> Motion:
    uses = [piece for piece in scene(figure) if piece.part]
    return [(index, piece.way) for index, piece in enumerate(uses) if piece.way]

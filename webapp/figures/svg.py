"""Drawings as SVG text: the shared parts of a page, and figures that use them or stand for one in the sheet.

Colours are attributes that look at custom properties: the rules of a page do not reach into a sheet, but those do.
"""

from collections.abc import Iterable
from html import escape

from webapp.figures.body import BODY, MUSCLES
from webapp.figures.closeup_body import CLOSE, CLOSE_MUSCLES
from webapp.figures.colours import paint
from webapp.figures.front_body import FRONT, FRONT_MUSCLES
from webapp.figures.models import FigureFacts, FigureWords
from webapp.figures.outline import number
from webapp.figures.scene import scene
from webapp.figures.things import CARRIED, ROOM

PARTS = BODY | MUSCLES | ROOM | CARRIED | CLOSE | CLOSE_MUSCLES | FRONT | FRONT_MUSCLES
"""Every shared part by name."""

# A towel is drawn out to its length, and so would be the outline that forced colours give to everything.
_SPECIAL = {"limb": "", "cloth": ' fill="currentColor"', "towel": f' fill="{paint("towel")}" stroke="none"'}


def part_defs(names: Iterable[str] | None = None) -> str:
    """The shared parts that drawings refer to: all, or the named ones. Stands once on a page, inside an `<svg>`."""
    wanted = PARTS if names is None else sorted(set(names))
    return f"<defs>{''.join(map(_part, wanted))}</defs>"


def parts_of(figure: FigureFacts) -> set[str]:
    """The names of the shared parts that a drawing uses."""
    return {piece.part for piece in scene(figure) if piece.part}


def markup(figure: FigureFacts) -> str:
    """What the drawing shows, in its end pose."""
    return "".join(piece.markup for piece in scene(figure))


def draw(figure: FigureFacts, *, name: str, words: FigureWords | None) -> str:
    """The drawing in its end pose; a script finds the way there by its name. Without words it only decorates."""
    return f'{_start(figure)} data-figure="{escape(name)}"{_words(words)}{markup(figure)}</svg>'


def refer(figure: FigureFacts, *, address: str, words: FigureWords | None) -> str:
    """The same drawing out of the sheet, where `address` (`…/figures.svg#care-walk`) has it. It cannot move."""
    return f'{_start(figure)}{_words(words)}<use href="{escape(address)}"/></svg>'


def _start(figure: FigureFacts) -> str:
    frame = figure.frame
    view = " ".join(map(number, (frame.left, -frame.bottom - frame.height, frame.width, frame.height)))
    return f'<svg class="figure" viewBox="{view}"'


def _words(words: FigureWords | None) -> str:
    """The end of the start tag, and the name and description that the drawing has for who does not see it."""
    if words is None:
        return ' aria-hidden="true">'
    return f' role="img"><title>{escape(words.title)}</title><desc>{escape(words.description)}</desc>'


def _part(name: str) -> str:
    shapes = PARTS[name]
    if len(shapes) == 1:
        return f'<path id="p-{name}"{_fill(shapes[0][0])} d="{shapes[0][1]}"/>'
    paths = "".join(f'<path{_fill(colour)} d="{outline}"/>' for colour, outline in shapes)
    return f'<g id="p-{name}">{paths}</g>'


def _fill(colour: str) -> str:
    return _SPECIAL[colour] if colour in _SPECIAL else f' fill="{paint(colour)}"'

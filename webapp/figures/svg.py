"""Drawings as SVG text: the shared parts of a page, and figures that use them or stand for one in a file.

Colours are attributes that look at custom properties: the rules of a page do not reach into a file, but those do.
"""

from collections.abc import Collection, Iterable
from functools import reduce
from html import escape

from webapp.figures.bodies import NEVER_CHOSEN, USUAL, BodyName, Variant, variants
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


def part_defs(names: Iterable[str] | None = None, bodies: Collection[BodyName] = (USUAL,)) -> str:
    """The shared parts that drawings refer to: all, or the named ones, as they look on these bodies.

    They stand once on a page, inside an `<svg>`.
    """
    return f"<defs>{part_shapes(names, bodies)}</defs>"


def part_shapes(names: Iterable[str] | None, bodies: Collection[BodyName]) -> str:
    """The same without the element around them, for a file that has one of its own."""
    wanted = PARTS if names is None else sorted(set(names))
    return "".join(_part(name, bodies) for name in wanted)


def parts_of(figure: FigureFacts) -> set[str]:
    """The names of the shared parts that a drawing uses."""
    return {piece.part for piece in scene(figure) if piece.part}


def markup(figure: FigureFacts) -> str:
    """What the drawing shows, in its end pose."""
    return "".join(piece.markup for piece in scene(figure))


def draw(figure: FigureFacts, *, name: str | None, words: FigureWords | None, body: BodyName | None = None) -> str:
    """The drawing in its end pose; a script finds the way there by its name. Without words it only decorates.

    It shows its own body or another one, whose parts the page must have.
    """
    named = f' data-figure="{escape(name)}"' if name else ""
    return f"{_start(figure, body)}{named}{_words(words)}{markup(figure)}</svg>"


def refer(figure: FigureFacts, *, address: str, words: FigureWords | None, body: BodyName | None = None) -> str:
    """The same drawing out of the file that has it, `…/figures/care-walk.svg#care-walk`. It cannot move."""
    return f'{_start(figure, body)}{_words(words)}<use href="{escape(address)}"/></svg>'


def _start(figure: FigureFacts, body: BodyName | None) -> str:
    frame, who = figure.frame, body or figure.body
    view = " ".join(map(number, (frame.left, -frame.bottom - frame.height, frame.width, frame.height)))
    shown = "" if who == USUAL else f' data-body="{who}"'
    fixed = ' data-fixed=""' if figure.helper or who in NEVER_CHOSEN else ""
    return f'<svg class="figure"{shown}{fixed} viewBox="{view}"'


def _words(words: FigureWords | None) -> str:
    """The end of the start tag, and the name and description that the drawing has for who does not see it."""
    if words is None:
        return ' aria-hidden="true">'
    return f' role="img"><title>{escape(words.title)}</title><desc>{escape(words.description)}</desc>'


def _part(name: str, bodies: Collection[BodyName]) -> str:
    (first, *others) = variants(name, PARTS[name], bodies)
    if others or len(first.part) > 1:
        return f'<g id="p-{name}">{"".join(map(_variant, (first, *others)))}</g>'
    return _path(*first.part[0], f' id="p-{name}"')


def _variant(variant: Variant) -> str:
    """Its shapes, in one group for each condition under which they are seen."""
    shapes = "".join(_path(*shape) for shape in variant.part)
    return reduce(lambda inside, shown: f'<g display="{shown}">{inside}</g>', variant.shown, shapes)


def _path(colour: str, outline: str, attributes: str = "") -> str:
    return f'<path{attributes}{_fill(colour)} d="{outline}"/>'


def _fill(colour: str) -> str:
    return _SPECIAL[colour] if colour in _SPECIAL else f' fill="{paint(colour)}"'

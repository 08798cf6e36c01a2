"""What a page draws: icons, figures and the body map. It keeps account of the shared shapes that they use."""

import re
from functools import lru_cache
from xml.etree import ElementTree

from markupsafe import Markup

from webapp.assets.addresses import figure_path, static_url
from webapp.assets.files import STATIC
from webapp.figures.bodies import USUAL, BodyName
from webapp.figures.bodymap import bodymap, bodymarks
from webapp.figures.spots import Region
from webapp.figures.svg import draw, part_defs, parts_of, refer
from webapp.library.items import Library

SVG = "{http://www.w3.org/2000/svg}"


class Drawing:
    """The drawings of one page in one language; all show the page's body, if it has one."""

    def __init__(self, library: Library, language: str, body: BodyName | None = None) -> None:
        self._library = library
        self._language = language
        self._body = body
        self._bodies: set[BodyName] = set()
        self._icons: set[str] = set()
        self._parts: set[str] = set()

    def icon(self, name: str, size: str = "") -> Markup:
        """A line icon. It says nothing to a screen reader: the words beside it do."""
        self._icons.add(name)
        classes = f"icon {size}".strip()
        return Markup('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>').format(classes, name)

    def figure(
        self, name: str, *, decorative: bool = False, still: bool = False, body: BodyName | None = None
    ) -> Markup:
        """A figure of `content/figures`, with its title and description unless it only decorates.

        It shows `body` or else the page's, or else its own.

        A `still` one comes out of a file of its own: it makes the page lighter, but it cannot move by itself and may
        come a moment after the page.
        """
        item = self._library.figures[name]
        words = None if decorative else item.words[self._language]
        who = body or self._body or item.facts.body
        self._bodies.add(who)
        if still:
            return Markup(refer(item.facts, address=f"{static_url(figure_path(name))}#{name}", words=words, body=who))
        self._parts.update(parts_of(item.facts))
        # What only decorates moves nowhere.
        return Markup(draw(item.facts, name=None if decorative else name, words=words, body=who))

    def bodymap(self, regions: list[Region]) -> Markup:
        """The body from the front and from behind, with tappable regions."""
        return Markup(bodymap(regions))

    def bodymarks(self) -> Markup:
        """The same body with the places of its areas, for a script to mark."""
        areas = self._library.areas.values()
        return Markup(bodymarks((area.id, spot) for area in areas for spot in area.facts.spots))

    @staticmethod
    def mark() -> Markup:
        """The app's mark, drawn for small sizes."""
        drawn = (STATIC / "img" / "favicon.svg").read_text(encoding="utf-8")
        return Markup(drawn.replace(' xmlns="http://www.w3.org/2000/svg"', ' aria-hidden="true"').strip())

    def shows_others(self) -> bool:
        """Whether someone is on the page who has tones of their own."""
        return not self._bodies <= {USUAL}

    def sprite(self) -> Markup:
        """The shapes that this page uses, once."""
        icons = "".join(symbol for name, symbol in sorted(_symbols().items()) if name in self._icons)
        shapes = icons + (part_defs(self._parts, self._bodies) if self._parts else "")
        return Markup(f'<svg class="sprite" width="0" height="0" aria-hidden="true">{shapes}</svg>' if shapes else "")


@lru_cache
def _symbols() -> dict[str, str]:
    root = ElementTree.parse(STATIC / "icons.svg").getroot()  # noqa: S314 (our own file)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    symbols = {}
    for symbol in root.iter(f"{SVG}symbol"):
        text = ElementTree.tostring(symbol, encoding="unicode").strip()
        symbols[symbol.attrib["id"].removeprefix("i-")] = re.sub(r' xmlns="[^"]+"|\n\s*| (?=/>)', "", text)
    return symbols

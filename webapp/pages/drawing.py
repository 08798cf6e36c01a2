"""What a page draws: icons, figures and the body map. It keeps account of the shared shapes that they use."""

import re
from functools import lru_cache
from itertools import count
from xml.etree import ElementTree

from markupsafe import Markup

from webapp.figures.bodymap import Region, bodymap
from webapp.figures.svg import draw, part_defs, parts_of
from webapp.library.items import Library
from webapp.site.assets import STATIC

SVG = "{http://www.w3.org/2000/svg}"


class Drawing:
    """The drawings of one page in one language."""

    def __init__(self, library: Library, language: str) -> None:
        self._library = library
        self._language = language
        self._icons: set[str] = set()
        self._parts: set[str] = set()
        self._keys = count(1)

    def icon(self, name: str, size: str = "") -> Markup:
        """A line icon. It says nothing to a screen reader: the words beside it do."""
        self._icons.add(name)
        classes = f"icon {size}".strip()
        return Markup('<svg class="{}" aria-hidden="true"><use href="#i-{}"/></svg>').format(classes, name)

    def figure(self, name: str, *, decorative: bool = False) -> Markup:
        """A figure of `content/figures`, with its title and description unless it only decorates."""
        item = self._library.figures[name]
        words = item.words[self._language]
        key = f"f{next(self._keys)}"
        svg = draw(item.facts, title=words.title, description=words.description, key=key, decorative=decorative)
        self._parts.update(parts_of(item.facts))
        return Markup(svg)

    def bodymap(self, regions: list[Region]) -> Markup:
        """The body from the front and from behind, with tappable regions."""
        return Markup(bodymap(regions))

    @staticmethod
    def mark() -> Markup:
        """The app's mark, drawn for small sizes."""
        return Markup((STATIC / "img" / "favicon.svg").read_text().replace("<svg ", '<svg aria-hidden="true" '))

    def sprite(self) -> Markup:
        """The shapes that this page uses, once."""
        icons = "".join(symbol for name, symbol in sorted(_symbols().items()) if name in self._icons)
        sheet = f'<svg class="sprite" width="0" height="0" aria-hidden="true">{icons}</svg>' if icons else ""
        return Markup(sheet + (part_defs(sorted(self._parts)) if self._parts else ""))


@lru_cache
def _symbols() -> dict[str, str]:
    root = ElementTree.parse(STATIC / "icons.svg").getroot()  # noqa: S314 (our own file)
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    symbols = {}
    for symbol in root.iter(f"{SVG}symbol"):
        text = ElementTree.tostring(symbol, encoding="unicode").strip()
        symbols[symbol.attrib["id"].removeprefix("i-")] = re.sub(r' xmlns="[^"]+"|\n\s*', "", text)
    return symbols

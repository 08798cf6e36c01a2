"""Longer texts: Markdown to HTML. Citations are numbers that lead to the list of sources below; signs are included."""

from collections.abc import Callable

from markdown_it import MarkdownIt
from markupsafe import Markup, escape

from webapp.library.citing import CITATION
from webapp.library.signs import INCLUDED

_MARKDOWN = MarkdownIt("commonmark", {"html": False})


class Prose:
    """The texts of one page in one language: its citations are counted through, from 1."""

    def __init__(self, home: str, sign: Callable[[str], Markup]) -> None:
        self._home = home
        self._sign = sign
        self.cited: list[str] = []
        """The sources so far, in the order of their numbers."""

    def render(self, text: str) -> Markup:
        """The text as HTML. Links that start with `/` lead to the page in the reader's language."""
        parts = INCLUDED.split(text)
        return Markup("").join(self._sign(part) if index % 2 else self._prose(part) for index, part in enumerate(parts))

    def _prose(self, text: str) -> Markup:
        html = _MARKDOWN.render(text).replace('href="/', f'href="{escape(self._home)}')
        return Markup(CITATION.sub(lambda found: self._numbers(found["keys"].split("; ")), html))

    def _numbers(self, keys: list[str]) -> str:
        return "".join(self._number(key.removeprefix("@")) for key in keys)

    def _number(self, key: str) -> str:
        if key not in self.cited:
            self.cited.append(key)
        number = self.cited.index(key) + 1
        return f'<sup><a href="#source-{key}" class="cite">{number}</a></sup>'

"""The words that the scripts of a page say: one block of JSON at its end, read by `static/js/ui/words.js`."""

from collections.abc import Iterator, Mapping

from babel import Locale
from flask_babel import ngettext
from markupsafe import Markup

from webapp.i18n import current_language
from webapp.pages.data_block import data_block

Forms = dict[str, str]
"""The forms of a plural by their CLDR category: "one", "few", "other" …"""
Sentence = str | Forms
"""Gaps are written `{name}`; `{n}` is the number that chooses among the forms."""

_LOOKED_AT = (*range(201), 1_000, 1_000_000)
"""Whole numbers among which every category of every language has one."""


class PageWords:
    """The sentences of one page, each by a name."""

    def __init__(self) -> None:
        self._sentences: dict[str, Sentence] = {}

    def add(self, sentences: Mapping[str, Sentence]) -> str:
        """Take these along, and write nothing where the template says so. Raises ValueError for a name with two."""
        for name, sentence in sentences.items():
            # Words of a template are HTML, and a script writes text.
            said = sentence.unescape() if isinstance(sentence, Markup) else sentence
            if self._sentences.setdefault(name, said) != said:
                raise ValueError(f"the page has two sentences called {name!r}: {self._sentences[name]!r}, {said!r}")
        return ""

    @property
    def sentences(self) -> Mapping[str, Sentence]:
        """All of them by their names."""
        return self._sentences

    def block(self) -> Markup:
        """All of them as JSON for a `<script>`; empty when there are none."""
        return data_block(self._sentences) if self._sentences else Markup("")


def plurals(one: str, many: str) -> Forms:
    """Every form that the catalogue of the page's language has for a counted sentence; those like "other" are left out.

    Which numbers a form is for, catalogues say by a rule of their own and browsers by CLDR: so each category of CLDR
    has the form that the catalogue gives to its first number.
    """
    forms = {category: ngettext(one, many, number) for category, number in _firsts(current_language())}
    return {category: form for category, form in forms.items() if category == "other" or form != forms.get("other")}


def _firsts(language: str) -> Iterator[tuple[str, int]]:
    """The categories of a language, each with its first number."""
    category_of = Locale.parse(language).plural_form
    found: dict[str, int] = {}
    for number in _LOOKED_AT:
        found.setdefault(category_of(number), number)
    yield from found.items()

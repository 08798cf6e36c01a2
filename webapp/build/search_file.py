"""What the search of one language knows: short documents, made from the library."""

import re
from collections.abc import Iterator
from typing import Any

from flask_babel import gettext as _
from flask_babel import pgettext
from msgspec import Struct

from webapp.library.citing import CITATION
from webapp.library.items import Item, Library
from webapp.pages.places import Place, place_of

_MARKS = re.compile(r"\]\([^)]*\)|[*_`#\[\]]")
"""Markdown's own signs, and where its links lead."""

NAME = "search"

SEARCHED = (
    "areas", "safety_pages", "stretches", "routines", "care", "articles", "evidence", "nutrients", "causes",
    "medicines", "warnings",
)  # fmt: skip
"""The kinds of content that can be found, in the order of equals."""


class Document(Struct, frozen=True):
    """One thing that can be found. `names` weigh more than the `text`, of which the first words are shown."""

    path: str
    kind: str
    title: str
    names: str
    text: str


def documents_in(library: Library, language: str) -> Iterator[Document]:
    """Everything that can be found, in one language."""
    labels = _labels()
    for kind in SEARCHED:
        for item in getattr(library, kind).values():
            place = place_of(library, language, kind, item.id)
            if kind == "articles":
                yield from _sections(item, language, place, labels[kind])
            else:
                is_medicine = kind == "causes" and item.facts.kind == "medicine"
                yield _document(item, language, place, labels["medicines" if is_medicine else kind])


def _document(item: Item[Any, Any], language: str, place: Place, label: str) -> Document:
    words = item.words[language]
    names = [*getattr(words, "also", ()), *getattr(item.facts, "brands", ()), *getattr(item.facts, "searched", ())]
    texts = [
        value
        for field in words.__struct_fields__
        if field not in ("also", "foods", "translated_from")
        for value in _texts(getattr(words, field))
        if value != place[1]
    ]
    return Document(place[0], label, place[1], " ".join(names), " ".join(texts))


def _sections(item: Item[Any, Any], language: str, place: Place, label: str) -> Iterator[Document]:
    words = item.words[language]
    yield Document(place[0], label, place[1], " ".join((words.title, *words.also)), words.lead)
    for section in words.sections:
        yield Document(f"{place[0]}#{section.id}", place[1], section.title, "", _plain(section.text))


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,) if value else ()
    return tuple(value) if isinstance(value, tuple) else ()


def _plain(text: str) -> str:
    return " ".join(_MARKS.sub("", CITATION.sub("", text)).split())


def _labels() -> dict[str, str]:
    return {
        "areas": _("Guide"),
        "safety_pages": _("Safety"),
        "stretches": pgettext("one exercise", "Stretch"),
        "routines": _("Routine"),
        "care": _("Relief without stretching"),
        "articles": _("Article"),
        "evidence": _("How sure we are"),
        "nutrients": _("Food"),
        "causes": _("Cause"),
        "medicines": _("Medicine"),
        "warnings": _("Warning sign"),
    }

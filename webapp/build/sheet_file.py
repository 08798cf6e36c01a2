"""What the doctor's sheet says in each language, for the scripts: only who makes one loads it, in any of them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec
from flask import Flask, g, render_template
from msgspec import Struct

from webapp.figures.bodymap import side_of
from webapp.library.citing import short_name
from webapp.library.items import Item, Library
from webapp.library.signs import sheet_signs
from webapp.pages.words import PageWords, Sentence, plurals

NAME = "sheet"


class SpotData(Struct, frozen=True):
    """A place on the body, as `static/js/core/sheet-pictures.js` draws it: from the middle and the floor."""

    area: str
    side: str
    view: str
    start: tuple[float, float]
    end: tuple[float, float]
    radius: float


class SheetData(Struct, frozen=True):
    """Sentences by their name, and places that are the same in every language."""

    words: Mapping[str, Sentence]
    spots: list[SpotData]


def sheet_bytes(app: Flask) -> bytes:
    """All that these files say in every language. Scripts find them beside themselves, so it is in that address."""
    library: Library = app.extensions["library"]
    said = []
    for language in library.languages:
        with app.app_context():
            g.language = language
            said.append(sheet_data(library, language))
    return msgspec.json.encode(said)


def sheet_data(library: Library, language: str) -> SheetData:
    """What a sheet in this language needs; it must be the one of the request or context."""
    words = PageWords()
    render_template(
        "components/words/sheet.html",
        page_words=words.add,
        plurals=plurals,
        library=library,
        lang=language,
        links={each.id: _first_source(library, each.facts.sources) for each in _linked(library)},
        signs=sheet_signs(library),
    )
    return SheetData(words.sentences, _spots(library))


def _linked(library: Library) -> Iterator[Item[Any, Any]]:
    """What a medicine of the diary may be known as: one of the medicines, or a cause that is one."""
    yield from library.medicines.values()
    yield from (cause for cause in library.causes.values() if cause.facts.kind == "medicine")


def _first_source(library: Library, names: Sequence[str]) -> str:
    """What a doctor can look up, in short; empty where nothing of it is a work."""
    return next(filter(None, (short_name(library.sources[name].facts) for name in names)), "")


def _spots(library: Library) -> list[SpotData]:
    return [
        SpotData(area.id, side_of(spot), spot.view, spot.start, spot.end, round(sum(spot.radii) / 2, 1))
        for area in library.areas.values()
        for spot in area.facts.spots
    ]

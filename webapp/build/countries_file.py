"""Whom to call in each country, for the scripts: only who needs a number loads it."""

import msgspec
from flask import Flask
from msgspec import Struct

from webapp.library.countries import countries
from webapp.library.items import Library

NAME = "countries"


class CountryData(Struct, frozen=True, rename="camel"):
    """One country of content/emergency as a script reads it."""

    id: str
    zones: tuple[str, ...]
    emergency: tuple[str, ...]
    out_of_hours: str
    poison: tuple[str, ...]
    hospital_words: str
    doctor_words: str
    poison_words: str


def calling_bytes(app: Flask) -> bytes:
    """All that these files say in every language. Scripts find them beside themselves, so it is in that address."""
    library: Library = app.extensions["library"]
    return msgspec.json.encode([calling_data(library, language) for language in library.languages])


def calling_data(library: Library, language: str) -> list[CountryData]:
    """What `static/js/ui/calling.js` needs in one language: all countries."""
    return [
        CountryData(
            id=place.id,
            zones=place.facts.zones,
            emergency=place.facts.emergency,
            out_of_hours=place.facts.out_of_hours,
            poison=place.facts.poison,
            hospital_words=place.words.hospital,
            doctor_words=place.words.doctor,
            poison_words=place.words.poison,
        )
        for place in countries(library, language)
    ]

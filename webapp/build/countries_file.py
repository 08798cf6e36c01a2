"""Whom to call in each country, for the scripts: only who needs a number loads it."""

import msgspec
from flask import Flask
from flask_babel import force_locale
from flask_babel import gettext as _
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


class CallingData(Struct, frozen=True):
    """All countries, and the words around their numbers."""

    countries: list[CountryData]
    words: dict[str, str]


def calling_bytes(app: Flask) -> bytes:
    """All that these files say in every language. Scripts find them beside themselves, so it is in that address."""
    library: Library = app.extensions["library"]
    with app.app_context():
        said = []
        for language in library.languages:
            with force_locale(language):
                said.append(calling_data(library, language))
    return msgspec.json.encode(said)


def calling_data(library: Library, language: str) -> CallingData:
    """What `static/js/ui/calling.js` needs in one language."""
    return CallingData(
        countries=[
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
        ],
        words={"call": _("Call"), "emergency": _("Emergency"), "poisoning": _("Poisoning:")},
    )

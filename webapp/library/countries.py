"""Whom to call, country by country, in the order that fits the reader of a language."""

import re

from msgspec import Struct

from webapp.library.items import Library
from webapp.library.models.safety import CountryFacts, CountryWords

ITEM = "countries"
"""The one item of content/emergency."""


class Country(Struct, frozen=True):
    """One country as a page shows it; `first` where the language alone suggests that the reader is there."""

    id: str
    facts: CountryFacts
    words: CountryWords
    first: bool


def countries(library: Library, language: str) -> list[Country]:
    """Every country; those where the language is spoken first, else in the order of the file."""
    item = library.emergency[ITEM]
    words = item.words[language].countries
    found = [Country(id, facts, words[id], language in facts.languages) for id, facts in item.facts.countries.items()]
    return sorted(found, key=lambda country: not country.first)


def dialled(number: str) -> str:
    """A number as a `tel:` link takes it: digits alone."""
    return re.sub(r"\D", "", number)

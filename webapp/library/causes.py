"""What can be said about the list of causes as a whole, and how it is put in order."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from math import floor
from typing import get_args

from webapp.library.items import Item, Library
from webapp.library.models.causes import Band, CauseFacts, CauseKind, CauseWords

Cause = Item[CauseFacts, CauseWords]

BRANDS_OF = "nl"
"""The language whose readers know the brands of the list; to others they would look like their own."""


def kinds_of(library: Library) -> dict[str, int]:
    """How many entries there are of each kind, in the order of the kinds; none for a kind without."""
    count = Counter(cause.facts.kind for cause in library.causes.values())
    count["medicine"] += len(library.medicines)
    return {kind: count[kind] for kind in get_args(CauseKind) if count[kind]}


def groups_of(library: Library, language: str) -> Iterator[tuple[Band, list[Cause]]]:
    """Each group of the list with its causes by name: inside a group the estimates are too rough for a ranking."""
    for band in get_args(Band):
        causes = [cause for cause in library.causes.values() if cause.facts.band == band]
        yield band, sorted(causes, key=lambda cause: alphabetical(cause.words[language].name))


def brands_shown(cause: Cause, language: str) -> list[str]:
    """The brands that stand after its name: none for readers of another language, none that the name gives."""
    if language != BRANDS_OF:
        return []
    return [brand for brand in cause.facts.brands if brand not in cause.words[language].name]


def rounded(cases: float) -> int:
    """An estimate as it may be shown: to one significant figure from 100 up, the half upwards.

    Below that only a bound is known, 10 or 1, of which the number is less. The source prints single cases and gives
    no method (docs/medical.md, section 10, pitfall 17); a second figure would already claim to know more.
    """
    if cases < 1:
        return 1
    if cases < 10:
        return 10
    unit: int = 10 ** (len(str(floor(cases))) - 1)
    return floor(cases / unit + 0.5) * unit


def alphabetical(name: str) -> str:
    """The key by which names are sorted: accents and capitals make no difference."""
    return "".join(sign for sign in unicodedata.normalize("NFD", name) if not unicodedata.combining(sign)).casefold()

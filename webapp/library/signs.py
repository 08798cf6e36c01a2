"""The warning signs in the order in which they matter, and where a text includes one instead of telling it."""

import re
from collections.abc import Sequence
from typing import get_args

from webapp.library.items import Item, Library
from webapp.library.models.safety import Urgency, WarningFacts, WarningWords

Sign = Item[WarningFacts, WarningWords]

URGENCIES: tuple[Urgency, ...] = get_args(Urgency)
"""Most urgent first."""

INCLUDED = re.compile(r"^\[sign: (?P<id>[a-z-]+)\]$", re.MULTILINE)
"""A line `[sign: dvt]` in an article: the sign stands there in its own words, with its own advice."""


def signs_by_urgency(library: Library) -> dict[Urgency, list[Sign]]:
    """All signs below their urgency, most urgent first."""
    return {
        urgency: [sign for sign in library.warnings.values() if sign.facts.urgency == urgency] for urgency in URGENCIES
    }


def quick_signs(library: Library) -> list[Sign]:
    """What the check before massage and warmth asks about, in its order."""
    return sorted((sign for sign in library.warnings.values() if sign.facts.quick), key=lambda sign: sign.facts.quick)


def sheet_signs(library: Library) -> list[Sign]:
    """What a doctor is told of, yes or no: those of the check, then what calls for an appointment, of grown-ups."""
    appointments = signs_by_urgency(library)["days"]
    return [*quick_signs(library), *(sign for sign in appointments if sign.id != "child")]


def most_urgent_first(library: Library, names: Sequence[str]) -> list[Sign]:
    """The signs of these names."""
    signs = [library.warnings[name] for name in names]
    return sorted(signs, key=lambda sign: (URGENCIES.index(sign.facts.urgency), sign.facts.order))


def included_in(text: str) -> list[str]:
    """The ids of the signs that a text includes, in its order."""
    return [found["id"] for found in INCLUDED.finditer(text)]

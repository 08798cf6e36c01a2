"""What has to be read again: everything in the content that says on which day somebody last checked it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from webapp.library.citing import short_name, uses_of_sources
from webapp.library.items import Item, Library
from webapp.library.kinds import KINDS
from webapp.library.problems import Problem

TERMS = {
    "leaflet": 12, "guideline": 12, "press": 12, "trial": 36, "review": 36, "study": 36, "textbook": 36,
    "knowledge": 24, "own-choice": 24,
}  # fmt: skip
"""After how many months a source of each kind is to be read again: a leaflet is revised, a printed study is not."""

TERM = 12
"""The same for whatever else has been checked, such as a telephone number."""

SOON = timedelta(days=60)


class Due(Struct, frozen=True, order=True):
    """One item, by the day until which it may stand as it is."""

    day: date
    kind: str
    id: str
    title: str
    uses: int
    """How many items rest on it."""

    def __str__(self) -> str:
        titled = f" ({self.title})" if self.title else ""
        return f"{self.day}  {self.kind}/{self.id}{titled}, used by {self.uses}"


def due(library: Library, until: date) -> list[Due]:
    """Everything whose day is `until` or earlier, the longest waiting first."""
    return sorted(each for each in _checked(library) if each.day <= until)


def overdue(library: Library, today: date) -> list[Due]:
    """Everything whose day has passed."""
    return due(library, today - timedelta(days=1))


def ahead(library: Library, today: date) -> Iterator[Problem]:
    """Days of reading that nobody can have seen; a day more is left to those who live east of here.

    Looked at by `content check` alone: a server whose clock is behind must start all the same.
    """
    for kind in KINDS:
        for item in getattr(library, kind).values():
            checked: date | None = getattr(item.facts, "checked", None)
            if checked and checked > today + timedelta(days=1):
                yield Problem(f"{kind}/{item.id}/facts.toml", "checked", f"is {checked}, a day to come; correct it")


def _checked(library: Library) -> Iterator[Due]:
    uses = uses_of_sources(library)
    for kind in KINDS:
        for item in getattr(library, kind).values():
            checked: date | None = getattr(item.facts, "checked", None)
            if checked:
                day = _months_later(checked, _term(kind, item))
                title = short_name(item.facts) if kind == "sources" else ""
                rest = len(uses.get(item.id, ())) if kind == "sources" else 1
                yield Due(day, kind, item.id, title, rest)


def _term(kind: str, item: Item[Any, Any]) -> int:
    own: int | None = getattr(item.facts, "recheck_months", None)
    return own or (TERMS[item.facts.kind] if kind == "sources" else TERM)


def _months_later(day: date, months: int) -> date:
    """The same day of the month, or the last one where the month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))

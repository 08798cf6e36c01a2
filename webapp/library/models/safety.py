"""Warning signs, who must not use what, and whom to call: section 5 of `docs/medical.md`."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from webapp.library.models.guides import Spot
from webapp.strict import Content

Urgency = Literal["emergency", "now", "today", "days"]
"""When to get help (docs/medical.md, section 5): call the emergency number; call a doctor or an out-of-hours service
within the hour; today; make an appointment within days. One sign has one."""

Whom = Literal["doctor", "pharmacist", "midwife", "poison", "hospital"]
"""Whom to call: pharmacist and midwife stand for "or your doctor"; with hospital a country may have its own way in."""


class WarningFacts(Content, frozen=True, kw_only=True):
    """One warning sign: the only place that says how urgent it is. Everything else includes it."""

    urgency: Urgency
    whom: Whom = "doctor"
    hands_off: bool = False
    """True where the muscle is not to be stretched, rubbed or warmed meanwhile."""
    order: int
    sources: tuple[str, ...]
    quick: int = 0
    """Its place in the check before massage and warmth, from 1; 0 where that does not ask about it."""


class WarningWords(Content, frozen=True, kw_only=True):
    """What the person sees, what it may be, and what to do beside calling; `quick` asks about it in one line.

    `key_words` give the sign away: each is a few beginnings of words, and a sentence of any other text that has all of
    them tells the sign again (`webapp/library/retold.py`).
    """

    name: str
    quick: str = ""
    signs: str
    meaning: str
    action: str = ""
    key_words: tuple[str, ...]
    also: tuple[str, ...] = ()
    """Other words by which people look for it: searched, never shown."""


class CautionFacts(Content, frozen=True, kw_only=True):
    """Who must not use one tool, or must ask first."""

    tool: Literal[
        "stretch", "massage", "heat", "cold", "bath", "fluid", "sports-drink", "potassium", "magnesium", "vitamin-e",
        "vitamin-k", "calcium", "iron", "niacin", "folic-acid", "quinine",
    ]  # fmt: skip
    order: int
    signs: tuple[str, ...] = ()
    """The warning signs with which it is left out altogether."""
    sources: tuple[str, ...]


class CautionWords(Content, frozen=True, kw_only=True):
    title: str
    who: tuple[str, ...]


Number = Annotated[str, Meta(pattern=r"^[0-9][0-9 -]*$")]
"""As people dial it. A link to it keeps the digits alone."""


class CountryFacts(Content, frozen=True, kw_only=True):
    """The numbers of one country (or of several that share them), as people dial them."""

    languages: tuple[str, ...] = ()
    """Whose readers see it first while nothing tells where they are."""
    zones: tuple[str, ...] = ()
    """The time zones that tell where a phone is; `America/Indiana/` stands for all that begin so."""
    emergency: Annotated[tuple[Number, ...], Meta(min_length=1)]
    out_of_hours: Number | Literal[""] = ""
    """A number for the whole country, where there is one."""
    poison: tuple[Number, ...] = ()
    sources: tuple[str, ...]


class EmergencyFacts(Content, frozen=True, kw_only=True):
    """Whom to call, country by country: the one place of every telephone number."""

    checked: date
    countries: dict[str, CountryFacts]

    @property
    def sources(self) -> tuple[str, ...]:
        """What the numbers of all countries rest on."""
        return tuple(dict.fromkeys(source for country in self.countries.values() for source in country.sources))


class CountryWords(Content, frozen=True, kw_only=True):
    """The country's name; whom to ring by day and out of hours, with poisoning, and another way into a hospital."""

    name: str
    doctor: str
    poison: str
    hospital: str = ""


class EmergencyWords(Content, frozen=True, kw_only=True):
    also: tuple[str, ...]
    """What is typed by who wants to call: searched, never shown."""
    countries: dict[str, CountryWords]


class SafetyPageFacts(Content, frozen=True, kw_only=True):
    """A place or a person for whom there is no guide, only a page that says what to look out for: jaw, under 12."""

    order: int
    warnings: tuple[str, ...]
    """The warning signs that belong on it, most urgent first."""
    sources: tuple[str, ...]
    spots: tuple[Spot, ...] = ()


class SafetyPageWords(Content, frozen=True, kw_only=True):
    name: str
    title: str
    description: str
    lead: str
    do: tuple[str, ...]
    """What one can do meanwhile."""
    avoid: tuple[str, ...]

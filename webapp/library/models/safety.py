"""Warning signs, who must not use what, and whom to call: section 5 of `docs/medical.md`."""

from typing import Literal

from webapp.library.models.base import Content
from webapp.library.models.guides import Spot


class WarningFacts(Content, frozen=True, kw_only=True):
    """One warning sign. Red means get help now; amber means see a doctor within days."""

    level: Literal["red", "amber"]
    urgency: Literal["emergency", "same-day", "days"]
    order: int
    sources: tuple[str, ...]
    quick: bool = False
    """True for the few that the check before massage and warmth asks about."""


class WarningWords(Content, frozen=True, kw_only=True):
    """What the person sees, what it may be, and what to do; `quick` is the check's short form of it."""

    name: str
    signs: str
    meaning: str
    action: str
    quick: str = ""


class CautionFacts(Content, frozen=True, kw_only=True):
    """Who must not use one tool, or must ask first."""

    tool: Literal[
        "stretch", "massage", "heat", "cold", "bath", "fluid", "sports-drink", "potassium", "magnesium", "vitamin-e",
        "vitamin-k", "calcium", "iron", "niacin", "folic-acid", "quinine",
    ]  # fmt: skip
    order: int
    sources: tuple[str, ...]


class CautionWords(Content, frozen=True, kw_only=True):
    title: str
    who: tuple[str, ...]


class EmergencyFacts(Content, frozen=True, kw_only=True):
    """Numbers to call in one country (or group of countries that share them)."""

    order: int
    countries: tuple[str, ...]
    emergency: str
    also: tuple[str, ...] = ()
    urgent: str = ""
    poison: str = ""
    sources: tuple[str, ...]


class EmergencyWords(Content, frozen=True, kw_only=True):
    """The country's name; what the urgent line is called, or whom to ring when there is no one number."""

    country: str
    urgent: str
    poison: str


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

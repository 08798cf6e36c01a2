"""What after-care can say and yet be wrong: times, the words of its card, and what must stand before it."""

from collections.abc import Iterator

from webapp.library.items import Library
from webapp.library.plan_checks import LONGEST
from webapp.library.problems import Problem


def care_problems(library: Library) -> Iterator[Problem]:
    """The problems of every step of after-care."""
    yield from _care_times(library)
    yield from _cards(library)
    yield from _gate(library)


def _care_times(library: Library) -> Iterator[Problem]:
    for care in library.care.values():
        seconds = care.facts.seconds
        if seconds is not None and not 1 <= seconds <= LONGEST:
            file = f"care/{care.id}/facts.toml"
            yield Problem(file, "seconds", f"is {seconds}; give a number from 1 to {LONGEST}, or leave it out")


def _cards(library: Library) -> Iterator[Problem]:
    for care in library.care.values():
        for language, words in care.words.items():
            for key in ("title", "description"):
                if care.facts.card and not getattr(words, key):
                    yield Problem(f"care/{care.id}/{language}.toml", key, "is empty; a card needs it for its page")


def _gate(library: Library) -> Iterator[Problem]:
    """Massage and heat must stay behind the warning-sign check (facts/medical.md, section 0, line 6)."""
    for care in library.care.values():
        if care.facts.caution in ("massage", "heat", "bath") and not care.facts.after_check:
            advice = "must be true: warning signs are asked about before massage and heat"
            yield Problem(f"care/{care.id}/facts.toml", "after_check", advice)

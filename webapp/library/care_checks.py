"""What after-care can say and yet be wrong: times, the words of its card, and what must stand before it."""

from collections.abc import Iterator

from webapp.library.items import Library
from webapp.library.problems import Problem


def care_problems(library: Library) -> Iterator[Problem]:
    """The problems of every step of after-care."""
    yield from _care_times(library)
    yield from _cards(library)
    yield from _gate(library)


def _care_times(library: Library) -> Iterator[Problem]:
    limits = library.limits.care
    minutes = {"heat": limits.warmth_minutes, "cold": limits.cold_minutes, "bath": limits.bath_minutes}
    longest = library.limits.timing.hold_most_minutes * 60
    for care in library.care.values():
        seconds = care.facts.seconds
        known = minutes.get(care.facts.caution or "")
        least, most = (known[0] * 60, known[1] * 60) if known else (1, longest)
        if seconds is not None and not least <= seconds <= most:
            file = f"care/{care.id}/facts.toml"
            yield Problem(file, "seconds", f"is {seconds}; give a number from {least} to {most}, or leave it out")


def _cards(library: Library) -> Iterator[Problem]:
    for care in library.care.values():
        for language, words in care.words.items():
            for key in ("title", "description"):
                if care.facts.card and not getattr(words, key):
                    yield Problem(f"care/{care.id}/{language}.toml", key, "is empty; a card needs it for its page")


def _gate(library: Library) -> Iterator[Problem]:
    """Massage and heat must stay behind the warning-sign check (docs/medical.md, section 0, line 6)."""
    for care in library.care.values():
        if care.facts.caution in ("massage", "heat", "bath") and not care.facts.after_check:
            advice = "must be true: warning signs are asked about before massage and heat"
            yield Problem(f"care/{care.id}/facts.toml", "after_check", advice)

"""What the limits can say and yet be wrong: bounds in another order, and a text that states another number."""

from collections.abc import Iterator
from decimal import Decimal

from webapp.library.items import Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.limits import Value, by_name
from webapp.library.numbers import numbers_in
from webapp.library.pieces import pieces
from webapp.library.problems import Problem

FILE = "limits.toml"

ASCENDING = (
    ("ages.exercises_from", "ages.gentle_over"),
    ("water.slow_down_ml_per_hour", "water.stop_ml_per_hour"),
    ("goal.least_ml", "goal.woman_ml", "goal.unsaid_ml", "goal.man_ml", "goal.much_over_ml"),
    ("goal.much_over_ml", "goal.advised_over_ml", "goal.most_ml"),
    ("goal.least_of_doctor_ml", "goal.most_ml"),
    ("reminders.apart_minutes", "reminders.later_minutes"),
    ("care.cold_minutes", "care.cold_most_minutes"),
)
"""Limits of which none may be below the one before."""


def limit_problems(library: Library) -> Iterator[Problem]:
    """Everything that is wrong with the limits, by themselves and beside the texts that state them."""
    limits = by_name(library.limits)
    for name, value in limits.items():
        yield from _value(name, value)
    for row in ASCENDING:
        numbers = [number for name in row for number in _numbers(limits[name])]
        if numbers != sorted(numbers):
            yield Problem(FILE, row[0], f"must not be above the next of {', '.join(row)}; put them in that order")
    if library.limits.water.stop_ml_per_hour > library.limits.water.kidneys_ml_per_hour[1]:
        yield Problem(FILE, "water.stop_ml_per_hour", "is more than the kidneys manage; lower it")
    for name, items in library.limits.said_in.items():
        if name in limits:
            yield from _said(library, name, limits[name], items)
        else:
            yield Problem(FILE, f"said_in.{name}", "is not a limit of this file; correct its spelling")


def _value(name: str, value: Value) -> Iterator[Problem]:
    numbers = _numbers(value)
    if numbers != sorted(numbers) or min(numbers) < 1:
        yield Problem(FILE, name, f"is {value}; give numbers above 0, the lower one first")


def _numbers(value: Value) -> list[int]:
    return [value] if isinstance(value, int) else list(value)


def _said(library: Library, name: str, value: Value, items: tuple[str, ...]) -> Iterator[Problem]:
    for place in items:
        kind, _, identifier = place.partition("/")
        item = getattr(library, kind).get(identifier) if kind in WITH_WORDS else None
        if item is None:
            yield Problem(FILE, f"said_in.{name}", f"names {place!r}, which is not in the content; correct it")
            continue
        for language, words in item.words.items():
            said = {number for _key, text in pieces(words) for number in numbers_in(text, language)}
            for number in _numbers(value):
                if not said & {Decimal(number), Decimal(number) / (1000 if "_ml" in name else 1)}:
                    advice = f"does not say {number}, the limit {name} of {FILE}; make the two agree"
                    yield Problem(f"{place}/{language}.toml", "", advice)

"""What a guide or a routine can get wrong: no steps, impossible times, variants that cannot be told apart."""

from collections.abc import Iterator
from typing import get_args

from webapp.library.items import Item, Library
from webapp.library.models.guides import AreaFacts, AreaWords, Case, Step, Variant
from webapp.library.problems import Problem
from webapp.library.referring import unknown, unsourced


def step_problems(library: Library) -> Iterator[Problem]:
    """The problems of every variant of every guide and routine."""
    for kind, items in (("areas", library.areas), ("routines", library.routines)):
        for item in items.values():
            for index, variant in enumerate(item.facts.variants):
                yield from _variant(library, f"{kind}/{item.id}/facts.toml", f"variants[{index}]", variant)
    yield from _variants(library)


def _variant(library: Library, file: str, key: str, variant: Variant) -> Iterator[Problem]:
    if not variant.steps:
        yield Problem(file, f"{key}.steps", "is empty; name at least one stretch")
    for index, step in enumerate(variant.steps):
        yield from _step(library, file, f"{key}.steps[{index}]", step)


def _step(library: Library, file: str, key: str, step: Step) -> Iterator[Problem]:
    yield from unknown(library.stretches, "stretches", file, f"{key}.stretch", step.stretch)
    yield from unknown(library.evidence, "evidence", file, f"{key}.evidence", step.evidence)
    yield from unsourced(library, file, f"{key}.sources", step.sources)
    longest = library.limits.timing.hold_most_minutes * 60
    limits = {"hold": (1, longest), "reps": (2, 50), "rest": (0, 120), "rounds": (1, 20)}
    limits["switch"] = (3, 60) if step.sides == "both" else (0, 0)
    for name, (least, most) in limits.items():
        value = getattr(step, name)
        if value is not None and not least <= value <= most:
            yield Problem(file, f"{key}.{name}", f"is {value}; give a number from {least} to {most}")


def _variants(library: Library) -> Iterator[Problem]:
    """The first screen of a guide is chosen before its steps are read: by the hour, from variants that differ."""
    for area in library.areas.values():
        if area.facts.for_other:
            yield from _cases(library, area)
            continue
        hours = [variant.at for variant in area.facts.variants]
        if hours != ["any"] and (len(set(hours)) < len(hours) or not {"night", "day"} <= set(hours)):
            advice = 'give one way for "any" hour, or one for "night", one for "day" and at most one for "any"'
            yield Problem(f"areas/{area.id}/facts.toml", "variants", advice)


def _cases(library: Library, area: Item[AreaFacts, AreaWords]) -> Iterator[Problem]:
    """For someone else it is chosen by hand: each variant has a case of its own, and what is said is for the helper."""
    file, cases = f"areas/{area.id}/facts.toml", [variant.case for variant in area.facts.variants]
    if None in cases or len(set(cases)) < len(cases):
        yield Problem(file, "variants", f"each need a case of their own, out of {', '.join(get_args(Case))}")
    for step in (step for variant in area.facts.variants for step in variant.steps):
        stretch = library.stretches.get(step.stretch)
        if stretch and "helper" not in stretch.facts.equipment:
            yield Problem(file, "variants", f"name {step.stretch!r}, which tells the one with the cramp what to do")

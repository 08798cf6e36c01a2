"""What a guide or a routine can say and yet be wrong: no steps, impossible times, ways that cannot be told apart."""

from collections.abc import Iterator

from webapp.library.items import Library
from webapp.library.models.guides import Step, Variant
from webapp.library.problems import Problem
from webapp.library.referring import unknown, unsourced


def plan_problems(library: Library) -> Iterator[Problem]:
    """The problems of every way of every guide and routine."""
    for kind, plans in (("areas", library.areas), ("routines", library.routines)):
        for item in plans.values():
            for index, variant in enumerate(item.facts.variants):
                yield from _variant(library, f"{kind}/{item.id}/facts.toml", f"variants[{index}]", variant)
    yield from _ways(library)


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
    limits = {"hold": (1, longest), "reps": (2, 50), "rest": (0, 120), "rounds": (1, 20), "switch": (3, 60)}
    for name, (least, most) in limits.items():
        value = getattr(step, name)
        if value is not None and not least <= value <= most:
            yield Problem(file, f"{key}.{name}", f"is {value}; give a number from {least} to {most}")


def _ways(library: Library) -> Iterator[Problem]:
    """The first screen of a guide is chosen before its steps are read: by the hour, from ways that differ."""
    for area in library.areas.values():
        ways = [variant.at for variant in area.facts.variants]
        if ways != ["any"] and (len(set(ways)) < len(ways) or not {"night", "day"} <= set(ways)):
            advice = 'give one way for "any" hour, or one for "night", one for "day" and at most one for "any"'
            yield Problem(f"areas/{area.id}/facts.toml", "variants", advice)

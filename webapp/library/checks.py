"""What content can say and yet be wrong: references to nothing, claims without a source, impossible times."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from webapp.library.items import Item, Library
from webapp.library.models.guides import Step, Variant
from webapp.library.problems import Problem

LONGEST = 20 * 60
"""Seconds. Nothing in the dossier is held, rubbed or warmed for longer."""

CLAIMS = (
    "evidence", "warnings", "cautions", "emergency", "stretches", "care", "routines", "safety_pages", "articles",
    "nutrients", "causes", "medicines",
)  # fmt: skip


def problems_of(library: Library) -> Iterator[Problem]:
    """Every problem that only shows when the items are seen together."""
    yield from _claims(library)
    yield from _empty_words(library)
    for kind, plans in (("areas", library.areas), ("routines", library.routines)):
        for item in plans.values():
            for index, variant in enumerate(item.facts.variants):
                yield from _variant(library, f"{kind}/{item.id}/facts.toml", f"variants[{index}]", variant)
    yield from _ways(library)
    yield from _references(library)
    yield from _sides(library)
    yield from _care_times(library)
    yield from _gate(library)


def _claims(library: Library) -> Iterator[Problem]:
    for kind in CLAIMS:
        for item in getattr(library, kind).values():
            yield from _sources(library, f"{kind}/{item.id}/facts.toml", "sources", item.facts.sources)


def _sources(library: Library, file: str, key: str, sources: tuple[str, ...]) -> Iterator[Problem]:
    if not sources:
        yield Problem(file, key, "is a claim without a source; name one from content/sources")
    for source in sources:
        if source not in library.sources:
            yield Problem(file, key, f"names {source!r}, which is not in content/sources; add it or correct it")


def _empty_words(library: Library) -> Iterator[Problem]:
    optional = {
        ("warnings", "quick"), ("areas", "watch"), ("emergency", "urgent"), ("emergency", "poison"), ("care", "title"),
        ("care", "description"), ("evidence", "found"), ("evidence", "not_found"), ("nutrients", "note"),
        ("causes", "note"), ("causes", "also"), ("medicines", "note"), ("medicines", "also"),
    }  # fmt: skip
    for kind in (name for name in Library.__struct_fields__ if name not in ("languages", "sources")):
        for item in getattr(library, kind).values():
            for language, words in item.words.items():
                for key in words.__struct_fields__:
                    if not getattr(words, key) and (kind, key) not in optional:
                        yield Problem(f"{kind}/{item.id}/{language}.toml", key, "is empty; write it")


def _variant(library: Library, file: str, key: str, variant: Variant) -> Iterator[Problem]:
    if not variant.steps:
        yield Problem(file, f"{key}.steps", "is empty; name at least one stretch")
    for index, step in enumerate(variant.steps):
        yield from _step(library, file, f"{key}.steps[{index}]", step)


def _step(library: Library, file: str, key: str, step: Step) -> Iterator[Problem]:
    yield from _known(library.stretches, "stretches", file, f"{key}.stretch", step.stretch)
    yield from _known(library.evidence, "evidence", file, f"{key}.evidence", step.evidence)
    yield from _sources(library, file, f"{key}.sources", step.sources)
    limits = {"hold": (1, LONGEST), "reps": (2, 50), "rest": (0, 120), "rounds": (1, 20), "switch": (3, 60)}
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


def _sides(library: Library) -> Iterator[Problem]:
    """Disagreeing sources stand side by side: each side has its sources and its sentence."""
    for item in library.evidence.values():
        for key in ("found", "not_found"):
            sources = getattr(item.facts, key)
            if sources:
                yield from _sources(library, f"evidence/{item.id}/facts.toml", key, sources)
            for language, words in item.words.items():
                if bool(getattr(words, key)) != bool(sources):
                    advice = "needs both: sources in facts.toml and a sentence here, or neither"
                    yield Problem(f"evidence/{item.id}/{language}.toml", key, advice)


def _known(items: Mapping[str, Item[Any, Any]], kind: str, file: str, key: str, name: str) -> Iterator[Problem]:
    if name not in items:
        yield Problem(file, key, f"names {name!r}, which is not in content/{kind}; add it or correct it")


def _references(library: Library) -> Iterator[Problem]:
    for page in library.safety_pages.values():
        for index, name in enumerate(page.facts.warnings):
            file = f"safety_pages/{page.id}/facts.toml"
            yield from _known(library.warnings, "warnings", file, f"warnings[{index}]", name)
    for nutrient in library.nutrients.values():
        file = f"nutrients/{nutrient.id}/facts.toml"
        yield from _known(library.evidence, "evidence", file, "evidence", nutrient.facts.evidence)
    for area in library.areas.values():
        for index, name in enumerate(area.facts.care):
            yield from _known(library.care, "care", f"areas/{area.id}/facts.toml", f"care[{index}]", name)
    drawn: Iterator[tuple[str, Item[Any, Any]]] = chain(
        (("stretches", item) for item in library.stretches.values()),
        (("care", item) for item in library.care.values()),
        (("routines", item) for item in library.routines.values()),
    )
    for kind, item in drawn:
        file = f"{kind}/{item.id}/facts.toml"
        yield from _known(library.figures, "figures", file, "figure", item.facts.figure)
        if kind != "stretches":
            yield from _known(library.evidence, "evidence", file, "evidence", item.facts.evidence)
    for care in library.care.values():
        if care.facts.caution is not None:
            file = f"care/{care.id}/facts.toml"
            yield from _known(library.cautions, "cautions", file, "caution", care.facts.caution)


def _care_times(library: Library) -> Iterator[Problem]:
    for care in library.care.values():
        seconds = care.facts.seconds
        if seconds is not None and not 1 <= seconds <= LONGEST:
            file = f"care/{care.id}/facts.toml"
            yield Problem(file, "seconds", f"is {seconds}; give a number from 1 to {LONGEST}, or leave it out")


def _gate(library: Library) -> Iterator[Problem]:
    """Massage and heat must stay behind the warning-sign check (facts/medical.md, section 0, line 6)."""
    for care in library.care.values():
        if care.facts.caution in ("massage", "heat") and not care.facts.after_check:
            advice = "must be true: warning signs are asked about before massage and heat"
            yield Problem(f"care/{care.id}/facts.toml", "after_check", advice)

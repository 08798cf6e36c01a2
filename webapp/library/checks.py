"""What content can say and yet be wrong: references to nothing, claims without a source, impossible times."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

from webapp.library.care_checks import care_problems
from webapp.library.items import Item, Library
from webapp.library.kinds import WITH_WORDS
from webapp.library.limit_checks import limit_problems
from webapp.library.pieces import every_piece
from webapp.library.problems import Problem
from webapp.library.quality_checks import quality_problems
from webapp.library.referring import unknown, unsourced
from webapp.library.sign_checks import sign_problems
from webapp.library.step_checks import step_problems

CLAIMS = (
    "evidence", "warnings", "cautions", "emergency", "stretches", "care", "routines", "safety_pages", "articles",
    "nutrients", "causes", "medicines",
)  # fmt: skip


OPTIONAL = {
    "warnings": {"quick", "action", "also"},
    "articles": {"also"},
    "areas": {"also", "first"},
    "care": {"title", "description", "also"},
    "evidence": {"found", "not_found", "also"},
    "nutrients": {"note"},
    "causes": {"note", "also"},
    "medicines": {"note", "also"},
    "emergency": {"hospital"},
    # `quality_checks.py` knows which need one, and what to write.
    "quality": {"says", "why"},
}
"""The words that an item may do without, by kind."""


def problems_of(library: Library) -> Iterator[Problem]:
    """Every problem that only shows when the items are seen together."""
    yield from _claims(library)
    yield from _empty_words(library)
    yield from step_problems(library)
    yield from _references(library)
    yield from _taken_twice(library)
    yield from _sides(library)
    yield from care_problems(library)
    yield from sign_problems(library)
    yield from limit_problems(library)
    yield from quality_problems(library)


def _claims(library: Library) -> Iterator[Problem]:
    for kind in CLAIMS:
        for item in getattr(library, kind).values():
            yield from unsourced(library, f"{kind}/{item.id}/facts.toml", "sources", item.facts.sources)


def _empty_words(library: Library) -> Iterator[Problem]:
    for kind in WITH_WORDS:
        for item in getattr(library, kind).values():
            for language, words in item.words.items():
                # A list or table without an entry has no text that could be blank.
                bare = {key: "" for key in words.__struct_fields__ if not getattr(words, key)}
                for key, text in {**bare, **dict(every_piece(words))}.items():
                    is_optional = key.rpartition(".")[2] in OPTIONAL.get(kind, ())
                    # One of blanks alone is shown, wherever it stands.
                    if not text.strip() and (text or not is_optional):
                        yield Problem(f"{kind}/{item.id}/{language}.toml", key, "is empty; write it")


def _sides(library: Library) -> Iterator[Problem]:
    """Disagreeing sources stand side by side: each side has its sources and its sentence."""
    for item in library.evidence.values():
        for key in ("found", "not_found"):
            sources = getattr(item.facts, key)
            if sources:
                yield from unsourced(library, f"evidence/{item.id}/facts.toml", key, sources)
            for language, words in item.words.items():
                if bool(getattr(words, key)) != bool(sources):
                    advice = "needs both: sources in facts.toml and a sentence here, or neither"
                    yield Problem(f"evidence/{item.id}/{language}.toml", key, advice)


def _taken_twice(library: Library) -> Iterator[Problem]:
    """One address, of a page or of a place on it, leads to one thing."""
    for name in library.areas.keys() & library.safety_pages.keys():
        yield Problem(f"safety_pages/{name}", "", f"has the address of areas/{name}; rename one of the folders")
    for article in library.articles.values():
        for language, words in article.words.items():
            counted = Counter(section.id for section in words.sections)
            for name in (name for name, times in counted.items() if times > 1):
                file = f"articles/{article.id}/{language}.toml"
                yield Problem(file, f"sections.{name}", "is there twice; rename one")


def _references(library: Library) -> Iterator[Problem]:
    for nutrient in library.nutrients.values():
        file = f"nutrients/{nutrient.id}/facts.toml"
        yield from unknown(library.evidence, "evidence", file, "evidence", nutrient.facts.evidence)
    for area in library.areas.values():
        for index, name in enumerate(area.facts.care):
            yield from unknown(library.care, "care", f"areas/{area.id}/facts.toml", f"care[{index}]", name)
        for index, name in enumerate(area.facts.signs):
            yield from unknown(library.warnings, "warnings", f"areas/{area.id}/facts.toml", f"signs[{index}]", name)
    drawn: Iterator[tuple[str, Item[Any, Any]]] = chain(
        (("stretches", item) for item in library.stretches.values()),
        (("care", item) for item in library.care.values()),
        (("routines", item) for item in library.routines.values()),
    )
    for kind, item in drawn:
        file = f"{kind}/{item.id}/facts.toml"
        yield from unknown(library.figures, "figures", file, "figure", item.facts.figure)
        if kind != "stretches":
            yield from unknown(library.evidence, "evidence", file, "evidence", item.facts.evidence)
    for article in library.articles.values():
        file, facts = f"articles/{article.id}/facts.toml", article.facts
        for name in filter(None, (facts.figure, *facts.figures.values())):
            yield from unknown(library.figures, "figures", file, "figure", name)
        known = {section.id for words in article.words.values() for section in words.sections}
        for section in facts.figures.keys() - known:
            yield Problem(file, "figures", f"there is no section {section}")
    for care in library.care.values():
        if care.facts.caution is not None:
            file = f"care/{care.id}/facts.toml"
            yield from unknown(library.cautions, "cautions", file, "caution", care.facts.caution)

"""How sources are named where there is little room, and which of them something rests on."""

import re
from collections.abc import Iterator
from typing import Any

from webapp.library.checks import CLAIMS
from webapp.library.items import Item, Library
from webapp.library.models.evidence import SourceFacts
from webapp.library.steps import variants_of

CITATION = re.compile(r"\s*\[(?P<keys>@[a-z0-9-]+(?:; @[a-z0-9-]+)*)\]")
"""`[@hallegraeff-2012; @coppin-2005]`, with the space before it."""

_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z]{2,6})\)")
_INITIALS = re.compile(r" [A-Z]{1,4}$")


def short_name(source: SourceFacts) -> str:
    """`Hallegraeff 2012`, `AAOS`, `Merck Manual 2023`; empty for what is not a work."""
    name = source.by or source.title or source.where
    bracketed = _IN_BRACKETS.search(name)
    first = bracketed["short"] if bracketed else _INITIALS.sub("", name.split(",")[0])
    return f"{first} {source.year}" if source.year else first


def citations_in(text: str) -> list[str]:
    """The sources that a text cites, in its order, each as often as it is cited."""
    return [key.removeprefix("@") for found in CITATION.finditer(text) for key in found["keys"].split("; ")]


def sources_of(kind: str, item: Item[Any, Any]) -> tuple[str, ...]:
    """Every source that an item names, each once: its own, those of its steps, and those cited in its text."""
    named = list(item.facts.sources) if kind in CLAIMS else []
    named += [source for variant in variants_of(item) for step in variant.steps for source in step.sources]
    if kind == "evidence":
        named += [*item.facts.found, *item.facts.not_found]
    if kind == "articles":
        # Every language cites the same, section by section.
        words = next(iter(item.words.values()))
        named += [source for section in words.sections for source in citations_in(section.text)]
    return tuple(dict.fromkeys(named))


def uses_of_sources(library: Library) -> dict[str, list[tuple[str, str]]]:
    """For each source that is used the kind and id of every item that rests on it."""
    uses: dict[str, list[tuple[str, str]]] = {}
    for kind, item in _holders(library):
        for source in sources_of(kind, item):
            uses.setdefault(source, []).append((kind, item.id))
    return uses


def _holders(library: Library) -> Iterator[tuple[str, Item[Any, Any]]]:
    for kind in (*CLAIMS, "areas"):
        for item in getattr(library, kind).values():
            yield kind, item

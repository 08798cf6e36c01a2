"""How sources are named where there is little room, and which of them something rests on."""

import re

from webapp.library.items import Library
from webapp.library.models.evidence import SourceFacts

_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z]{2,6})\)")
_INITIALS = re.compile(r" [A-Z]{1,4}$")


def short_name(source: SourceFacts) -> str:
    """`Hallegraeff 2012`, `AAOS`, `Merck Manual 2023`; empty for what is not a work."""
    name = source.by or source.title or source.where
    bracketed = _IN_BRACKETS.search(name)
    first = bracketed["short"] if bracketed else _INITIALS.sub("", name.split(",")[0])
    return f"{first} {source.year}" if source.year else first


def cited_sources(library: Library) -> frozenset[str]:
    """The ids of all sources that some item names."""
    kinds = (library.evidence, library.warnings, library.cautions, library.emergency, library.stretches)
    items = [item for kind in kinds for item in kind.values()]
    named = [source for item in (*items, *library.care.values()) for source in item.facts.sources]
    plans = [*library.areas.values(), *library.routines.values()]
    steps = [step for plan in plans for variant in plan.facts.variants for step in variant.steps]
    named += [source for holder in (*steps, *(r.facts for r in library.routines.values())) for source in holder.sources]
    return frozenset(named)

"""How sources are named where there is little room, and which of them something rests on."""

import re

from webapp.library.checks import CLAIMS
from webapp.library.items import Library
from webapp.library.models.evidence import SourceFacts
from webapp.library.plans import every_step

_IN_BRACKETS = re.compile(r"\((?P<short>[A-Z]{2,6})\)")
_INITIALS = re.compile(r" [A-Z]{1,4}$")


def short_name(source: SourceFacts) -> str:
    """`Hallegraeff 2012`, `AAOS`, `Merck Manual 2023`; empty for what is not a work."""
    name = source.by or source.title or source.where
    bracketed = _IN_BRACKETS.search(name)
    first = bracketed["short"] if bracketed else _INITIALS.sub("", name.split(",")[0])
    return f"{first} {source.year}" if source.year else first


def cited_sources(library: Library) -> frozenset[str]:
    """The ids of all sources that some item, or some step of a plan, names."""
    items = [item for kind in CLAIMS for item in getattr(library, kind).values()]
    holders = [*(item.facts for item in items), *every_step(library)]
    return frozenset(source for holder in holders for source in holder.sources)

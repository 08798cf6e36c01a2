"""References between items: what names something must name something that is there."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from webapp.library.items import Item, Library
from webapp.library.problems import Problem


def unsourced(library: Library, file: str, key: str, sources: tuple[str, ...]) -> Iterator[Problem]:
    """What is wrong with the sources of a claim: none, or one that is not there."""
    if not sources:
        yield Problem(file, key, "is a claim without a source; name one from content/sources")
    for source, times in Counter(sources).items():
        if times > 1:
            yield Problem(file, key, f"names {source!r} twice; remove one")
        if source not in library.sources:
            yield Problem(file, key, f"names {source!r}, which is not in content/sources; add it or correct it")


def unknown(items: Mapping[str, Item[Any, Any]], kind: str, file: str, key: str, name: str) -> Iterator[Problem]:
    """The problem that a name is not among these items, if it is not."""
    if name not in items:
        yield Problem(file, key, f"names {name!r}, which is not in content/{kind}; add it or correct it")

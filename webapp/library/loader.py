"""Reads the content folder into a Library. All problems are found in one pass; any of them refuses the start."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from webapp.library.checks import problems_of
from webapp.library.claims import claim_problems
from webapp.library.items import Item, Library
from webapp.library.kinds import KINDS, Kind
from webapp.library.limit_checks import FILE as LIMITS
from webapp.library.limits import Limits
from webapp.library.parity import parity_problems
from webapp.library.problems import BrokenContent, Problem
from webapp.library.reading import read

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a folder may be called: it stands in addresses and citations."""


def load(root: Path, languages: Sequence[str]) -> Library:
    """Read and check everything below `root`; raises BrokenContent with every problem found."""
    problems = [
        Problem(path.name, "", f"is no kind of content; known are {', '.join(KINDS)}")
        for path in _entries(root)
        if path.name not in (KINDS if path.is_dir() else (LIMITS,))
    ]
    items = {name: _kind(root, name, kind, languages, problems) for name, kind in KINDS.items()}
    limits = read(root / LIMITS, root, Limits)
    if problems or isinstance(limits, Problem):
        raise BrokenContent([*problems, *([limits] if isinstance(limits, Problem) else [])])
    library = Library(languages=tuple(languages), limits=limits, **items)
    if found := [*problems_of(library), *claim_problems(library), *parity_problems(library)]:
        raise BrokenContent(found)
    return library


def _entries(folder: Path) -> list[Path]:
    """What lies in it, but for what a system or an editor hides there."""
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))


def _kind(
    root: Path, name: str, kind: Kind, languages: Sequence[str], problems: list[Problem]
) -> dict[str, Item[Any, Any]]:
    folder = root / name
    if not folder.is_dir():
        problems.append(Problem(name, "", "is missing; every kind of content needs its folder"))
        return {}
    for path in _entries(folder):
        if not path.is_dir():
            problems.append(
                Problem(f"{name}/{path.name}", "", "does not belong here; every item has a folder of its own")
            )
        elif not ID.fullmatch(path.name):
            advice = "is no name of an address; use a to z, 0 to 9, and hyphens between them"
            problems.append(Problem(f"{name}/{path.name}", "", advice))
    items = [_item(root, path, kind, languages, problems) for path in _entries(folder) if path.is_dir()]
    items.sort(key=lambda item: (getattr(item.facts, "order", 0), item.id))
    return {item.id: item for item in items}


def _item(root: Path, folder: Path, kind: Kind, languages: Sequence[str], problems: list[Problem]) -> Item[Any, Any]:
    expected = ["facts", *(languages if kind.words else ())]
    for path in sorted(folder.iterdir()):
        if path.suffix != ".toml" or path.stem not in expected:
            names = ", ".join(f"{stem}.toml" for stem in expected)
            problems.append(
                Problem(path.relative_to(root).as_posix(), "", f"does not belong here; expected are {names}")
            )
    read_files = {"facts": read(folder / "facts.toml", root, kind.facts)}
    if kind.words:
        read_files |= {stem: read(folder / f"{stem}.toml", root, kind.words) for stem in expected[1:]}
    problems.extend(value for value in read_files.values() if isinstance(value, Problem))
    return Item(folder.name, read_files.pop("facts"), read_files)

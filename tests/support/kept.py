"""What `content/kept` names: by object store, by table, and the keys of the phone's small storage."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Any

from webapp.library.items import Library


def fields_of(library: Library, group: str) -> dict[str, set[str]]:
    """The fields of each of the `stores`, or the columns of each of the `tables`, of all items together."""
    found: dict[str, set[str]] = {}
    for item in library.kept.values():
        for name, fields in getattr(item.facts, group).items():
            found.setdefault(name, set()).update(fields)
    return found


def names_of(library: Library, group: str) -> set[str]:
    return {name for item in library.kept.values() for name in getattr(item.facts, group)}


def unnamed(found: set[str], named: set[str]) -> set[str]:
    """Of these names those that no pattern such as `voice-name.*` covers."""
    return {name for name in found if not any(fnmatchcase(name, pattern) for pattern in named)}


def paths_of(record: Mapping[str, Any], above: str = "") -> Iterator[str]:
    """The fields of a record; `wishes.bed` is a field inside another, also where that is a list."""
    for name, value in record.items():
        inner = value if isinstance(value, list) else [value]
        if any(isinstance(each, dict) for each in inner):
            for each in inner:
                yield from paths_of(each, f"{above}{name}.")
        else:
            yield above + name


def covers(named: set[str], path: str) -> bool:
    """Whether a field is named, as itself, as a part of a named one, or empty where its parts are."""
    parts = path.split(".")
    above = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
    return bool(above & named) or any(name.startswith(f"{path}.") for name in named)

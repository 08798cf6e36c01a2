"""The words of an item taken apart: every text with the key under which it stands in its file."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct

Piece = tuple[str, str]
"""A key as a writer finds it (`lead`, `steps[2]`, `foods.banana`, `sections.who.text`), and its text."""


def pieces(words: Struct) -> Iterator[Piece]:
    """Every text that is not empty, in the order of the file."""
    return ((key, text) for key, text in every_piece(words) if text)


def every_piece(words: Struct) -> Iterator[Piece]:
    """The same with those that are."""
    for key in words.__struct_fields__:
        yield from _pieces(key, getattr(words, key))


def _pieces(key: str, value: Any) -> Iterator[Piece]:
    if isinstance(value, str):
        yield key, value
    elif isinstance(value, Mapping):
        for name, text in value.items():
            yield from _pieces(f"{key}.{name}", text)
    elif isinstance(value, Struct):
        for name, text in every_piece(value):
            if name != "id":
                yield f"{key}.{name}", text
    else:
        for index, entry in enumerate(value):
            named = isinstance(entry, Struct) and hasattr(entry, "id")
            yield from _pieces(f"{key}.{entry.id}" if named else f"{key}[{index}]", entry)

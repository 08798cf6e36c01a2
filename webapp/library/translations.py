"""Whether a translation was compared with the English words that are there today, and the stamp that says so.

A translated file begins with `translated_from = "1a2b3c4d"`: a short hash of the English words that it says in its
own language. The hash is of what they mean as TOML, so that a file may be laid out anew without going stale.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

SOURCE_LANGUAGE = "en"
"""The language that the others are translated from."""

KEY = "translated_from"
LENGTH = 8

_STAMP = re.compile(rb"""^translated_from *= *["'][^"'\r\n]*["']""", re.MULTILINE)


class Stale(msgspec.Struct, frozen=True):
    """A translation that nobody has compared with today's English words. `item` is `kind/item`."""

    item: str
    language: str
    advice: str

    def __str__(self) -> str:
        return f"content/{self.item}/{self.language}.toml: {self.advice}"


def without_stamp(words: dict[str, Any]) -> dict[str, Any]:
    """The words of a translated file alone, as their struct knows them."""
    return {key: value for key, value in words.items() if key != KEY}


def fingerprint(words: dict[str, Any]) -> str:
    """The short hash of a file's words, whatever the order of its keys and its layout."""
    meaning = msgspec.json.encode(without_stamp(words), order="sorted")
    return hashlib.sha256(meaning).hexdigest()[:LENGTH]


def translations(content: Path, languages: Sequence[str], items: Sequence[str] = ()) -> Iterator[Path]:
    """Every translated file of these languages, in the order of the folders; of `kind/item` only, if any is named."""
    for english in sorted(content.glob(f"*/*/{SOURCE_LANGUAGE}.toml")):
        if not items or _item(english) in items:
            found = (english.with_name(f"{language}.toml") for language in languages if language != SOURCE_LANGUAGE)
            yield from (path for path in found if path.exists())


def stale(content: Path, languages: Sequence[str]) -> list[Stale]:
    """Every translation that needs another look, with what to do about it."""
    found = []
    for path in translations(content, languages):
        stamped = _read(path).get(KEY)
        if stamped != fingerprint(_read(_english(path))):
            why = "the English words have changed since" if stamped else "it was never compared with the English words"
            advice = f"{why}; read both, then: flask --app webapp content stamp {path.stem} {_item(path)}"
            found.append(Stale(_item(path), path.stem, advice))
    return found


def stamp(path: Path) -> bool:
    """Write into a translation that it says what the English file says today; False if it said so already."""
    line = f'{KEY} = "{fingerprint(_read(_english(path)))}"'.encode()
    before = path.read_bytes()
    # Another line ending than the file's own would be the only trace of us in it.
    after = _STAMP.sub(line, before, count=1) if KEY in _read(path) else line + _line_end(before) + before
    if after != before:
        path.write_bytes(after)
    return after != before


def _line_end(text: bytes) -> bytes:
    return b"\r\n" if b"\r\n" in text else b"\n"


def _english(path: Path) -> Path:
    return path.with_name(f"{SOURCE_LANGUAGE}.toml")


def _item(path: Path) -> str:
    return f"{path.parent.parent.name}/{path.parent.name}"


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))

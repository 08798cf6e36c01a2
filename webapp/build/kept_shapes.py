"""What pages have in common with themselves in other languages, kept in the instance: to seek it takes longer."""

import hashlib
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from webapp.build.kept import Kept
from webapp.pwa.pieces import Cut
from webapp.pwa.shapes import Shaped, shaped

NAME = "shapes"


class KnownShapes(Struct):
    """By the hash of the pages what was found in them, and the state of the code that found it."""

    code: str
    shapes: dict[str, Shaped]


class KeptShapes:
    """Seeks shapes, and knows those that the last rendering found with the same `code`."""

    def __init__(self, kept: Kept, code: str) -> None:
        known = kept.take(NAME, KnownShapes)
        self._kept = kept
        self._known = known.shapes if known and known.code == code else {}
        self._now = KnownShapes(code, {})

    def shaped(self, pages: Mapping[str, Cut]) -> Shaped:
        """What `webapp.pwa.shapes.shaped` finds in these pages."""
        key = hashlib.sha256(msgspec.msgpack.encode(pages)).hexdigest()
        found = self._now.shapes[key] = self._known.get(key) or shaped(pages)
        return found

    def write(self) -> None:
        """Keep those that were asked for, and no others, for the next process."""
        self._kept.put(NAME, self._now)

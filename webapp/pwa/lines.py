"""A bundle line by line, so that an update brings only lines that the phone does not hold.

See `docs/decisions/0060-an-update-brings-the-lines-that-changed.md`.
"""

import hashlib
import zlib
from collections.abc import Iterable

import msgspec

from webapp.assets.files import SiteFile

HASH_LENGTH = 8
"""Enough to find a line again; whether all of them together are right is told by the hash of the bundle."""
LONG = 2000
"""Bytes of an element that has a line of its own."""
SHORT_ONES = 4
"""Of shorter ones so many share a line, more or less."""


def lined(elements: Iterable[bytes]) -> bytes:
    """Elements of a JSON array with a comma between them, and ends of lines that stay where they are when one changes.

    So it is the element itself that says whether its line ends, and not how much stands before it.
    """
    parts: list[bytes] = []
    for element in elements:
        parts += [element, b",\n" if len(element) >= LONG or zlib.crc32(element) % SHORT_ONES == 0 else b","]
    return b"".join(parts[:-1])


def by_line(bundle: SiteFile) -> list[SiteFile]:
    """The index of a bundle's lines, and all of them one after the other, each compressed by itself.

    The index says of each line how its SHA-256 begins, in hex, and how many bytes it has in the other file.
    """
    lines = bundle.body.split(b"\n")
    packed = [zlib.compress(line, 9) for line in lines]
    index = {
        "hashes": [hashlib.sha256(line).hexdigest()[:HASH_LENGTH] for line in lines],
        "sizes": [len(line) for line in packed],
    }
    stem = bundle.path.removesuffix(".json")
    return [
        SiteFile(
            path=f"{stem}.index.json",
            content_type="application/json",
            body=msgspec.json.encode(index),
            offline=False,
        ),
        SiteFile(path=f"{stem}.lines", content_type="application/octet-stream", body=b"".join(packed), offline=False),
    ]

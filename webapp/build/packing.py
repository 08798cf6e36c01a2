"""The compressed forms of a file, which are taken from the last rendering where the file is the same."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import NamedTuple

import brotli
from msgspec import Struct

from webapp.assets.files import SiteFile
from webapp.build.kept import Kept
from webapp.build.processes import cores
from webapp.build.progress import Progress

COMPRESSIBLE = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")
NAME = "packed"
BEST, QUICK = 11, 6
"""Brotli's qualities. The second takes a thirtieth of the time, and 9 % more bytes."""
IN_PAIN = ("relief-home", "guide", "helping")
"""The pages that somebody with a cramp may be waiting for."""


class Packed(NamedTuple):
    """A file's compressed forms, and the file."""

    file: SiteFile
    brotli: bytes
    gzip: bytes


class KeptPacked(Struct):
    """Pairs of a file's key with its compressed forms."""

    forms: dict[str, tuple[bytes, bytes]]


def packed(files: Iterable[SiteFile], kept: Kept | None, progress: Progress) -> Iterator[Packed]:
    """The files that gain by it, compressed on all cores: brotli and gzip let other threads work.

    It begins with the first while the last are still being made.
    """
    known = kept and kept.take(NAME, KeptPacked)
    forms = known.forms if known else {}
    used = {}
    with ThreadPoolExecutor(cores()) as pool:
        begun = {pool.submit(_forms, file, forms): file for file in files if file.content_type.startswith(COMPRESSIBLE)}
        for found in progress.over("Compressing files", as_completed(begun), len(begun)):
            key, pair = found.result()
            used[key] = pair
            yield Packed(begun[found], *pair)
    if kept:
        kept.put(NAME, KeptPacked(used))


def _forms(file: SiteFile, known: Mapping[str, tuple[bytes, bytes]]) -> tuple[str, tuple[bytes, bytes]]:
    quality = _quality(file)
    key = f"{brotli.__version__} {quality} {hashlib.sha256(file.body).hexdigest()}"
    return key, known.get(key) or (
        brotli.compress(file.body, quality=quality, lgwin=22),
        gzip.compress(file.body, 9, mtime=0),
    )


def _quality(file: SiteFile) -> int:
    """Best but for pages that nobody in pain waits for, since they come to most phones in a bundle."""
    if not file.content_type.startswith("text/html"):
        return BEST
    return BEST if any(f'data-page="{page}"'.encode() in file.body for page in IN_PAIN) else QUICK

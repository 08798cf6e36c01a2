"""The compressed forms of a file, which are taken from the last rendering where the file is the same."""

import gzip
import hashlib
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed

import brotli
from msgspec import Struct

from webapp.assets.files import SiteFile
from webapp.build.kept import Kept
from webapp.build.processes import cores
from webapp.build.progress import Progress
from webapp.pwa.bundle import COMMON, bundle_name, is_bundle

COMPRESSIBLE = ("text/", "application/json", "application/manifest+json", "application/xml", "image/svg+xml")
NAME = "packed"
BEST, GOOD, QUICK = 11, 10, 6
"""Brotli's qualities. The second takes a third of the time, and 2 % more bytes; the last a thirtieth, and 9 %."""
IN_PAIN = ("relief-home", "guide", "helping", "warning-signs")
"""The pages that somebody with a cramp may be waiting for."""

Forms = tuple[bytes, bytes]
"""A file in brotli and in gzip."""


class KeptPacked(Struct):
    """Pairs of a file's key with its compressed forms."""

    forms: dict[str, Forms]


def packed(files: Iterable[SiteFile], kept: Kept | None, progress: Progress) -> Iterator[tuple[SiteFile, Forms | None]]:
    """Every file, with its compressed forms if it gains by them, in the order in which they are ready.

    On all cores, since brotli and gzip let other threads work; and from the first file on, while the last are being
    made: whoever writes them does so while others are compressed.
    """
    known = kept and kept.take(NAME, KeptPacked)
    forms = known.forms if known else {}
    used: dict[str, Forms] = {}

    def work(file: SiteFile) -> tuple[SiteFile, Forms | None]:
        if not file.content_type.startswith(COMPRESSIBLE):
            return file, None
        key, pair = _forms(file, forms)
        used[key] = pair
        return file, pair

    pool = ThreadPoolExecutor(cores())
    try:
        begun = [pool.submit(work, file) for file in files]
        for each in progress.over("Writing files", as_completed(begun), len(begun)):
            yield each.result()
    finally:
        # Where one cannot be written, the others would be compressed in vain.
        pool.shutdown(cancel_futures=True)
    if kept:
        kept.put(NAME, KeptPacked(used))


def _forms(file: SiteFile, known: Mapping[str, Forms]) -> tuple[str, Forms]:
    quality = _quality(file)
    key = f"{brotli.__version__} {quality} {hashlib.sha256(file.body).hexdigest()}"
    return key, known.get(key) or (
        brotli.compress(file.body, quality=quality, lgwin=22),
        gzip.compress(file.body, 9, mtime=0),
    )


def _quality(file: SiteFile) -> int:
    """Best but for pages that nobody in pain waits for, since they come to most phones in a bundle.

    A bundle of a language is what a start waits for after one changed word.
    """
    if is_bundle(file) and bundle_name(file) != COMMON:
        return GOOD
    if not file.content_type.startswith("text/html"):
        return BEST
    return BEST if any(f'data-page="{page}"'.encode() in file.body for page in IN_PAIN) else QUICK

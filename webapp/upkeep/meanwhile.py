"""Folders in which database, key and archive lie while a backup is made or restored."""

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

BACKUP, RESTORE, HALF = ".backup.", ".restore.", ".uncramp-backup."
"""How they begin: in the instance, and where the archive is to lie, among files that are not ours."""
ABANDONED = 24 * 60 * 60
"""Seconds after which nobody is at work in one any more: whoever made it was killed."""


@contextmanager
def beside(parent: Path, prefix: str) -> Iterator[str]:
    """A folder that is gone in the end, with those of whoever was killed: they hold what people have erased since."""
    for old in _abandoned(parent, prefix):
        shutil.rmtree(old, ignore_errors=True)
    with TemporaryDirectory(dir=parent, prefix=prefix) as folder:
        yield folder


def _abandoned(parent: Path, prefix: str) -> Iterator[Path]:
    ours = (HALF,) if prefix == HALF else (BACKUP, RESTORE)
    for old in [each for begins in ours for each in parent.glob(f"{begins}*")]:
        # One of another user is not ours to look into, and its owner's next backup takes it away.
        with suppress(OSError):
            if time.time() - max(each.stat().st_mtime for each in (old, *old.iterdir())) > ABANDONED:
                yield old

"""Which builds of the site stay on the disk: every one that a server serves, and the last ones for a way back."""

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

KEPT = 3
"""Builds, by when a process last took them up. One has about 50 MB."""


def hold(folder: Path) -> bool:
    """Keep a build from being removed until this process ends, in whatever way; False when it is not there."""
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except FileNotFoundError:
        return False
    if not _locked(handle, folder):
        os.close(handle)
        return False
    # A site on a disk that nobody can write to is served all the same.
    with suppress(OSError):
        os.utime(folder)
    return True


def _locked(handle: int, folder: Path) -> bool:
    """Whether it is still this folder once it is: somebody may have removed it while we waited."""
    fcntl.flock(handle, fcntl.LOCK_SH)
    try:
        return os.path.samestat(os.fstat(handle), folder.stat())
    except FileNotFoundError:
        return False


@contextmanager
def alone(parent: Path) -> Iterator[None]:
    """One process at a time writes builds and removes them."""
    handle = os.open(parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def half(folder: Path) -> Path:
    """Where a build lies that is being written or removed."""
    return folder.with_name(f".{folder.name}.half")


def put_in_place(folder: Path) -> None:
    """What was written beside it becomes this build.

    Where it is there already, damaged, a server may have it open: it gets each file whole, under its name.
    """
    written = half(folder)
    if not folder.exists():
        written.rename(folder)
        return
    for path in [path for path in written.rglob("*") if path.is_file()]:
        place = folder / path.relative_to(written)
        place.parent.mkdir(parents=True, exist_ok=True)
        path.replace(place)
    shutil.rmtree(written)


def drop_halves(parent: Path) -> None:
    """Remove what was left behind by a process that was interrupted."""
    for folder in parent.glob(half(Path("*")).name):
        shutil.rmtree(folder)


def drop_older(parent: Path) -> None:
    """Remove the builds beyond the last ones that nobody holds."""
    builds = [each for each in parent.iterdir() if each.is_dir() and not each.name.startswith(".")]
    for folder in sorted(builds, key=lambda each: each.stat().st_mtime, reverse=True)[KEPT:]:
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            with suppress(BlockingIOError):
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                # Away at once, so that nobody takes up what is half gone.
                shutil.rmtree(folder.rename(half(folder)))
        finally:
            os.close(handle)

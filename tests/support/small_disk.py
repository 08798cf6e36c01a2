"""A disk that a test can fill: a few megabytes of memory, mounted at a folder, where the system lets us mount."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

CHUNK = b"\0" * 2**20


class SmallDisk:
    """Mounted at `folder`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._ballast = folder / "ballast"

    def fill(self, room: int = 0) -> None:
        """But for so many bytes of room, nothing fits on it any more."""
        handle = os.open(self._ballast, os.O_WRONLY | os.O_CREAT)
        size = 0
        with suppress(OSError):
            while True:
                size += os.write(handle, CHUNK)
        os.ftruncate(handle, size - room)
        os.close(handle)

    def free(self) -> None:
        self._ballast.unlink()


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[SmallDisk]:
    """Skips the test, aloud, where nothing may be mounted."""
    folder.mkdir(parents=True)
    options = f"size={megabytes}m,mode=700"
    mount = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        pytest.skip("no disk can be mounted to be filled: there is no mount")
    if done.returncode:
        pytest.skip(f"no disk can be mounted to be filled: {done.stderr.strip()}")
    try:
        yield SmallDisk(folder)
    finally:
        # Who was killed a moment ago may have a file of it open still.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)

"""A file that is there whole or not at all, whoever is killed while it is written."""

import os
import time
from pathlib import Path

ABANDONED = 60 * 60
"""Seconds after which nobody writes any more what is still half written: whoever did was killed."""


def write_whole(file: Path, content: bytes) -> None:
    """Beside it, then in its place; several processes may at once. Raises OSError, and leaves no half then."""
    half = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        half.write_bytes(content)
        half.rename(file)
    except OSError:
        # On a full disk half of it would take the room of what matters.
        half.unlink(missing_ok=True)
        raise
    for other in file.parent.glob(f".{file.name}.*"):
        try:
            if time.time() - other.stat().st_mtime > ABANDONED:
                other.unlink()
        except FileNotFoundError:
            continue

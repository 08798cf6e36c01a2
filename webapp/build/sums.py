"""The hash of each file of a written site, kept in its folder: a crash or a disk may have damaged one since."""

import hashlib
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from webapp.build.processes import cores

NAME = ".sums"


def note(folder: Path, sums: Mapping[str, bytes]) -> None:
    """Write down the SHA-256 of what was written to a folder, by name: the same bytes in whatever order it was."""
    (folder / NAME).write_bytes(msgspec.msgpack.encode(dict(sorted(sums.items()))))


def is_whole(folder: Path) -> bool:
    """Whether each file that was noted is still there, and the same; a tenth of a second for a whole site."""
    try:
        sums = msgspec.msgpack.decode((folder / NAME).read_bytes(), type=dict[str, bytes])
        return all(map(bytes.__eq__, sums.values(), _hashes(folder / name for name in sums)))
    except (OSError, msgspec.DecodeError):
        return False


def _hashes(paths: Iterable[Path]) -> list[bytes]:
    # Reading and hashing let other threads work.
    with ThreadPoolExecutor(cores()) as pool:
        return list(pool.map(_hash, paths, chunksize=8))


def _hash(path: Path) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()

"""What the last rendering made, kept in the instance, so that the next one makes only what is no longer the same.

A file of it is the hash of its content, then the content. One that a crash tore is as good as none, and so is one that
nobody may write: then all is made anew. Each rendering puts its own in the place of the one before, so none grows old.
"""

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

from webapp.whole import write_whole

T = TypeVar("T", bound=Struct)


class Kept:
    """The folder of it; several processes may read and write at once."""

    def __init__(self, instance: Path) -> None:
        self._folder = instance / "kept"

    def take(self, name: str, kind: type[T]) -> T | None:
        """What was kept under this name; None when it is not there, or not whole."""
        try:
            whole = (self._folder / name).read_bytes()
        except OSError:
            return None
        digest, content = whole[:32], whole[32:]
        if hashlib.sha256(content).digest() != digest:
            return None
        # Whole, but of a version of the code that wrote something else.
        with suppress(msgspec.DecodeError):
            return msgspec.msgpack.decode(content, type=kind)
        return None

    def put(self, name: str, value: Struct) -> None:
        """Keep it instead of what was kept under this name."""
        content = msgspec.msgpack.encode(value)
        with suppress(OSError):
            self._folder.mkdir(exist_ok=True, mode=0o700)
            write_whole(self._folder / name, hashlib.sha256(content).digest() + content)

"""A push service that takes everything, over TLS and as fast as it can: Caddy, which makes its own certificate."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from bench.caddy import AUTHORITY, configured, running
from tests.support.server import free_port


class Sink(Struct, frozen=True):
    """`certificate` is the file of the authority that signed it."""

    url: str
    certificate: Path


@contextmanager
def running_sink(folder: Path) -> Iterator[Sink]:
    """Raises CaddyFailedError."""
    port = free_port()
    with running(configured("respond 201", port, folder), port, folder) as url:
        yield Sink(url, folder / AUTHORITY)

"""A PostgreSQL of the tests' own with an empty database, and what can happen to it."""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from tests.support.cluster import Cluster, folder_for_cluster

RESTARTS = 50


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server with an empty database; gives its DATABASE_URL."""
    with folder_for_cluster() as cluster:
        cluster.make()
        cluster.start()
        try:
            yield cluster.url
        finally:
            cluster.control("-m", "immediate", "stop")


@contextmanager
def frozen(url: str) -> Iterator[None]:
    """None of its processes does anything, until the block ends: connections stay, and nobody answers."""
    pids = _cluster_of(url).freeze()
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGCONT)


def crash(url: str) -> None:
    """Kill it hard, and start it again as it was: returns when it takes connections."""
    cluster = _cluster_of(url)
    os.kill(cluster.first, signal.SIGKILL)
    for _ in range(RESTARTS):
        # What the first process left behind ends by itself, and holds the memory until then.
        with suppress(RuntimeError):
            # `restart` gives back the options of the start, also to one that is gone.
            return cluster.control("restart")
        time.sleep(0.1)
    raise RuntimeError(cluster.log)


def _cluster_of(url: str) -> Cluster:
    (folder,) = parse_qs(urlsplit(url).query)["host"]
    return Cluster(Path(folder))

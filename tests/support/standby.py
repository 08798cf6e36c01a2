"""Two PostgreSQL servers: one that is written to, and a standby that has every commit before it is said to be done."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from tests.support.cluster import Cluster, folder_for_cluster

FOLLOWS_SOON = {"wal_retrieve_retry_interval": "100ms"}
"""After a restart of the other one; five seconds otherwise, in which nothing can be committed."""


class Pair:
    """`url` names both, and first the one that must be passed over as long as it only follows."""

    def __init__(self, primary: Cluster, standby: Cluster) -> None:
        self._primary, self._standby = primary, standby
        # A host is a folder here, and the port belongs to the name of a socket.
        self.url = f"{standby.url}:5432&host={primary.folder}:5432"

    def restart(self) -> None:
        """The one that is written to, as an upgrade does it."""
        self._primary.control("-m", "fast", "restart")

    def lose_primary(self) -> None:
        """Its machine dies."""
        self._primary.destroy()

    def promote(self) -> None:
        """The standby takes the place of the one that was written to."""
        self._standby.control("promote")


@contextmanager
def running_pair() -> Iterator[Pair]:
    """With an empty database."""
    with folder_for_cluster() as primary, folder_for_cluster() as standby:
        primary.make()
        primary.start(synchronous_standby_names="*")
        try:
            standby.make_follower_of(primary)
            standby.start(**FOLLOWS_SOON)
            yield Pair(primary, standby)
        finally:
            for cluster in (standby, primary):
                # One may be gone.
                with suppress(RuntimeError):
                    cluster.control("-m", "immediate", "stop")

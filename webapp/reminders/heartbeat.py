"""A worker says now and then that it is alive; /healthz tells how long ago that was."""

from collections.abc import Callable
from datetime import datetime, timedelta

from webapp.reminders.store import heartbeats
from webapp.reminders.store.database import Database, Transaction, reading, transaction

INTERVAL = timedelta(seconds=10)
LONGEST_SILENCE = timedelta(seconds=60)
"""After which a worker is taken for dead or frozen."""
FORGOTTEN = timedelta(days=1)
SKEW = timedelta(seconds=10)
"""By which a clock may be off before anybody minds."""


class HeartbeatWriter:
    """Writes one worker's heartbeat. `set_back` is called where one of the future shows that the clock was set back."""

    def __init__(
        self,
        database: Database,
        now: Callable[[], datetime],
        worker: str,
        set_back: Callable[[Transaction, datetime], None] = lambda *_: None,
    ) -> None:
        self._database = database
        self._now = now
        self._worker = worker
        self._set_back = set_back
        self._last: datetime | None = None

    def beat(self) -> None:
        """Write it down, unless that was just done."""
        now = self._now()
        # A clock that was set back makes the last beat one of the future, which is no reason to be silent until then.
        if self._last and timedelta() <= now - self._last < INTERVAL:
            return
        with transaction(self._database) as session:
            if heartbeats.delete_after(session, now + SKEW):
                self._set_back(session, now)
            heartbeats.write(session, self._worker, now)
            heartbeats.delete_before(session, now - FORGOTTEN)
        self._last = now


def last_heartbeat(database: Database, now: datetime) -> datetime | None:
    """When any worker was last alive; None when none ever was.

    What lies in the future counts only where there is nothing else: a clock was set back since.
    """
    with reading(database) as session:
        return heartbeats.latest_until(session, now + SKEW) or heartbeats.first(session)

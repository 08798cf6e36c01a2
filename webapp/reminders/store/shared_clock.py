"""What time it is for all servers and workers on one PostgreSQL: the time on the machine of the database."""

import time
from datetime import UTC, datetime, timedelta


class SharedClock:
    """Set whenever a transaction begins, and carried on by what a set wall clock does not move.

    One that was never set, as with SQLite, whose machine is this one, is the clock of this machine.
    """

    def __init__(self) -> None:
        self._looked: tuple[datetime, float] | None = None

    def set(self, moment: datetime) -> None:
        """What time it is there now."""
        self._looked = moment.astimezone(UTC), time.monotonic()

    def now(self) -> datetime:
        if self._looked is None:
            return datetime.now(UTC)
        moment, at = self._looked
        return moment + timedelta(seconds=time.monotonic() - at)

"""Lets go of what nobody needs: devices that have been silent for long, and deliveries of long ago."""

from collections.abc import Callable
from datetime import datetime, timedelta

from webapp.reminders.store import deliveries, devices
from webapp.reminders.store.database import Database, Transaction, transaction

SILENT = timedelta(days=60)
GRACE = timedelta(days=7)
"""Between the last reminder, which says that it is the last, and the end."""
LONGEST = SILENT + GRACE
"""After so long the server has forgotten a phone of which it hears nothing."""
UNPROVEN = timedelta(days=10)
"""After which a device is forgotten that never told that a reminder was shown: most likely nobody has it. A reminder of
one day of the week comes within the first seven."""
KEPT = timedelta(days=30)
KIND = "last"
INTERVAL = timedelta(hours=1)


class Pruner:
    """Prunes now and then, for a worker."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._last: datetime | None = None

    def prune_hourly(self) -> None:
        """Prune, unless that was done within the hour."""
        now = self._now()
        if self._last and now - self._last < INTERVAL:
            return
        self._last = now
        with transaction(self._database) as session:
            prune(session, now)


def prune(session: Transaction, now: datetime) -> tuple[int, int]:
    """How many devices were warned and how many deleted."""
    deleted = devices.delete_silent(session, now - SILENT, now - GRACE)
    deleted += devices.delete_unproven(session, now - UNPROVEN)
    deliveries.delete_before(session, now - KEPT)
    # Locked, since two workers that do this at once must not warn twice.
    silent = devices.silent_since(session, now - SILENT)
    for device in silent:
        device.warned_at = now
        deliveries.enqueue(session, device.id, KIND, now, now + GRACE)
    return len(silent), deleted

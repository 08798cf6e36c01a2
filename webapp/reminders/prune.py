"""Lets go of what nobody needs: devices that have been silent for long, and deliveries of long ago.

Days that have a table of their own are dropped; all else goes in batches, each in a transaction of its own, so that no
reminder waits for it.
"""

import time
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from threading import Event

from webapp.reminders.store import deliveries, devices, partitions
from webapp.reminders.store.database import Database, Transaction, change
from webapp.reminders.store.days import DAY, day_of, start_of

SILENT = timedelta(days=60)
UNPROVEN = timedelta(days=10)
"""Of a device that never told that a reminder was shown: most likely nobody has it. A reminder of one day of the week
comes within the first seven."""
GRACE = timedelta(days=7)
"""Between the last reminder, which says that it is the last, and the end."""
LONGEST = SILENT + GRACE
"""After so long the server has forgotten a phone of which it hears nothing."""
KEPT = timedelta(days=30)
"""Of deliveries, at most: a day of them goes when the first of that day are so old. None is of use for longer than the
last reminder of all, `GRACE`."""
KIND = "last"
BATCH = 500
"""Rows: a transaction of some ten milliseconds."""
PAUSE = 0.05
"""Seconds between two batches, in which others may write: SQLite has one writer at a time."""


def prune(database: Database, now: datetime, stopping: Event | None = None) -> tuple[int, int]:
    """How many devices were warned and how many deleted."""
    in_batches = partial(_in_batches, database, stopping or Event())
    deleted = in_batches(lambda session: devices.delete_warned(session, now - GRACE, BATCH))
    warned = in_batches(lambda session: _warn(session, now))
    kept_since = start_of(day_of(now - KEPT)) + DAY
    partitions.drop(database, kept_since)
    in_batches(lambda session: deliveries.delete_before(session, kept_since, BATCH))
    return warned, deleted


def _warn(session: Transaction, now: datetime) -> int:
    silent = devices.silent_since(session, proven=now - SILENT, unproven=now - UNPROVEN, most=BATCH)
    for device in silent:
        device.warned_at = now
        deliveries.enqueue(session, device.id, KIND, now, now + GRACE)
    return len(silent)


def _in_batches(database: Database, stopping: Event, step: Callable[[Transaction], int]) -> int:
    """The sum of what the steps did, the last of which found less than a batch."""
    done = 0
    while not stopping.is_set():
        count = change(database, step)
        done += count
        if count < BATCH:
            break
        time.sleep(PAUSE)
    return done

"""What a worker sees to beside its sending: that the next days have their tables, and that what nobody needs goes."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from logging import getLogger
from threading import Event

from webapp.reminders.prune import prune
from webapp.reminders.store import partitions
from webapp.reminders.store.database import Database, DatabaseError, named

INTERVAL = timedelta(hours=1)

log = getLogger(__name__)


class Housekeeper:
    """At work now and then, in a thread and on connections of its own."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now
        self._stopping = Event()

    async def prepare(self) -> None:
        """What is claimed finds the table of its day; where it does not, the next time brings it there."""
        try:
            await asyncio.to_thread(partitions.make, self._database, self._now())
        except DatabaseError as error:
            log.error("no tables could be made for the next days: %s", named(error))
        except Exception:
            log.exception("no tables could be made for the next days")

    async def run(self) -> None:
        """Each hour, until it is cancelled."""
        while True:
            await self._prune()
            await asyncio.sleep(INTERVAL.total_seconds())
            await self.prepare()

    def stop(self) -> None:
        """After the batch that is under way."""
        self._stopping.set()

    async def _prune(self) -> None:
        try:
            await asyncio.to_thread(prune, self._database, self._now(), self._stopping)
        except DatabaseError as error:
            log.error("nothing could be pruned: %s", named(error))
        except Exception:
            # Whatever nobody foresaw: what is to be forgotten is looked for again the next time.
            log.exception("nothing could be pruned")

"""What a worker has in hand, in step with the database: claimed and written down in one thread, one after the other."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from typing import TypeVar

from webapp.reminders.claims import LEASE, claim
from webapp.reminders.heartbeat import HeartbeatWriter
from webapp.reminders.idle import idle_seconds
from webapp.reminders.jobs import Job
from webapp.reminders.results import FIRST_WAIT, Result, record
from webapp.reminders.store import queue, tallies
from webapp.reminders.store.database import Database, Transaction, transaction
from webapp.reminders.tallies import tallied

BATCH = 200
"""Jobs that are claimed at once."""

T = TypeVar("T")


class Ledger:
    """Of one worker, by `name`; `now` is its clock, and `service_of` tells a push service from an endpoint."""

    def __init__(self, database: Database, now: Callable[[], datetime], service_of: Callable[[str], str]) -> None:
        self._database = database
        self._now = now
        self._service_of = service_of
        self.name = secrets.token_hex(8)
        self._heartbeat = HeartbeatWriter(database, now, self.name, _after_set_back)
        # One, since two would only wait for one another where the database has one writer at a time.
        self._thread = ThreadPoolExecutor(1)
        self._in_hand: set[str] = set()

    async def poll(self, longest: float) -> tuple[list[Job], float]:
        """What to do now, and for how many seconds to be idle when that is nothing. Raises DatabaseError."""
        return await self._in_thread(partial(self._poll, longest))

    async def write(self, results: list[Result]) -> None:
        """In one transaction. Raises DatabaseError."""
        await self._in_thread(partial(self._write, results))

    def close(self) -> None:
        self._thread.shutdown()

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _poll(self, longest: float) -> tuple[list[Job], float]:
        self._heartbeat.beat()
        with transaction(self._database) as session:
            now = self._now()
            jobs = claim(session, now, BATCH, self.name, self._in_hand)
            idle = 0.0 if jobs else idle_seconds(session, now, longest)
        self._in_hand.update(job.delivery for job in jobs)
        return jobs, idle

    def _write(self, results: list[Result]) -> None:
        with transaction(self._database) as session:
            now = self._now()
            record(session, results, now)
            tallies.add(session, tallied(results, now, self._service_of))
        self._in_hand.difference_update(job.delivery for job, _ in results)


def _after_set_back(session: Transaction, now: datetime) -> None:
    """What was to wait until a time of the clock before it was set back, to `now`, would wait for hours.

    For how long it was to wait cannot be told any more. A lease is whole again: whoever has it may live.
    """
    queue.shorten(session, leased_until=now + LEASE, waiting_until=now + timedelta(seconds=FIRST_WAIT))

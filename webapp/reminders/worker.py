"""Sends what is due. Any number of workers on one database never send the same reminder twice, unless one dies."""

import asyncio
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from functools import partial
from logging import getLogger
from typing import TypeVar

from msgspec import Struct

from webapp.push.outcome import Outcome
from webapp.push.sender import Sender
from webapp.reminders.claims import claim
from webapp.reminders.delivering import deliver
from webapp.reminders.heartbeat import HeartbeatWriter
from webapp.reminders.housekeeping import Housekeeper
from webapp.reminders.idle import idle_seconds
from webapp.reminders.jobs import Job
from webapp.reminders.lanes import Lanes
from webapp.reminders.message import MessageTexts
from webapp.reminders.recorder import Recorder
from webapp.reminders.results import Result, record
from webapp.reminders.store import tallies
from webapp.reminders.store.database import Database, DatabaseError, named, transaction
from webapp.reminders.tallies import tallied

BATCH = 200
"""Jobs that are claimed at once."""
POLL_INTERVAL = 1.0
"""Seconds between two looks at most, and after something went wrong."""

log = getLogger(__name__)
T = TypeVar("T")


class Dependencies(Struct, frozen=True):
    """What a worker needs; `now` is its clock, which a rehearsal may set ahead."""

    database: Database
    sender: Sender
    origin: str
    texts: MessageTexts
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Worker:
    """Runs until it is told to stop: what is under way then is finished and written down first."""

    def __init__(self, dependencies: Dependencies) -> None:
        self._dependencies = dependencies
        self.name = secrets.token_hex(8)
        self._heartbeat = HeartbeatWriter(dependencies.database, dependencies.now, self.name)
        self._housekeeper = Housekeeper(dependencies.database, dependencies.now)
        self._stopping = asyncio.Event()
        # One, since two would only wait for one another where the database has one writer at a time.
        self._thread = ThreadPoolExecutor(1)
        self._lanes = Lanes(dependencies.sender.service_of, self._deliver, lambda *done: self._recorder.add(done))
        self._recorder = Recorder(self._record, lambda: self._lanes.busy)

    def stop(self) -> None:
        self._stopping.set()

    async def run(self) -> None:
        await self._housekeeper.prepare()
        recording = asyncio.create_task(self._recorder.run())
        keeping_house = asyncio.create_task(self._housekeeper.run())
        await self._claim_all()
        self._housekeeper.stop()
        await self._lanes.finished()
        await self._recorder.finished()
        for task in (recording, keeping_house):
            task.cancel()
        self._thread.shutdown()

    async def _claim_all(self) -> None:
        while not self._stopping.is_set():
            jobs: list[Job] = []
            idle = POLL_INTERVAL
            try:
                jobs, idle = await self._in_thread(self._poll)
            except DatabaseError as error:
                # One that is away for a while must not end the worker.
                log.error("nothing could be claimed: %s", named(error))
            except Exception:
                log.exception("nothing could be claimed")
            for job in jobs:
                self._lanes.add(job)
            if jobs:
                await self._lanes.wait_for_room()
            else:
                await self._wait(idle)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _deliver(self, job: Job) -> Outcome:
        needs = self._dependencies
        return await deliver(job, needs.sender, needs.origin, needs.texts, needs.now())

    def _poll(self) -> tuple[list[Job], float]:
        """What to do now, and for how many seconds to be idle when that is nothing."""
        self._heartbeat.beat()
        with transaction(self._dependencies.database) as session:
            now = self._dependencies.now()
            jobs = claim(session, now, BATCH, self.name)
            return jobs, 0.0 if jobs else idle_seconds(session, now, POLL_INTERVAL)

    async def _record(self, results: list[Result]) -> None:
        await self._in_thread(partial(self._write, results))

    def _write(self, results: list[Result]) -> None:
        with transaction(self._dependencies.database) as session:
            now = self._dependencies.now()
            record(session, results, now)
            tallies.add(session, tallied(results, now, self._dependencies.sender.service_of))

"""Sends what is due. Any number of workers on one database never send the same reminder twice, unless one dies."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from logging import getLogger

from msgspec import Struct

from webapp.push.outcome import Outcome
from webapp.push.sender import Sender
from webapp.reminders.delivering import deliver
from webapp.reminders.housekeeping import Housekeeper
from webapp.reminders.jobs import Job
from webapp.reminders.lanes import Lanes
from webapp.reminders.ledger import Ledger
from webapp.reminders.message import MessageTexts
from webapp.reminders.recorder import Recorder
from webapp.reminders.store.database import Database, DatabaseError, named

POLL_INTERVAL = 1.0
"""Seconds between two looks at most, and after something went wrong."""

log = getLogger(__name__)


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
        self._ledger = Ledger(dependencies.database, dependencies.now, dependencies.sender.service_of)
        self._housekeeper = Housekeeper(dependencies.database, dependencies.now)
        self._stopping = asyncio.Event()
        self._lanes = Lanes(dependencies.sender.service_of, self._deliver, lambda *done: self._recorder.add(done))
        self._recorder = Recorder(self._ledger.write, lambda: self._lanes.busy)

    @property
    def name(self) -> str:
        return self._ledger.name

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
        self._ledger.close()

    async def _claim_all(self) -> None:
        while not self._stopping.is_set():
            jobs: list[Job] = []
            idle = POLL_INTERVAL
            try:
                jobs, idle = await self._ledger.poll(POLL_INTERVAL)
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

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _deliver(self, job: Job) -> Outcome:
        needs = self._dependencies
        return await deliver(job, needs.sender, needs.origin, needs.texts, needs.now())

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
from sqlalchemy import Engine

from webapp.push.outcome import Outcome
from webapp.push.sender import Sender
from webapp.reminders.claims import Job, claim
from webapp.reminders.heart import Heart
from webapp.reminders.message import Say
from webapp.reminders.nap import nap
from webapp.reminders.posting import post
from webapp.reminders.prune import Pruner
from webapp.reminders.results import record

AT_ONCE = 100
BATCH = 200
"""Jobs that are claimed at once. At most two batches wait and one is under way: the lease outlasts all three."""
PAUSE = 1.0
"""Seconds between two looks at most, and after something went wrong."""
GATHER = 0.03
"""Seconds in which results gather while more are on their way, to be written down together."""

log = getLogger(__name__)
T = TypeVar("T")
Result = tuple[Job, Outcome]


class Setting(Struct, frozen=True):
    """What a worker needs; `now` is its clock, which a rehearsal may set ahead."""

    engine: Engine
    sender: Sender
    origin: str
    say: Say
    now: Callable[[], datetime] = lambda: datetime.now(UTC)


class Worker:
    """Runs until it is told to stop: what is under way then is finished and written down first."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self.name = secrets.token_hex(8)
        self._heart = Heart(setting.engine, setting.now, self.name)
        self._pruner = Pruner(setting.engine, setting.now)
        self._stopping = asyncio.Event()
        # One, since two would only wait for one another where the database has one writer at a time.
        self._thread = ThreadPoolExecutor(1)
        self._jobs: asyncio.Queue[Job] = asyncio.Queue(BATCH)
        self._results: asyncio.Queue[Result] = asyncio.Queue()

    def stop(self) -> None:
        self._stopping.set()

    async def run(self) -> None:
        senders = [asyncio.create_task(self._send_all()) for _ in range(AT_ONCE)]
        recorder = asyncio.create_task(self._record_all())
        await self._claim_all()
        await self._jobs.join()
        await self._results.join()
        for task in (*senders, recorder):
            task.cancel()
        self._thread.shutdown()

    async def _claim_all(self) -> None:
        while not self._stopping.is_set():
            jobs: list[Job] = []
            pause = PAUSE
            try:
                jobs, pause = await self._in_thread(self._look)
            except Exception:
                # A database that is away for a while must not end the worker.
                log.exception("nothing could be claimed")
            for job in jobs:
                await self._jobs.put(job)
            if not jobs:
                await self._rest(pause)

    async def _in_thread(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _rest(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self._stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _send_all(self) -> None:
        setting = self._setting
        while True:
            job = await self._jobs.get()
            outcome = await post(job, setting.sender, setting.origin, setting.say, setting.now())
            self._results.put_nowait((job, outcome))
            self._jobs.task_done()

    async def _record_all(self) -> None:
        while True:
            results = [await self._results.get()]
            if not self._jobs.empty():
                await asyncio.sleep(GATHER)
            while not self._results.empty():
                results.append(self._results.get_nowait())
            while True:
                try:
                    await self._in_thread(partial(self._record, results))
                    break
                except Exception:
                    log.exception("results could not be written down")
                    await asyncio.sleep(PAUSE)
            for _ in results:
                self._results.task_done()

    def _look(self) -> tuple[list[Job], float]:
        """What to do now, and how long to rest when that is nothing."""
        self._heart.beat()
        self._pruner.tidy()
        with self._setting.engine.begin() as connection:
            now = self._setting.now()
            jobs = claim(connection, now, BATCH, self.name)
            return jobs, 0.0 if jobs else nap(connection, now, PAUSE)

    def _record(self, results: list[Result]) -> None:
        with self._setting.engine.begin() as connection:
            record(connection, results, self._setting.now())

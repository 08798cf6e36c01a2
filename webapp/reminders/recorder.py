"""Writes results down together, while more are on their way, and again until the database takes them."""

import asyncio
from collections.abc import Awaitable, Callable
from logging import getLogger

from webapp.push.outcome import Rejected
from webapp.reminders.results import Result
from webapp.reminders.store.database import DatabaseError, named, refuses_value

GATHER = 0.03
"""Seconds in which results gather while more are on their way, to be written down together."""
RETRY_INTERVAL = 1.0
"""Seconds between two tries where the database is away."""
UNWRITTEN = Rejected("what became of it could not be written down")
"""In place of what no database takes; else it would be taken up again, and sent twice."""

log = getLogger(__name__)


class Recorder:
    """`write` takes results in one transaction; `busy` says whether more are on their way."""

    def __init__(self, write: Callable[[list[Result]], Awaitable[None]], busy: Callable[[], bool]) -> None:
        self._write = write
        self._busy = busy
        self._results: asyncio.Queue[Result] = asyncio.Queue()

    def add(self, result: Result) -> None:
        self._results.put_nowait(result)

    async def finished(self) -> None:
        """Returns when all that was added is written down."""
        await self._results.join()

    async def run(self) -> None:
        """Until it is cancelled."""
        while True:
            results = [await self._results.get()]
            if self._busy():
                await asyncio.sleep(GATHER)
            while not self._results.empty():
                results.append(self._results.get_nowait())
            await self._write_until_done(results)
            for _ in results:
                self._results.task_done()

    async def _write_until_done(self, results: list[Result]) -> None:
        while not await self._is_done_with(results):
            await asyncio.sleep(RETRY_INTERVAL)

    async def _is_done_with(self, results: list[Result]) -> bool:
        """Whether they need not be written again: they are, or will never be."""
        try:
            await self._write(results)
        except Exception as error:
            if isinstance(error, DatabaseError):
                log.error("results could not be written down: %s", named(error))
            else:
                log.exception("results could not be written down")
            if not refuses_value(error):
                return False
            await self._write_apart(results)
        return True

    async def _write_apart(self, results: list[Result]) -> None:
        """One that cannot be written down keeps no other from it."""
        if len(results) > 1:
            for each in results:
                await self._write_until_done([each])
        else:
            [(job, outcome)] = results
            if outcome != UNWRITTEN:
                await self._write_until_done([(job, UNWRITTEN)])

"""Writes results down together, while more are on their way, and again until the database takes them."""

import asyncio
from collections.abc import Awaitable, Callable
from logging import getLogger

from webapp.reminders.results import Result
from webapp.reminders.store.database import DatabaseError, named

GATHER = 0.03
"""Seconds in which results gather while more are on their way, to be written down together."""
RETRY_INTERVAL = 1.0
"""Seconds between two tries where the database is away."""

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
        while True:
            try:
                return await self._write(results)
            except DatabaseError as error:
                log.error("results could not be written down: %s", named(error))
            except Exception:
                log.exception("results could not be written down")
            await asyncio.sleep(RETRY_INTERVAL)

"""Runs what may have to wait in a few threads: a few more may queue, whoever comes then is told to come again."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import BoundedSemaphore
from typing import Any, TypeVar

from webapp.reminders.api.problems import ProblemError

T = TypeVar("T")

WAIT_SECONDS = 10
"""For an answer, the time in the queue included; whoever asked is told to come again then."""
AGAIN_SECONDS = 5
"""After which it is worth asking again."""


class Threads:
    """`number` of them, and room for `queue` requests before them."""

    def __init__(self, number: int, queue: int) -> None:
        self._pool = ThreadPoolExecutor(number)
        self._room = BoundedSemaphore(number + queue)

    async def run(self, work: Callable[..., T], *arguments: Any) -> T:
        """What `work` gives. Raises ProblemError where there is no room, or no answer in time.

        A thread that hangs, and what queues behind it, keep their places until they are done, whatever was said to
        who asked: so there are never more of them.
        """
        if not self._room.acquire(blocking=False):
            raise _busy()
        future = self._pool.submit(work, *arguments)
        future.add_done_callback(self._leave)
        answer = asyncio.wrap_future(future)
        await asyncio.wait({answer}, timeout=WAIT_SECONDS)
        if not answer.done():
            raise _busy()
        return answer.result()

    def _leave(self, _future: Future[Any]) -> None:
        self._room.release()


def _busy() -> ProblemError:
    detail = f"The server has too much to do; ask again in {AGAIN_SECONDS} seconds."
    return ProblemError(503, "Service Unavailable", detail, wait=AGAIN_SECONDS)

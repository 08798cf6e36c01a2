"""What is on its way, apart for each push service: one that hangs holds up nobody else's reminders."""

import asyncio
import math
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from webapp.push.outcome import Outcome, RetryLater
from webapp.reminders.breaker import Breaker
from webapp.reminders.jobs import Job

CONCURRENCY = 100
"""Messages that are under way to one push service at once."""
WAITING = 200
"""Jobs that wait for one push service that answers before no more are claimed, for STALL at most, ..."""
MOST_WAITING = 1000
"""... and for any of them before the next are handed back."""
STALL = 1.0
"""Seconds: a push service that gave no answer for so long is waited for by nobody else, and one to which no message
could be started for so long, though some wait, gets no more."""
LONGEST_WAIT = 60.0
"""Seconds after which a job that waited in vain is handed back: there must be time to send it within its lease."""
BEHIND = RetryLater("its push service is behind")

Send = Callable[[Job], Awaitable[Outcome]]
Done = Callable[[Job, Outcome], None]


class Lanes:
    """A lane for each push service, made when it is needed; `service_of` tells it from an endpoint."""

    def __init__(self, service_of: Callable[[str], str], send: Send, done: Done) -> None:
        self._service_of = service_of
        self._new = partial(Lane, send, done)
        self._lanes: dict[str, Lane] = {}

    def add(self, job: Job) -> None:
        service = self._service_of(job.endpoint)
        if service not in self._lanes:
            self._lanes[service] = self._new()
        self._lanes[service].add(job)

    @property
    def busy(self) -> bool:
        return any(lane.waiting for lane in self._lanes.values())

    async def wait_for_room(self) -> None:
        """Until more can be claimed; nobody waits for a push service that does not answer."""
        await asyncio.gather(*(lane.wait_for_room() for lane in self._lanes.values() if lane.is_crowded))

    async def finished(self) -> None:
        """Returns when nothing is under way; the lanes end then."""
        for lane in self._lanes.values():
            await lane.finished()


class Lane:
    """To one push service. Whatever becomes of a job, `done` is told."""

    def __init__(self, send: Send, done: Done) -> None:
        self._send = send
        self._done = done
        self._breaker = Breaker()
        self._jobs: asyncio.Queue[tuple[float, Job]] = asyncio.Queue()
        self._has_room = asyncio.Event()
        self._started = self._answered = -math.inf
        self._senders = [asyncio.create_task(self._send_all()) for _ in range(CONCURRENCY)]

    @property
    def waiting(self) -> int:
        return self._jobs.qsize()

    @property
    def is_crowded(self) -> bool:
        return self.waiting > WAITING and time.monotonic() - self._answered < STALL

    def add(self, job: Job) -> None:
        """What it has no room for comes back later."""
        now = time.monotonic()
        if not self.waiting:
            self._started = now
        if now - self._started > STALL or self.waiting >= MOST_WAITING:
            self._done(job, BEHIND)
            return
        self._jobs.put_nowait((now, job))
        if self.waiting > WAITING:
            self._has_room.clear()

    async def wait_for_room(self) -> None:
        """Not for ever: a worker has to go on saying that it is alive."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._has_room.wait(), STALL)

    async def finished(self) -> None:
        await self._jobs.join()
        for sender in self._senders:
            sender.cancel()

    async def _send_all(self) -> None:
        while True:
            since, job = await self._jobs.get()
            self._started = time.monotonic()
            if self.waiting <= WAITING:
                self._has_room.set()
            in_time = self._started - since < LONGEST_WAIT
            self._done(job, await self._outcome(job) if in_time else BEHIND)
            self._jobs.task_done()

    async def _outcome(self, job: Job) -> Outcome:
        if rest := self._breaker.rest():
            return RetryLater("its push service does not answer", rest)
        outcome = await self._send(job)
        if isinstance(outcome, RetryLater):
            self._breaker.failed()
        else:
            self._breaker.succeeded()
            self._answered = time.monotonic()
        return outcome

"""Workers that can be killed at any moment, and a push service that only counts: for as many as can be sent."""

import asyncio
import contextlib
import multiprocessing
import os
import random
import signal
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import Struct

from webapp.push.endpoints import PushServices
from webapp.push.sender import Sender
from webapp.push.vapid import Vapid
from webapp.reminders import worker as worker_module
from webapp.reminders.store.database import open_database
from webapp.reminders.worker import Dependencies, Worker

SLOWEST_ANSWER = 0.03
FORKED = multiprocessing.get_context("fork")


class Clock(Struct, frozen=True):
    """Runs `times` as fast as the real one, so that a lease ends soon."""

    started: float
    times: float

    def now(self) -> datetime:
        real = datetime.now(UTC).timestamp()
        return datetime.fromtimestamp(self.started + (real - self.started) * self.times, UTC)


class Victim:
    """A worker in a process of its own; forked, since 200 of them must start within seconds."""

    def __init__(self, database_url: str, origin: str, clock: Clock) -> None:
        self._pipe, theirs = FORKED.Pipe()
        self._process = FORKED.Process(target=_work, args=(database_url, origin, clock, theirs))
        self._process.start()
        theirs.close()

    def kill(self) -> str:
        """Once it has begun to work; the name that it worked under."""
        name: str = self._pipe.recv()
        self._pipe.close()
        os.kill(self._process.pid or 0, signal.SIGKILL)
        self._process.join()
        self._process.close()
        return name


class Counting:
    """A push service in a process of its own that takes everything, slowly, and counts each path."""

    def __init__(self) -> None:
        self._pipe, theirs = FORKED.Pipe()
        self._process = FORKED.Process(target=_run, args=(_count, theirs))
        self._process.start()
        self.origin = f"http://127.0.0.1:{self._pipe.recv()}"

    def stop(self) -> Counter[str]:
        """How often each path was posted to."""
        self._pipe.send("stop")
        posts: Counter[str] = self._pipe.recv()
        self._process.join()
        return posts


def _run(main: Callable[..., Any], *arguments: Any) -> None:
    # What pytest turns into errors is not this process's concern.
    asyncio.run(main(*arguments))


def _work(database_url: str, origin: str, clock: Clock, pipe: Connection) -> None:
    worker_module.POLL_INTERVAL = 0.2
    _run(_work_on, database_url, origin, clock, pipe)


async def _work_on(database_url: str, origin: str, clock: Clock, pipe: Connection) -> None:
    vapid = Vapid(ec.generate_private_key(ec.SECP256R1()), "mailto:tests@uncramp.example")
    async with Sender(PushServices([origin]), vapid) as sender:
        worker = Worker(Dependencies(open_database(database_url), sender, origin, lambda *_: ("a", "b"), clock.now))
        pipe.send(worker.name)
        await worker.run()


async def _count(pipe: Connection) -> None:
    posts: Counter[str] = Counter()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            while True:
                head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
                await reader.readexactly(int(head.split("content-length: ")[1].split("\r\n")[0]))
                posts[head.split(" ", 2)[1]] += 1
                await asyncio.sleep(random.random() * SLOWEST_ANSWER)  # noqa: S311 (no secret)
                writer.write(b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, backlog=500)
    pipe.send(server.sockets[0].getsockname()[1])
    await asyncio.to_thread(pipe.recv)
    pipe.send(posts)

"""A worker shows the process that started it that it is not frozen: a byte now and then, which needs no database."""

import asyncio
import contextlib
import os
import select
import time

INTERVAL = 5.0
"""Seconds between two bytes."""
SHUTDOWN_TIMEOUT = 30.0
"""Seconds that a worker gets to finish what is under way, once the process that started it ends, or is gone."""


async def beat(pipe: int) -> None:
    """Until it is cancelled. Nobody may read any more, or not for a while: that stops nothing."""
    os.set_blocking(pipe, False)
    while True:
        with contextlib.suppress(BlockingIOError, BrokenPipeError):
            os.write(pipe, b".")
        await asyncio.sleep(INTERVAL)


class Listener:
    """At the other end of the pipe. Its silence begins when it is made."""

    def __init__(self, pipe: int) -> None:
        self._pipe = pipe
        self._heard = time.monotonic()

    def silence(self) -> float:
        """Seconds since a byte was last found here."""
        ready, _, _ = select.select([self._pipe], [], [], 0)
        if ready and os.read(self._pipe, 4096):
            self._heard = time.monotonic()
        return time.monotonic() - self._heard

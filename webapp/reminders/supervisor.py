"""Runs a reminder worker beside the web server: a process of its own, started anew when it dies."""

import os
import subprocess
import sys
import threading
from types import TracebackType
from typing import Self

COMMAND = (sys.executable, "-m", "flask", "--app", "webapp", "reminders", "work")
RESTART_DELAY = 5.0
"""Seconds before a worker that died is replaced."""
SHUTDOWN_TIMEOUT = 30.0
"""Seconds that a worker gets to finish what is under way."""


class Supervisor:
    """The worker runs as long as the block does."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._process: subprocess.Popen[bytes] | None = None
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._process = _start_worker()
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        if self._process is None:
            return
        self._process.terminate()
        try:
            self._process.wait(SHUTDOWN_TIMEOUT)
        except subprocess.TimeoutExpired:
            self._process.kill()

    def _watch(self) -> None:
        while self._process is not None:
            self._process.wait()
            if self._stopping.wait(RESTART_DELAY):
                return
            self._process = _start_worker()


def _start_worker() -> "subprocess.Popen[bytes]":
    # A process group of its own: Ctrl-C in a terminal must not end it twice. A server that is killed cannot end it.
    return subprocess.Popen((*COMMAND, "--parent", str(os.getpid())), start_new_session=True)

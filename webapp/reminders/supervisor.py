"""Runs a reminder worker beside the web server: a process of its own, started anew when it dies or freezes."""

import os
import subprocess
import sys
import threading
from logging import getLogger
from types import TracebackType
from typing import Self

from webapp.config import PACKAGE
from webapp.reminders.heartbeat import LONGEST_SILENCE
from webapp.reminders.pulse import SHUTDOWN_TIMEOUT, Listener

START = f"import sys; sys.path.append({str(PACKAGE.parent)!r}); from webapp.command import main; main()"
COMMAND = (sys.executable, "-P", "-c", START, "reminders", "work")
"""Not by `-m`, which takes any `numbers.py` of the folder that the server was started in for the library's."""
RESTART_DELAY = 5.0
"""Seconds before a worker that died is replaced."""
LOOK = 1.0
"""Seconds between two looks at whether it lives."""

log = getLogger(__name__)


class Supervisor:
    """The worker runs as long as the block does."""

    def __init__(self) -> None:
        self._stopping = threading.Event()
        self._worker: _Worker | None = None
        self._watcher = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._worker = _Worker()
        self._watcher.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stopping.set()
        if self._worker:
            self._worker.stop()

    def _watch(self) -> None:
        while True:
            if self._worker:
                self._worker.watch()
            if self._stopping.wait(RESTART_DELAY):
                return
            try:
                self._worker = _Worker()
            except OSError as error:
                # The one before may have died for the same want of memory, which ends.
                self._worker = None
                log.error("the reminder worker could not be started: %s", error.strerror)


class _Worker:
    """A process that shows that it lives."""

    def __init__(self) -> None:
        self._pipe, theirs = os.pipe()
        # A server that is killed cannot end it, so it looks for itself. Its own process group keeps Ctrl-C in a
        # terminal from ending it twice.
        command = (*COMMAND, "--parent", str(os.getpid()), "--pulse", str(theirs))
        try:
            self._process = subprocess.Popen(command, start_new_session=True, pass_fds=(theirs,))
        except OSError:
            os.close(self._pipe)
            raise
        finally:
            os.close(theirs)

    def watch(self) -> None:
        """Returns when it has ended, which one that is silent for too long is made to."""
        listener = Listener(self._pipe)
        while not self._has_ended(LOOK):
            if listener.silence() > LONGEST_SILENCE.total_seconds():
                log.warning("the reminder worker was silent for %s s and is replaced", LONGEST_SILENCE.seconds)
                self._process.kill()
                self._process.wait()
        os.close(self._pipe)

    def stop(self) -> None:
        self._process.terminate()
        if not self._has_ended(SHUTDOWN_TIMEOUT):
            self._process.kill()

    def _has_ended(self, patience: float) -> bool:
        """Whether it does within so many seconds."""
        try:
            self._process.wait(patience)
        except subprocess.TimeoutExpired:
            return False
        return True

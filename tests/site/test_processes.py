"""Work is spread over processes, in order; a process with other threads does it alone."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Thread

import pytest

from webapp.build.processes import spread
from webapp.config import ROOT

SPREAD = """
import os
import threading
from webapp.build.processes import spread
mine = os.getpid()
# As the store of the API's limits has one when the app has just been made.
threading.Timer(0.1, print).start()
found = list(spread(lambda number: (number, os.getpid()), range(40)))
assert [number for number, _ in found] == list(range(40))
assert (mine in {process for _, process in found}) == (len(os.sched_getaffinity(0)) == 1)
def fails(number):
    raise KeyError(number)
try:
    list(spread(fails, range(40)))
except KeyError as error:
    print(error)
"""

KILLED = """
import os
import sys
import time
from pathlib import Path
from webapp.build.builds import alone
from webapp.build.processes import spread
def work(number):
    print("at work", flush=True)
    time.sleep(number and 60)
with alone(Path(sys.argv[1])):
    list(spread(work, range(40)))
"""
PATIENCE = 20
"""Seconds in which the copies of a killed process have to be gone."""


def test_the_results_come_in_order_and_so_does_what_went_wrong() -> None:
    done = subprocess.run([sys.executable, "-c", SPREAD], cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["0"], "and the timer has printed its empty line"


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGKILL])
def test_what_was_killed_at_work_leaves_no_copies_behind_that_hold_its_lock(tmp_path: Path, sign: int) -> None:
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, start_new_session=True) as first:
        try:
            assert first.stdout
            first.stdout.readline()
            first.send_signal(sign)
            first.wait()
            # The command of util-linux gives up where it has to wait longer.
            subprocess.run(["flock", "--wait", str(PATIENCE), str(tmp_path), "true"], check=True)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(first.pid, signal.SIGKILL)


@pytest.mark.parametrize("count", [3, 40])
def test_beside_another_thread_no_process_is_copied(count: int) -> None:
    ended = Event()
    other = Thread(target=ended.wait)
    other.start()
    try:
        assert set(spread(lambda _: os.getpid(), range(count))) == {os.getpid()}
    finally:
        ended.set()
        other.join()

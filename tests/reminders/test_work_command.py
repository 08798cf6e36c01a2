"""`flask reminders work` as it runs for real: it sends, ends as it should, and keeps to itself what is private."""

import contextlib
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.support.given import Given
from tests.support.push_answers import CREATED, closed_half_way
from tests.support.server import FLASK, ROOT
from tests.support.waiting import PATIENCE, wait_for
from webapp.reminders.heartbeat import last_heartbeat
from webapp.reminders.pulse import SHUTDOWN_TIMEOUT

SUPERVISED = """
import time
from datetime import timedelta
from webapp.reminders import supervisor
supervisor.LONGEST_SILENCE, supervisor.RESTART_DELAY = timedelta(seconds=HERE), 0.1
with supervisor.Supervisor():
    time.sleep(600)
"""
WORK = str(FLASK), "--app", "webapp", "reminders", "work"
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(given: Given, database_url: str, tmp_path: Path) -> Iterator[Start]:
    """Starts a program with the settings of this test; whatever runs in the end is killed."""
    given.now = datetime.now(UTC)
    others = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    ours = {"DATABASE_URL": database_url, "UNCRAMP_INSTANCE": str(tmp_path), "UNCRAMP_PUSH_HOSTS": given.push.origin}
    running: list[subprocess.Popen[str]] = []

    def run(*command: str, pass_fds: Sequence[int] = ()) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        options = {"stdout": pipe, "stderr": subprocess.STDOUT, "text": True, "cwd": ROOT, "pass_fds": pass_fds}
        running.append(subprocess.Popen(command, env={**others, **ours}, **options))  # type: ignore[call-overload]
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def work(start: Start) -> "subprocess.Popen[str]":
    return start(*WORK)


def test_sigterm_lets_it_finish_what_is_in_flight(start: Start, given: Given) -> None:
    released = threading.Event()

    def slowly(request: BaseHTTPRequestHandler) -> None:
        released.wait(PATIENCE)
        CREATED(request)

    device = given.due(slowly)
    worker = work(start)
    wait_for(lambda: device.subscription.posts)
    worker.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    assert worker.poll() is None
    released.set()
    worker.communicate(timeout=PATIENCE)
    assert worker.returncode == 0
    assert given.delivery(device).status == "sent"


def test_sigterm_ends_it_at_once_when_nothing_is_in_flight(start: Start, given: Given) -> None:
    worker = work(start)
    wait_for(lambda: last_heartbeat(given.service.database, datetime.now(UTC)))
    worker.send_signal(signal.SIGTERM)
    worker.communicate(timeout=5)
    assert worker.returncode == 0


def test_it_never_writes_an_endpoint_or_a_key_into_its_log(start: Start, given: Given) -> None:
    failing, poisoned = given.due(closed_half_way), given.due(timezone="Europe/Amsterdam")
    with given.service.session() as session:
        session.connection().exec_driver_sql(f"UPDATE devices SET timezone = 'Mars' WHERE id = '{poisoned.id}'")  # noqa: S608
    worker = work(start)
    wait_for(lambda: failing.subscription.posts)
    worker.send_signal(signal.SIGTERM)
    said, _ = worker.communicate(timeout=PATIENCE)
    assert "cannot be computed" in said
    for device in (failing, poisoned):
        keys = device.subscription.as_json()["keys"]
        for private in (device.subscription.path, keys["p256dh"], keys["auth"], device.secret):
            assert private not in said


def test_a_worker_beside_a_server_that_was_killed_ends_by_itself(start: Start, given: Given) -> None:
    server = start(sys.executable, "-c", SUPERVISED.replace("HERE", "60"))
    wait_for(lambda: last_heartbeat(given.service.database, datetime.now(UTC)))
    server.kill()
    # The worker writes to the same pipe, so this ends when the worker has.
    server.communicate(timeout=PATIENCE)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_it_ends_even_where_its_database_never_takes_what_it_has_sent(start: Start, given: Given) -> None:
    def without_table(request: BaseHTTPRequestHandler) -> None:
        with given.service.database.begin() as connection:
            connection.exec_driver_sql("DROP TABLE deliveries")
        CREATED(request)

    device = given.due(without_table)
    server = start(sys.executable, "-c", SUPERVISED.replace("HERE", "60"))
    given.push.wait_for(device.subscription)
    server.kill()
    said, _ = server.communicate(timeout=SHUTDOWN_TIMEOUT + PATIENCE)
    assert "results could not be written down" in said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("number", "silence"), [(signal.SIGSTOP, "20"), (signal.SIGKILL, "600")])
def test_a_worker_that_freezes_or_dies_is_replaced_and_what_is_due_goes_out(
    start: Start, given: Given, number: signal.Signals, silence: str
) -> None:
    server = start(sys.executable, "-c", SUPERVISED.replace("HERE", silence))
    wait_for(lambda: last_heartbeat(given.service.database, datetime.now(UTC)))
    (worker,) = children_of(server)
    try:
        os.kill(worker, number)
        wait_for(lambda: children_of(server) not in ([], [worker]))
        device = given.due()
        given.push.wait_for(device.subscription)
        server.terminate()
        server.communicate(timeout=PATIENCE)
    finally:
        # One that is frozen would stay.
        with contextlib.suppress(ProcessLookupError):
            os.kill(worker, signal.SIGKILL)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_worker_that_waits_for_its_database_at_its_start_shows_that_it_is_not_frozen(
    start: Start, given: Given
) -> None:
    ours, theirs = os.pipe()
    with os.fdopen(ours, "rb") as pulse, given.service.session() as writing:
        # Nobody else may write, and so the worker waits.
        writing.connection()
        start(*WORK, "--pulse", str(theirs), pass_fds=[theirs])
        os.close(theirs)
        assert select.select([pulse], [], [], PATIENCE)[0]
        assert pulse.read(1) == b".", "and it has not ended either"


def children_of(process: "subprocess.Popen[str]") -> list[int]:
    """Whichever of its threads started them."""
    files = Path(f"/proc/{process.pid}/task").glob("*/children")
    return [int(child) for file in files for child in file.read_text().split()]

"""`flask reminders work` as it runs for real: it sends, ends as it should, and keeps to itself what is private."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.support.given import Given
from tests.support.push_answers import CREATED, closed_half_way
from tests.support.server import FLASK, ROOT
from tests.support.waiting import PATIENCE, wait_for
from webapp.reminders.heartbeat import last_heartbeat

SUPERVISED = """
import time
from webapp.reminders.supervisor import Supervisor
with Supervisor():
    time.sleep(60)
"""
Start = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def start(given: Given, database_url: str, tmp_path: Path) -> Iterator[Start]:
    """Starts a program with the settings of this test; whatever runs in the end is killed."""
    given.now = datetime.now(UTC)
    others = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    ours = {"DATABASE_URL": database_url, "UNCRAMP_INSTANCE": str(tmp_path), "UNCRAMP_PUSH_HOSTS": given.push.origin}
    running: list[subprocess.Popen[str]] = []

    def run(*command: str) -> "subprocess.Popen[str]":
        pipe = subprocess.PIPE
        options = {"stdout": pipe, "stderr": subprocess.STDOUT, "text": True, "cwd": ROOT}
        running.append(subprocess.Popen(command, env={**others, **ours}, **options))  # type: ignore[call-overload]
        return running[-1]

    yield run
    for process in running:
        process.kill()
        process.wait()
        if process.stdout:
            process.stdout.close()


def work(start: Start) -> "subprocess.Popen[str]":
    return start(str(FLASK), "--app", "webapp", "reminders", "work")


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
    server = start(sys.executable, "-c", SUPERVISED)
    wait_for(lambda: last_heartbeat(given.service.database, datetime.now(UTC)))
    server.kill()
    # The worker writes to the same pipe, so this ends when the worker has.
    server.communicate(timeout=PATIENCE)

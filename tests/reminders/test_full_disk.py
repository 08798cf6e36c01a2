"""The disk with the database is full: pages answer, the API says when to ask again, and afterwards all goes on."""

import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.reminders.asking import Asking, healthy
from tests.support.answers import get
from tests.support.moved_clock import MovedClock
from tests.support.processes import web_of, worker_of
from tests.support.push_answers import CREATED
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.small_disk import SmallDisk, small_disk
from tests.support.waiting import wait_for
from webapp.reminders.claims import LEASE
from webapp.reminders.heartbeat import LONGEST_SILENCE

SECOND = timedelta(seconds=1)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 8) as mounted:
        yield mounted


@pytest.fixture
def server(tmp_path: Path, disk: SmallDisk, clock: MovedClock, push: PushService) -> Iterator[Server]:
    settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "DATABASE_URL": f"sqlite:///{disk.folder / 'uncramp.db'}"}
    with start_rendered(tmp_path, settings | clock.environment) as running:
        wait_for(lambda: healthy(running) == (200, "ok"))
        yield running


def fill(disk: SmallDisk, phone: Asking) -> None:
    """Until nothing can be written: what SQLite has set aside may take some more."""
    disk.fill()
    wait_for(lambda: phone.wish() == 503)


def test_pages_answer_the_api_says_when_to_ask_again_and_what_was_promised_comes_once_there_is_room(
    server: Server, disk: SmallDisk, clock: MovedClock, push: PushService
) -> None:
    processes = web_of(server.process.pid), worker_of(server.process.pid)
    phone, other = Asking(server, push, clock), Asking(server, push, clock)
    phone.promised(in_time=2 * SECOND)
    fill(disk, other)
    status, answer = other.ask("PUT")
    assert (status, answer["retry-after"]) == (503, "60")
    for path in ("/en/", "/nl/relief/calf/", "/sw.js"):
        assert get(server, path)[0] == 200
    clock.move_to(LONGEST_SILENCE + 5 * SECOND)
    wait_for(lambda: healthy(server) == (503, "no worker was seen for 60 seconds"))
    assert phone.subscription.posts == 0
    wait_for(lambda: "nothing could be claimed: OperationalError" in server.output())
    disk.free()
    push.wait_for(phone.subscription)
    wait_for(lambda: healthy(server) == (200, "ok"))
    assert other.wish() == 200
    assert (web_of(server.process.pid), worker_of(server.process.pid)) == processes
    assert "Traceback" not in server.output()
    assert phone.subscription.path not in server.output()


def test_what_was_sent_while_its_result_found_no_room_is_not_sent_again(
    server: Server, disk: SmallDisk, clock: MovedClock, push: PushService
) -> None:
    release = threading.Event()

    def late(request: BaseHTTPRequestHandler) -> None:
        assert release.wait(20)
        CREATED(request)

    phone, other = Asking(server, push, clock, late), Asking(server, push, clock)
    phone.promised(in_time=2 * SECOND)
    push.wait_for(phone.subscription)
    fill(disk, other)
    release.set()
    wait_for(lambda: "results could not be written down: OperationalError" in server.output())
    # It lasts for longer than the lease of what was sent.
    clock.move_to(LEASE + SECOND)
    disk.free()
    wait_for(lambda: other.wish() == 200)
    other.promised(in_time=2 * SECOND)
    push.wait_for(other.subscription)
    assert phone.subscription.posts == 1

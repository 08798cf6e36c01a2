"""A server and its worker run on while somebody sets the clock: what is due comes, once, and all is well at once."""

import os
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from tests.reminders.asking import Asking, healthy
from tests.support.answers import get
from tests.support.moved_clock import MovedClock
from tests.support.processes import web_of, worker_of
from tests.support.push_answers import CREATED, status
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.waiting import wait_for

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
TICK = 1 / os.sysconf("SC_CLK_TCK")
BUSY = 0.5
"""Of a core, by the worker or the web process, while next to nothing is asked: far more than either needs."""
READING = 240
"""Calls of one address in a minute."""


@pytest.fixture
def server(tmp_path: Path, clock: MovedClock, push: PushService) -> Iterator[Server]:
    with start_rendered(tmp_path, {"UNCRAMP_PUSH_HOSTS": push.origin, **clock.environment}) as running:
        wait_for(lambda: healthy(running) == (200, "ok"))
        yield running


def works(process: int) -> float:
    """Seconds that it has used so far."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * TICK


def all_is_well(server: Server, push: PushService, clock: MovedClock) -> None:
    """A reminder that is promised now comes, and meanwhile nobody runs in circles."""
    wait_for(lambda: healthy(server) == (200, "ok"))
    phone = Asking(server, push, clock)
    processes = [*web_of(server.process.pid), *worker_of(server.process.pid)]
    before, started = [works(each) for each in processes], time.monotonic()
    phone.promised(in_time=3 * SECOND)
    push.wait_for(phone.subscription)
    took = time.monotonic() - started
    for process, used in zip(processes, before, strict=True):
        assert works(process) - used < BUSY * took
    assert "Traceback" not in server.output()


def test_set_ahead_what_became_due_comes_at_once_and_what_is_on_its_way_is_not_sent_again(
    server: Server, clock: MovedClock, push: PushService
) -> None:
    release = threading.Event()

    def late(request: BaseHTTPRequestHandler) -> None:
        assert release.wait(30)
        CREATED(request)

    processes = web_of(server.process.pid), worker_of(server.process.pid)
    on_its_way, soon = Asking(server, push, clock, late), Asking(server, push, clock)
    on_its_way.promised(in_time=2 * SECOND)
    soon.promised(in_time=HOUR)
    push.wait_for(on_its_way.subscription)
    clock.move_to(HOUR)
    push.wait_for(soon.subscription)
    release.set()
    all_is_well(server, push, clock)
    assert (on_its_way.subscription.posts, soon.subscription.posts) == (1, 1)
    assert (web_of(server.process.pid), worker_of(server.process.pid)) == processes


def test_set_back_what_came_does_not_come_again_and_the_next_one_does(
    server: Server, clock: MovedClock, push: PushService
) -> None:
    processes = web_of(server.process.pid), worker_of(server.process.pid)
    phone = Asking(server, push, clock)
    first, second = phone.now() + 30 * MINUTE, phone.now() + 3 * HOUR
    assert phone.wish(f"{first:%H:%M}", f"{second:%H:%M}") == 200
    clock.move_to(30 * MINUTE)
    push.wait_for(phone.subscription)
    clock.move_to(timedelta())
    all_is_well(server, push, clock)
    clock.move_to(40 * MINUTE)
    all_is_well(server, push, clock)
    assert phone.subscription.posts == 1
    clock.move_to(3 * HOUR)
    wait_for(lambda: phone.subscription.posts == 2)
    assert (web_of(server.process.pid), worker_of(server.process.pid)) == processes


def test_set_back_what_waits_to_be_sent_again_does_not_wait_for_an_hour(
    server: Server, clock: MovedClock, push: PushService
) -> None:
    phone = Asking(server, push, clock, status(503), CREATED)
    phone.promised(in_time=2 * SECOND)
    wait_for(lambda: "retry" in phone.statuses())
    clock.move_to(-HOUR)
    wait_for(lambda: phone.subscription.posts == 2)
    all_is_well(server, push, clock)
    assert phone.statuses() == ["sent"]


def test_hours_ahead_and_put_right_push_services_and_phones_do_not_wait_for_hours(
    server: Server, clock: MovedClock, push: PushService
) -> None:
    clock.move_to(14 * HOUR)
    phone = Asking(server, push, clock)
    phone.promised(in_time=2 * SECOND)
    wait_for(lambda: phone.subscription.posts)
    assert push.faults == ["exp is not within the next 24 hours"]
    push.faults.clear()
    wait_for(lambda: 429 in {get(server, "/api/push-key")[0] for _ in range(READING)})
    clock.move_to(timedelta())
    assert get(server, "/api/push-key")[0] == 200
    all_is_well(server, push, clock)

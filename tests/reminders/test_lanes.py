"""A push service that hangs holds up nobody else's reminders, and loses none of its own."""

import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from statistics import quantiles

import pytest
from sqlalchemy import select, update

from tests.support.given import Given, GivenDevice
from tests.support.push_answers import CREATED, Answer, silence, status
from tests.support.push_service import PushService, running_push_service
from tests.support.server import FLASK, ROOT
from tests.support.waiting import wait_for
from webapp.push import http_client
from webapp.reminders import breaker, lanes
from webapp.reminders.heartbeat import last_heartbeat
from webapp.reminders.store.models import Delivery, Reminder

GOOD, HANGING = 300, 100
BLINK = 1.0
"""Seconds that a machine with other things to do may take on top."""


@pytest.fixture
def ill() -> Iterator[PushService]:
    """Another push service than that of `given`."""
    with running_push_service() as running:
        yield running


@pytest.fixture
def elsewhere(database_url: str, given: Given, ill: PushService) -> Iterator[Given]:
    """Devices of that other push service, in the same database."""
    other = Given(database_url, ill, given.push)
    yield other
    other.service.database.dispose()


@pytest.fixture
def worker(given: Given, ill: PushService, database_url: str, tmp_path: Path) -> Iterator["subprocess.Popen[bytes]"]:
    """The real one, in a process of its own."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    hosts = f"{given.push.origin},{ill.origin}"
    ours = {"DATABASE_URL": database_url, "UNCRAMP_INSTANCE": str(tmp_path), "UNCRAMP_PUSH_HOSTS": hosts}
    command = [str(FLASK), "--app", "webapp", "reminders", "work"]
    process = subprocess.Popen(command, cwd=ROOT, env={**others, **ours}, stdout=subprocess.DEVNULL)
    try:
        wait_for(lambda: last_heartbeat(given.service.database, datetime.now(UTC)))
        yield process
    finally:
        process.kill()
        process.wait()


def phones(given: Given, count: int, *answers: Answer) -> list[GivenDevice]:
    """Which want nothing while the test runs."""
    given.now = datetime.now(UTC)
    times = [f"{(given.now + timedelta(hours=12)):%H}:00"]
    return [given.device(*answers, times=times, timezone="UTC") for _ in range(count)]


def make_due(given: Given, devices: list[GivenDevice], before: list[GivenDevice]) -> datetime:
    """All at this moment, and those that come `before` them a little earlier."""
    now = datetime.now(UTC)
    with given.service.session() as session:
        for some, due in ((before, now - timedelta(seconds=1)), (devices, now)):
            ours = Reminder.device_id.in_([device.id for device in some])
            session.execute(update(Reminder).where(ours).values(due_at=due))
    return now


def lateness(given: Given, devices: list[GivenDevice], due: datetime) -> float:
    """Seconds after which 99 of 100 were sent, once all are."""
    names = [device.id for device in devices]
    sent = select(Delivery.sent_at).where(
        Delivery.device_id.in_(names), Delivery.due_at == due, Delivery.status == "sent"
    )

    def moments() -> list[datetime]:
        with given.service.session() as session:
            return [moment for moment in session.scalars(sent) if moment]

    wait_for(lambda: len(moments()) == len(devices))
    return quantiles([(moment - due).total_seconds() for moment in moments()], n=100)[98]


@pytest.mark.usefixtures("worker")
def test_while_a_quarter_of_the_endpoints_hang_the_others_come_as_quickly_as_without_them(
    given: Given, elsewhere: Given
) -> None:
    good, hanging = phones(given, GOOD), phones(elsewhere, HANGING, silence)
    lateness(given, good, make_due(given, good, []))
    without = lateness(given, good, make_due(given, good, []))
    beside = lateness(given, good, make_due(given, good, hanging))
    assert any(device.subscription.posts for device in hanging), "they were tried"
    assert beside <= 2 * without + BLINK


class Changing:
    """Answers badly until it is well."""

    def __init__(self, badly: Answer) -> None:
        self.answer = badly

    def __call__(self, request: BaseHTTPRequestHandler) -> None:
        self.answer(request)


def test_what_waits_for_a_push_service_that_hangs_comes_when_that_is_well_again(
    given: Given, elsewhere: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_client, "TIMEOUT", 2)
    for name, value in {"CONCURRENCY": 2, "WAITING": 4, "MOST_WAITING": 8, "STALL": 0.1}.items():
        monkeypatch.setattr(lanes, name, value)
    health = Changing(silence)
    good = [given.due() for _ in range(5)]
    hanging = [elsewhere.due(health) for _ in range(20)]
    elsewhere.work()
    assert {given.delivery(device).status for device in good} == {"sent"}
    waiting = [given.delivery(device) for device in hanging]
    assert {each.status for each in waiting} == {"retry"}
    assert {each.reason for each in waiting} == {"no answer in time", "its push service is behind"}
    health.answer = CREATED
    # What is still behind then waits again, for longer.
    for _ in range(4):
        elsewhere.now += timedelta(minutes=5)
        elsewhere.work()
    assert {given.delivery(device).status for device in hanging} == {"sent"}


def test_a_push_service_that_fails_again_and_again_is_left_alone(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "CONCURRENCY", 1)
    health = Changing(status(500))
    devices = [given.due(health) for _ in range(breaker.FAILURES + 5)]
    given.work()
    assert sum(device.subscription.posts for device in devices) == breaker.FAILURES
    left = [given.delivery(device) for device in devices if not device.subscription.posts]
    assert {each.reason for each in left} == {"its push service does not answer"}
    assert {each.status for each in left} == {"retry"}
    health.answer = CREATED
    given.now += timedelta(seconds=20)
    given.work()
    assert {given.delivery(device).status for device in devices} == {"sent"}

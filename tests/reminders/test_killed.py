"""Four workers, killed 200 times at random: every reminder arrives, and twice only what was in flight at a kill."""

import random
import secrets
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, func, insert, select

from tests.reminders.killing import Clock, Counting, Victim
from tests.support.push_service import Subscription
from webapp.migrations import migrate
from webapp.reminders import status
from webapp.reminders.store.database import open_database
from webapp.reminders.store.models import Delivery, Device, Reminder

WORKERS, KILLS, EACH = 4, 200, 15
FASTER = 20.0
"""A lease of 90 seconds ends in less than five, which no worker that lives needs even on a busy machine."""
PATIENCE = 60


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_database(database_url)
    migrate(opened)
    # Forked workers must not share a connection with this process.
    opened.dispose()
    yield opened
    opened.dispose()


def test_workers_that_are_killed_at_random_lose_nothing_and_repeat_only_what_was_in_flight(
    engine: Engine, database_url: str
) -> None:
    clock, push = Clock(datetime.now(UTC).timestamp(), FASTER), Counting()
    workers = [Victim(database_url, push.origin, clock) for _ in range(WORKERS)]
    due, in_flight = 0, 0
    for _ in range(KILLS):
        due += make_due(engine, clock, push.origin)
        time.sleep(random.random() * 0.05)  # noqa: S311 (no secret)
        killed = random.randrange(WORKERS)  # noqa: S311
        in_flight += held_by(engine, workers[killed].kill())
        workers[killed] = Victim(database_url, push.origin, clock)
    wait_until_idle(engine, clock)
    for worker in workers:
        worker.kill()
    posts = push.stop()
    attempts = attempts_of(engine)
    assert len(posts) == len(attempts) == due
    assert [device for device, most in attempts.items() if posts[f"/{device}"] > most] == []
    assert posts.total() - len(posts) <= in_flight
    assert in_flight > 0


def make_due(engine: Engine, clock: Clock, origin: str) -> int:
    keys = Subscription(origin).as_json()["keys"]
    names = [secrets.token_hex(16) for _ in range(EACH)]
    facts = {"secret_hash": b"x" * 32, "language": "nl", "timezone": "Europe/Amsterdam", "discreet": False, **keys}
    now = clock.now()
    devices = [{"id": name, "endpoint": f"{origin}/{name}", "seen_at": now, **facts} for name in names]
    # Once a day, twelve hours from now: none comes due a second time while the test runs.
    schedule = {
        "kind": "water",
        "days": [1, 2, 3, 4, 5, 6, 7],
        "times": [f"{(now.hour + 12) % 24:02}:00"],
        "due_at": now,
    }
    with engine.begin() as connection:
        connection.execute(insert(Device), devices)
        connection.execute(insert(Reminder), [{"device_id": name, **schedule} for name in names])
    return len(names)


def held_by(engine: Engine, worker: str) -> int:
    mine = select(func.count()).select_from(Delivery).where(Delivery.worker == worker)
    with engine.connect() as connection:
        return connection.scalar(mine.where(Delivery.status == status.SENDING)) or 0


def wait_until_idle(engine: Engine, clock: Clock) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        with engine.connect() as connection:
            open_ = Delivery.status.in_((status.SENDING, status.RETRY))
            left = connection.scalar(select(func.count()).select_from(Delivery).where(open_))
            due = connection.scalar(select(func.count()).select_from(Reminder).where(Reminder.due_at <= clock.now()))
        if not left and not due:
            return
        time.sleep(0.1)
    raise AssertionError(f"{left} in hand and {due} due after {PATIENCE} s")


def attempts_of(engine: Engine) -> dict[str, int]:
    with engine.connect() as connection:
        sent = select(Delivery.device_id, Delivery.attempts).where(Delivery.status == status.SENT)
        return dict(row for row in connection.execute(sent))

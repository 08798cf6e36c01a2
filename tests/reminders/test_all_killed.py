"""Everything is killed at random while phones ask for reminders: whatever was promised comes, and guides are there."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select

from tests.reminders.besieging import Answer, Siege
from tests.support.postgres import crash, running_postgres
from tests.support.processes import web_of, worker_of
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.siege import SECONDS
from tests.support.waiting import wait_for
from webapp.reminders.claims import LEASE
from webapp.reminders.store.models import Delivery

BETWEEN = 1.2
"""Seconds between two kills, on average: some things are killed again before they are quite there."""


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A PostgreSQL of this test alone: others would not survive it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'uncramp.db'}"
    else:
        with running_postgres() as url:
            yield url


class Besieged:
    """A server of which anything can be killed; `outages` are the moments from which pages may be away."""

    def __init__(self, folder: Path, database_url: str, push: PushService) -> None:
        self._folder, self._database_url = folder, database_url
        self._environment = {
            "UNCRAMP_PUSH_HOSTS": push.origin,
            "DATABASE_URL": database_url,
            "UNCRAMP_PROXIES": "1",
        }
        self.server = start_rendered(folder, self._environment)
        self.outages: list[float] = []
        self.kills: list[Callable[[], None]] = [self._web, self._worker, self._all]
        if database_url.startswith("postgresql"):
            self.kills.append(self._database)

    def again(self, **settings: str) -> Server:
        """The same at the same address."""
        port = int(self.server.url.rpartition(":")[2])
        self.server = start_rendered(self._folder, {**self._environment, **settings}, port=port)
        return self.server

    def _web(self) -> None:
        self._without_pages(lambda: _kill(*web_of(self.server.process.pid)))

    def _worker(self) -> None:
        _kill(*worker_of(self.server.process.pid))

    def _all(self) -> None:
        """The first process, and then what is left in its group, as systemd does."""
        self._without_pages(self._stop)
        self.again()

    def _stop(self) -> None:
        _kill(self.server.process.pid)
        self.server.stop()

    def _without_pages(self, kill: Callable[[], None]) -> None:
        """Until it has killed, a page may still be answered; from its begin on one may be not."""
        self.outages.append(time.monotonic())
        kill()
        self.outages.append(time.monotonic())

    def _database(self) -> None:
        crash(self._database_url)


def test_whatever_is_killed_at_random_what_was_promised_comes_and_guides_are_there(
    tmp_path: Path, database_url: str, push: PushService
) -> None:
    seed = random.randrange(10**6)  # noqa: S311 (no secret)
    print(f"seed {seed}")
    chance = random.Random(seed)  # noqa: S311
    besieged = Besieged(tmp_path, database_url, push)
    try:
        with Siege(besieged.server.url, push) as siege:
            end = time.monotonic() + SECONDS
            # Each of them once at least, whatever the seed.
            kills = chance.sample(besieged.kills, len(besieged.kills))
            while time.monotonic() < end or kills:
                time.sleep(chance.random() * 2 * BETWEEN)
                (kills.pop() if kills else chance.choice(besieged.kills))()
        besieged.server.stop()
        # What a worker had in hand when it died is another's after its lease: the clock goes on to that moment.
        with besieged.again(UNCRAMP_NOW_OFFSET=str(LEASE.total_seconds() + 1)):
            promised = [phone for phone in siege.phones if phone.promised]
            wait_for(lambda: all(phone.subscription.posts >= phone.posts for phone in promised))
    finally:
        besieged.server.stop()
    attempts = attempts_of(database_url)
    assert len(promised) > SECONDS
    assert [phone.id for phone in siege.phones if phone.subscription.posts > attempts.get(phone.id, 0)] == []
    assert [page for page in siege.pages if not page.whole and not excused(page, siege.pages, besieged.outages)] == []


def excused(failed: Answer, pages: list[Answer], outages: list[float]) -> bool:
    """Whether somebody had killed what answers, and no page was whole between that and the end of this one."""
    return any(
        outage <= failed.answered
        and not any(page.whole and outage <= page.asked and page.answered <= failed.asked for page in pages)
        for outage in outages
    )


def attempts_of(database_url: str) -> dict[str, int]:
    engine = create_engine(database_url)
    with engine.connect() as connection:
        found = dict(row for row in connection.execute(select(Delivery.device_id, Delivery.attempts)))
    engine.dispose()
    return found


def _kill(*pids: int) -> None:
    for pid in pids:
        os.kill(pid, signal.SIGKILL)

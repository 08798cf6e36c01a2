"""Machines whose clocks are minutes apart, on one PostgreSQL: the database's clock counts, and nothing comes twice."""

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from sqlalchemy import select

from tests.reminders.asking import Asking, healthy
from tests.support.moved_clock import MovedClock
from tests.support.postgres import running_postgres
from tests.support.push_answers import CREATED, Answer, status
from tests.support.push_service import PushService
from tests.support.rendered import start_rendered
from tests.support.server import COMMAND, ROOT, Server
from tests.support.waiting import wait_for
from tests.support.workers import working
from webapp.reminders import status as statuses
from webapp.reminders.store.database import open_database, reading
from webapp.reminders.store.models import Delivery

SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
APART = 5 * MINUTE
SOON = 3 * SECOND
WORKERS = 3
ROUNDS = 8
"""At most, of six phones each: one address may change sixty in a minute."""
SLOW, AGAIN = 2.5, 2
"""Seconds: of a push service until it answers, which is long enough for others to look; and until it wants another."""


class Promise:
    """A phone that is to be reminded `SOON`, and when its push service was asked, by the right clock."""

    def __init__(self, server: Server, push: PushService, clock: MovedClock, *answers: Answer) -> None:
        self.asked: list[float] = []
        phone = Asking(server, push, clock, *map(self._noted, answers))
        self._least = time.time() + SOON.total_seconds()
        phone.promised(in_time=SOON)
        self.wanted = len(answers)

    @property
    def is_kept(self) -> bool:
        """As often as was wanted, and each time when it was time."""
        times = zip([self._least, *(asked + AGAIN for asked in self.asked)], self.asked, strict=False)
        return len(self.asked) == self.wanted and all(0 <= at - least < MINUTE.total_seconds() for least, at in times)

    def _noted(self, answer: Answer) -> Answer:
        def answer_and_note(request: BaseHTTPRequestHandler) -> None:
            self.asked.append(time.time())
            answer(request)

        return answer_and_note


def slow(request: BaseHTTPRequestHandler) -> None:
    time.sleep(SLOW)
    CREATED(request)


@contextmanager
def machines(folder: Path, settings: Mapping[str, str], right: MovedClock) -> Iterator[Server]:
    """One that serves and reminds is ahead, one that reminds is behind, and one is right."""
    clocks = {"ahead": APART, "behind": -APART}
    for name in clocks:
        (folder / name).mkdir()
    ahead, behind = (MovedClock(folder / name) for name in clocks)
    ahead.move_to(APART)
    behind.move_to(-APART)
    with (
        start_rendered(folder / "ahead", {**settings, **ahead.environment}) as server,
        working(folder / "behind", {**settings, **behind.environment}),
        working(folder / "right", {**settings, **right.environment}),
    ):
        wait_for(lambda: healthy(server) == (200, "ok"))
        yield server


def deliveries_in(url: str) -> list[tuple[str | None, str]]:
    """Who sent it, and what it is."""
    database = open_database(url)
    with reading(database) as session:
        found = [(worker, state) for worker, state in session.execute(select(Delivery.worker, Delivery.status))]
    database.dispose()
    return found


def doctor(server: Server, folder: Path, settings: Mapping[str, str]) -> list[str]:
    """What it says on the machine that serves."""
    place = urlsplit(server.url)
    address = {"HOST": str(place.hostname), "PORT": str(place.port), "UNCRAMP_INSTANCE": str(folder / "instance")}
    done = subprocess.run(
        [*COMMAND, "doctor"], cwd=ROOT, env={**os.environ, **settings, **address}, capture_output=True, text=True
    )
    return done.stdout.splitlines()


def test_with_clocks_minutes_apart_each_reminder_comes_once_and_in_time(
    tmp_path: Path, clock: MovedClock, push: PushService
) -> None:
    with running_postgres() as url:
        settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "DATABASE_URL": url}
        with machines(tmp_path, settings, clock) as server:

            def all_have_sent() -> bool:
                """Each worker, at least once; which of them takes what is chance."""
                answers = 2 * ([CREATED], [slow], [status(503, Retry_After=str(AGAIN)), CREATED])
                promises = [Promise(server, push, clock, *each) for each in answers]
                wait_for(lambda: all(len(each.asked) >= each.wanted for each in promises))
                wait_for(lambda: {state for _, state in deliveries_in(url)} == {statuses.SENT})
                assert [each.asked for each in promises if not each.is_kept] == []
                return len({worker for worker, _ in deliveries_in(url)}) == WORKERS

            assert any(all_have_sent() for _ in range(ROUNDS))
            assert not [line for line in doctor(server, tmp_path / "ahead", settings) if " worker " in line]
            assert "Traceback" not in server.output()

"""Pages answer at once, whatever hangs in the server: somebody has a cramp now."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from statistics import median

import pytest

from tests.support.answers import get
from tests.support.held import FORGET, NEVER_ENDS, answered, held
from tests.support.postgres import frozen, running_postgres
from tests.support.rendered import start_rendered
from tests.support.server import STOP_SECONDS, Server

SECOND, LONGEST = 1, 5
"""Seconds: of most pages, and of one of them on a machine with other things to do; what hangs is waited for longer."""
PAGES = ("/en/", "/nl/relief/calf/", "/sw.js", "/")
MANY = 32
"""More than the server has threads, and room for more in front of them."""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Server]:
    with start_rendered(tmp_path) as server:
        yield server


def answers_at_once(server: Server) -> None:
    seconds = []
    for path in PAGES * 4:
        began = time.monotonic()
        assert get(server, path)[0] in (200, 302)
        seconds.append(time.monotonic() - began)
    assert median(seconds) < SECOND
    assert max(seconds) < LONGEST


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Another writer is at work in the server's database."""
    with closing(sqlite3.connect(folder / "instance" / "uncramp.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield


def until_it_takes_requests(server: Server) -> None:
    """What had to wait may still be at work."""
    while get(server, "/api/push-key")[0] == 503:
        time.sleep(0.05)
    assert get(server, "/api/push-key")[0] == 200


def largest(server: Server) -> str:
    """Requests for the largest file, several times what the system takes in by itself."""
    found = next(line for line in get(server, "/sw.js")[2].decode().split('"') if line.endswith("/offline/common.json"))
    return f"GET {found} HTTP/1.1\r\nHost: localhost\r\n\r\n" * 3


def test_while_bodies_never_end_everything_is_answered_and_in_the_end_they_are_given_up(running: Server) -> None:
    with held(running, *NEVER_ENDS * (MANY // 2)) as connections:
        answers_at_once(running)
        assert get(running, "/api/push-key")[0] == 200
        for connection in connections[-2:]:
            status, text = answered(connection)
            assert status == 408
            assert "application/problem+json" in text
            assert "content-security-policy" in text


def test_while_the_database_is_locked_and_requests_wait_for_it(running: Server, tmp_path: Path) -> None:
    with locked(tmp_path), held(running, *[FORGET] * 16):
        answers_at_once(running)


def test_who_finds_no_room_in_the_queue_is_told_when_to_come_again(running: Server, tmp_path: Path) -> None:
    with locked(tmp_path), held(running, *[FORGET] * MANY) as connections:
        answers_at_once(running)
        status, text = answered(connections[-1])
    assert status == 503
    assert "retry-after: 5" in text
    assert "application/problem+json" in text
    until_it_takes_requests(running)


@pytest.mark.parametrize("kind", ["corrupt", "read-only", "gone"])
def test_while_the_database_is_of_no_use(tmp_path: Path, kind: str) -> None:
    database = tmp_path / "other" / "uncramp.db"
    database.parent.mkdir()
    if kind == "corrupt":
        database.write_bytes(b"no database" * 1000)
    elif kind == "read-only":
        sqlite3.connect(database).close()
        database.touch()
    else:
        database.parent.rmdir()
    path = f"file:{database}?mode=ro&uri=true" if kind == "read-only" else str(database)
    with (
        start_rendered(tmp_path, {"DATABASE_URL": f"sqlite:///{path}"}) as server,
        held(server, *[FORGET] * 16) as asked,
    ):
        answers_at_once(server)
        assert answered(asked[0])[0] == 503


def test_while_postgresql_is_frozen_and_after_it(tmp_path: Path) -> None:
    with ExitStack() as stack:
        url = stack.enter_context(running_postgres())
        server = stack.enter_context(start_rendered(tmp_path, {"DATABASE_URL": url}))
        with frozen(url):
            asked = stack.enter_context(held(server, *[FORGET] * 16))
            answers_at_once(server)
            assert {answered(connection)[0] for connection in asked} == {503}
        until_it_takes_requests(server)


def test_while_connections_are_silent(running: Server) -> None:
    with held(running, *[""] * 600):
        answers_at_once(running)


def test_while_readers_of_what_is_large_are_slow(running: Server) -> None:
    with held(running, *[largest(running)] * MANY):
        answers_at_once(running)


def test_the_server_stops_in_time_under_all_of_that(running: Server, tmp_path: Path) -> None:
    everything = [*NEVER_ENDS * 16, *[FORGET] * MANY, *[""] * 100, *[largest(running)] * MANY]
    with locked(tmp_path), held(running, *everything):
        answers_at_once(running)
        running.process.terminate()
        assert running.process.wait(STOP_SECONDS) == 0

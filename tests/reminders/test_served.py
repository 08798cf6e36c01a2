"""The reminders as `make run` serves them: the worker beside the server, a real push, and what is left on the disk."""

import http.client
import sqlite3
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
import pytest

from tests.support.given import put_body
from tests.support.push_service import PushService
from tests.support.rendered import give_rendered, start_rendered
from tests.support.server import Server, ServerFailedError
from tests.support.waiting import wait_for

DEVICE, AUTHORIZATION = "d" * 32, {"Authorization": "Bearer " + "s" * 32, "Content-Type": "application/json"}


@pytest.fixture
def served(tmp_path: Path, push: PushService) -> Iterator[Server]:
    with start_rendered(tmp_path, {"UNCRAMP_PUSH_HOSTS": push.origin}) as running:
        yield running


def ask(server: Server, method: str, path: str = "", body: object = None, *, chunked: bool = False) -> int:
    data = body if isinstance(body, bytes) else msgspec.json.encode(body)
    content = iter([data]) if chunked else data
    with closing(http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=20)) as connection:
        connection.request(method, f"/api/reminders/{DEVICE}{path}", content, AUTHORIZATION, encode_chunked=chunked)
        with connection.getresponse() as answer:
            answer.read()
            return answer.status


def test_a_test_reminder_goes_all_the_way_and_nothing_private_is_left_in_the_log(
    served: Server, push: PushService
) -> None:
    subscription = push.subscribe()
    assert ask(served, "PUT", body=put_body(subscription)) == 200
    assert ask(served, "PUT", body=b" " * 20000) == 413
    assert ask(served, "PUT", body=b" " * 20000, chunked=True) == 413
    assert ask(served, "POST", "/test") == 202
    push.wait_for(subscription)
    with urllib.request.urlopen(f"{served.url}/healthz", timeout=20) as healthy:  # noqa: S310 - our own address
        assert msgspec.json.decode(healthy.read())["status"] == "ok"
    served.stop()
    assert subscription.received[0].notification["lang"] == "nl"
    for private in (subscription.path, AUTHORIZATION["Authorization"][7:], subscription.as_json()["keys"]["auth"]):
        assert private not in served.output()


def test_as_json_every_line_of_the_log_is_an_event_and_none_is_about_a_person(
    tmp_path: Path, push: PushService
) -> None:
    subscription = push.subscribe()
    with start_rendered(tmp_path, {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_LOG": "json"}) as server:
        assert ask(server, "PUT", body=put_body(subscription)) == 200
        assert ask(server, "POST", "/test") == 202
        push.wait_for(subscription)
        with closing(sqlite3.connect(tmp_path / "instance" / "uncramp.db", isolation_level=None)) as database:
            # What was received is written down a moment later; a worker that cannot goes on trying when it is stopped.
            wait_for(lambda: database.execute("SELECT * FROM deliveries WHERE status = 'sent'").fetchall())
            database.execute("DROP TABLE deliveries")
        assert ask(server, "POST", "/test") >= 500
    events = [msgspec.json.decode(line, type=dict[str, str]) for line in server.output().splitlines()]
    assert {"timestamp", "level", "logger", "message"} <= set.intersection(*(set(event) for event in events))
    assert {"INFO", "ERROR"} <= {event["level"] for event in events}
    said = [event["message"] for event in events]
    for words in ("Uncramp is at", "Reminders are sent by", "database"):
        assert any(words in message for message in said), words
    for private in (subscription.path, DEVICE, AUTHORIZATION["Authorization"][7:], "127.0.0.1:"):
        assert private not in server.output().replace(server.url, "")


def test_without_its_database_the_guides_answer_and_the_api_says_when_to_ask_again(
    tmp_path: Path, push: PushService
) -> None:
    folder = tmp_path / "away"
    settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "DATABASE_URL": f"sqlite:///{folder / 'uncramp.db'}"}
    with start_rendered(tmp_path, settings) as server:
        subscription = push.subscribe()
        assert page_of(server) == 200
        assert ask(server, "PUT", body=put_body(subscription)) == 503
        folder.mkdir()
        assert ask(server, "PUT", body=put_body(subscription)) == 200
        assert page_of(server) == 200
    assert "the database is away, so that reminders wait: OperationalError" in server.output()
    assert "Traceback" not in server.output()


def test_with_the_database_of_a_newer_version_the_guides_answer_and_nothing_is_written_into_it(
    tmp_path: Path, push: PushService
) -> None:
    database = tmp_path / "instance" / "uncramp.db"
    database.parent.mkdir(mode=0o700)
    with closing(sqlite3.connect(database)) as newer:
        newer.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL)")
        newer.execute("INSERT INTO alembic_version VALUES ('9999')")
        newer.commit()
        with start_rendered(tmp_path, {"UNCRAMP_PUSH_HOSTS": push.origin}) as server:
            assert page_of(server) == 200
            assert ask(server, "PUT", body=put_body(push.subscribe())) == 503
        assert newer.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall() == [("alembic_version",)]
    assert "so that reminders wait: NewerDatabaseError" in server.output()
    assert "Traceback" not in server.output()


def test_who_reads_waits_for_nobody_and_who_waits_to_write_is_told_to_ask_again(
    served: Server, push: PushService, tmp_path: Path
) -> None:
    subscription = push.subscribe()
    assert ask(served, "PUT", body=put_body(subscription)) == 200
    with closing(sqlite3.connect(tmp_path / "instance" / "uncramp.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert ask(served, "GET") == 200
        assert ask(served, "PUT", body=put_body(subscription)) == 503
    assert ask(served, "PUT", body=put_body(subscription)) == 200
    assert subscription.path not in served.output()


def page_of(server: Server) -> int:
    with urllib.request.urlopen(f"{server.url}/en/relief/calf/", timeout=20) as answer:  # noqa: S310 - our own address
        return int(answer.status)


def test_a_header_that_only_looks_like_the_one_of_a_proxy_does_not_count(tmp_path: Path) -> None:
    with start_rendered(tmp_path, {"UNCRAMP_PROXIES": "1"}) as server:
        seen = {
            read_as(server, {"X-Forwarded-For": "203.0.113.1", "X_Forwarded_For": str(each)}) for each in range(241)
        }
        assert 429 in seen
        assert read_as(server, {"X-Forwarded-For": "203.0.113.2"}) == 200


def read_as(server: Server, headers: dict[str, str]) -> int:
    with closing(http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=20)) as connection:
        connection.request("GET", "/api/push-key", headers=headers)
        return connection.getresponse().status


def test_a_key_that_cannot_be_read_ends_the_start_in_a_line(tmp_path: Path) -> None:
    give_rendered(tmp_path / "instance")
    (tmp_path / "instance" / "vapid.pem").mkdir()
    with pytest.raises(ServerFailedError) as failed:
        start_rendered(tmp_path)
    assert f"Error: {tmp_path}/instance/vapid.pem cannot be read (Is a directory)" in str(failed.value)
    assert "Traceback" not in str(failed.value)

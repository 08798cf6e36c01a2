"""/healthz is 200 where reminders are sent, or where none are meant to be; else it is 503 and says why."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs
from sqlalchemy import create_engine, text

from tests.support.given import NOON, Given
from webapp.reminders.heartbeat import HeartbeatWriter
from webapp.reminders.service import Service

SECOND = timedelta(seconds=1)


def asked(client: FlaskClient) -> tuple[int, str, Any]:
    answer = client.get("/healthz")
    assert answer.json
    assert answer.json["build"]
    return answer.status_code, answer.json["status"], answer.json["worker_seconds_ago"]


def seen(given: Given, ago: timedelta, worker: str = "a worker") -> None:
    """A worker was alive then."""
    HeartbeatWriter(given.service.database, lambda: NOON - ago, worker).beat()


@contextmanager
def service_of(app: Flask, service: Service) -> Iterator[None]:
    before, app.extensions["reminders"] = app.extensions["reminders"], service
    yield
    app.extensions["reminders"] = before


def test_before_a_worker_was_ever_seen_nothing_is_sent(client: FlaskClient) -> None:
    assert asked(client) == (503, "no worker was seen yet", None)


@pytest.mark.parametrize("ago", [-10, 0, 7, 60])
def test_a_worker_that_was_seen_within_a_minute_is_well(client: FlaskClient, given: Given, ago: int) -> None:
    seen(given, ago * SECOND)
    assert asked(client) == (200, "ok", ago)


def test_a_worker_that_is_silent_for_longer_is_not(client: FlaskClient, given: Given) -> None:
    seen(given, 61 * SECOND)
    assert asked(client) == (503, "no worker was seen for 60 seconds", 61)


def test_a_worker_that_was_seen_in_the_future_proves_nothing(client: FlaskClient, given: Given) -> None:
    seen(given, -86_378 * SECOND)
    status, words, ago = asked(client)
    assert (status, ago) == (503, -86_378)
    assert "in the future" in words


def test_after_the_clock_was_set_back_a_worker_that_lives_is_seen(client: FlaskClient, given: Given) -> None:
    now = NOON + timedelta(days=1)
    heartbeat = HeartbeatWriter(given.service.database, lambda: now, "lives")
    heartbeat.beat()
    seen(given, -timedelta(days=1), "died since")
    now = NOON
    heartbeat.beat()
    assert asked(client) == (200, "ok", 0)


def test_a_server_that_is_to_send_none_needs_no_worker(app: Flask, client: FlaskClient, given: Given) -> None:
    with service_of(app, structs.replace(given.service, sends=False)):
        assert asked(client) == (200, "ok", None)


@pytest.mark.parametrize("away", ["postgresql+psycopg://uncramp@/none?host=/nowhere", "sqlite:////nowhere/uncramp.db"])
def test_a_database_that_is_away_is_named(app: Flask, client: FlaskClient, given: Given, away: str) -> None:
    with service_of(app, structs.replace(given.service, database=create_engine(away))):
        assert asked(client) == (503, "the database is away", None)


def test_whoever_writes_for_long_does_not_keep_it_waiting(client: FlaskClient, given: Given) -> None:
    seen(given, SECOND)
    with given.service.database.begin() as writing:
        writing.execute(text("DELETE FROM devices"))
        assert asked(client) == (200, "ok", 1)

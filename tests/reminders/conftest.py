"""Each test of reminders has an empty database: of SQLite, and of PostgreSQL where both can differ."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import create_engine, text

from tests.reminders.api_client import Phone, stranger
from tests.support.given import Given
from tests.support.postgres import running_postgres
from tests.support.push_service import PushService, running_push_service
from webapp.reminders.api.limits import limiter


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with running_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'uncramp.db'}"
    url: str = request.getfixturevalue("postgres")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


@pytest.fixture
def push() -> Iterator[PushService]:
    """A push service that must have nothing to complain of in the end."""
    with running_push_service() as running:
        yield running
    assert not running.faults


@pytest.fixture
def given(database_url: str, push: PushService) -> Iterator[Given]:
    made = Given(database_url, push)
    yield made
    made.service.database.dispose()


@pytest.fixture
def client(app: Flask, given: Given) -> FlaskClient:
    """The whole app, with the reminders of this test."""
    app.extensions["reminders"] = given.service
    limiter.reset()
    return app.test_client()


@pytest.fixture
def phone(client: FlaskClient, given: Given) -> Phone:
    return stranger(client, given)

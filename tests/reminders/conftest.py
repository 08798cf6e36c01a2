"""The API of the reminders over the database of a test, and a phone that calls it."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.reminders.api_client import Phone, stranger
from tests.support.given import Given
from tests.support.moved_clock import MovedClock
from webapp.reminders.api.limits import limiter


@pytest.fixture
def client(app: Flask, given: Given) -> FlaskClient:
    """The whole app, with the reminders of this test."""
    app.extensions["reminders"] = given.service
    limiter.reset()
    return app.test_client()


@pytest.fixture
def phone(client: FlaskClient, given: Given) -> Phone:
    return stranger(client, given)


@pytest.fixture
def clock(tmp_path: Path) -> MovedClock:
    """Of the server that is started with its environment."""
    return MovedClock(tmp_path)

"""Only who has a device's secret can ask anything of it, and no secret or endpoint is ever written into a log."""

import hmac
import logging
import os
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from tests.reminders.api_client import Phone, is_problem
from tests.support.given import Given
from tests.support.push_answers import closed_half_way
from webapp.config import BadSetting
from webapp.reminders.store.database import open_database, transaction

CALLS = [("GET", ""), ("DELETE", ""), ("POST", "/test"), ("POST", "/deliveries/x/shown")]


@pytest.mark.parametrize(
    "authorization",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer short",
        "Bearer " + "x" * 32,
        "Bearer " + "é" * 32,
        "Basic c2VjcmV0OnNlY3JldA==",
    ],
)
def test_without_the_secret_nothing_is_answered(phone: Phone, authorization: str | None) -> None:
    phone.put()
    headers = {} if authorization is None else {"Authorization": authorization}
    for method, path in CALLS:
        answer = phone.ask(method, path, headers=headers)
        assert is_problem(answer, 401)
        assert answer.headers["WWW-Authenticate"] == "Bearer"
    assert phone.ask("GET").status_code == 200


def test_another_secret_cannot_change_a_device(phone: Phone) -> None:
    phone.put()
    own, phone.secret = phone.secret, "x" * 32
    assert is_problem(phone.put(language="es"), 401)
    phone.secret = own
    assert phone.ask("GET").get_json()["language"] == "nl"


def test_secrets_are_compared_in_constant_time(phone: Phone, monkeypatch: pytest.MonkeyPatch) -> None:
    really = hmac.compare_digest
    compared: list[tuple[Any, Any]] = []

    def compare(one: Any, other: Any) -> bool:
        compared.append((one, other))
        return really(one, other)

    phone.put()
    monkeypatch.setattr(hmac, "compare_digest", compare)
    phone.secret = "x" * 32
    phone.ask("GET")
    assert [len(one) == len(other) == 32 for one, other in compared] == [True]


def test_the_database_holds_no_secret(phone: Phone, given: Given) -> None:
    phone.put()
    with given.service.database.connect() as connection:
        (row,) = connection.execute(text("SELECT * FROM devices")).all()
    assert phone.secret not in str(row)
    assert phone.secret.encode() not in [bytes(each) for each in row if isinstance(each, bytes | memoryview)]


def test_neither_secrets_nor_endpoints_reach_the_log(
    phone: Phone, given: Given, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    logging.getLogger("hypothesis").setLevel(logging.WARNING)
    phone.subscription.answers = [closed_half_way]
    phone.put()
    phone.ask("POST", "/test")
    given.work()
    with given.service.database.begin() as connection:
        connection.execute(text("DROP TABLE deliveries"))
    phone.ask("POST", "/test")
    said = caplog.text
    assert "deliveries" in said
    for private in (phone.secret, phone.subscription.endpoint, phone.subscription.path):
        assert private not in said


@pytest.mark.parametrize("url", ["me:half@other:half@host/db", "me:secret@host:port/db"])
def test_an_address_of_a_database_that_cannot_be_read_is_told_without_it(url: str) -> None:
    with pytest.raises(BadSetting) as told:
        open_database(f"postgresql+psycopg://{url}")
    assert str(told.value).startswith("DATABASE_URL cannot be read")
    # A traceback has the words of what it came from, unless it is cut off there.
    assert told.value.__suppress_context__
    assert not any(piece in str(told.value) for piece in ("half", "secret"))


def test_what_sqlite_makes_is_for_the_eyes_of_its_owner_alone(tmp_path: Path) -> None:
    """Wherever it is told to, as in a folder that everybody may look into."""
    before = os.umask(0)
    try:
        database = open_database(f"sqlite:///{tmp_path / 'uncramp.db'}")
        with transaction(database) as session:
            session.execute(text("CREATE TABLE secrets (word)"))
            made = {path.name: path.stat().st_mode & 0o777 for path in tmp_path.iterdir()}
        database.dispose()
    finally:
        os.umask(before)
    assert made == dict.fromkeys(("uncramp.db", "uncramp.db-wal", "uncramp.db-shm"), 0o600)

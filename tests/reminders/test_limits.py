"""One address can ask much, and not endlessly."""

from pathlib import Path

import pytest
from flask.testing import FlaskClient
from limits import parse

from tests.reminders.api_client import Phone, is_problem, stranger
from tests.support.given import Given
from webapp.reminders.api import limits


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """Counting is not the database's work, so one kind is enough."""
    return f"sqlite:///{tmp_path / 'uncramp.db'}"


def test_a_flood_is_told_to_wait_and_for_how_long(phone: Phone) -> None:
    answers = [phone.put() for _ in range(61)]
    assert {answer.status_code for answer in answers[:60]} == {200}
    assert is_problem(answers[60], 429)
    assert 0 < int(answers[60].headers["Retry-After"]) <= 61


def test_reading_is_still_allowed_then(phone: Phone) -> None:
    for _ in range(61):
        phone.put()
    assert phone.ask("GET").status_code == 200


def test_another_address_is_not_held_up(phone: Phone) -> None:
    for _ in range(61):
        phone.put()
    assert phone.ask("GET", environ_overrides={"REMOTE_ADDR": "198.51.100.7"}).status_code == 200
    body = b"{}"
    elsewhere = {"REMOTE_ADDR": "198.51.100.7"}
    answer = phone.ask("PUT", data=body, content_type="application/json", environ_overrides=elsewhere)
    assert is_problem(answer, 422, "body")


@pytest.mark.parametrize(
    ("flooding", "asking", "status"),
    [
        ("2001:db8:1:2:{:x}::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", 429),
        ("2001:db8:1:2:{:x}::1", "2001:db8:1:3::1", 404),
        ("::ffff:203.0.113.1", "203.0.113.1", 429),
        ("::ffff:203.0.113.1", "203.0.113.2", 404),
        ("::ffff:203.0.113.1", "::1", 404),
        ("fe80::{:x}%eth0", "fe80::ffff", 429),
    ],
)
def test_whoever_has_many_addresses_of_one_network_counts_once(
    phone: Phone, flooding: str, asking: str, status: int
) -> None:
    for number in range(240):
        answer = phone.ask("GET", environ_overrides={"REMOTE_ADDR": flooding.format(number)})
        assert answer.status_code == 404
    assert is_problem(phone.ask("GET", environ_overrides={"REMOTE_ADDR": asking}), status)


def test_tests_are_limited_more_tightly(phone: Phone) -> None:
    phone.put()
    said = [phone.ask("POST", "/test").get_json().get("detail", "") for _ in range(21)]
    assert "test was just sent" in said[19]
    assert "from this address" in said[20]


def test_a_page_is_never_limited(client: FlaskClient, given: Given) -> None:
    assert given.push
    assert 429 not in {client.get("/healthz").status_code for _ in range(300)}


def test_new_devices_of_one_address_are_limited_while_those_that_are_known_go_on(
    client: FlaskClient, given: Given, phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "NEW", parse("3 per hour"))
    assert phone.put().status_code == 200
    answers = [stranger(client, given, number).put() for number in range(2, 6)]
    assert [answer.status_code for answer in answers] == [200, 200, 429, 429]
    assert is_problem(answers[-1], 429)
    assert 0 < int(answers[-1].headers["Retry-After"]) <= 3601
    assert phone.put().status_code == 200


def test_new_devices_of_all_addresses_together_are_limited_too(
    client: FlaskClient, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "NEW_IN_ALL", parse("3 per hour"))
    found = []
    for number in range(1, 5):
        found.append(stranger(client, given, number).put(address=f"198.51.100.{number}").status_code)
    assert found == [200, 200, 200, 429]

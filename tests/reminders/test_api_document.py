"""docs/api.md is what the API does: its calls and what each answers, its example, its errors, its numbers."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from msgspec import Struct, structs
from werkzeug.test import TestResponse

from tests.reminders.api_client import Phone, is_problem, stranger
from tests.support.documents import blocks, quoted, read, rows
from tests.support.given import Given
from webapp.config import ROOT
from webapp.reminders import status
from webapp.reminders.api import limits, requests, responses
from webapp.reminders.preferences import MOST_REMINDERS, MOST_TIMES
from webapp.reminders.test_push import APART

DOCUMENT = read("docs/api.md")
DEVICE = "/api/reminders/{device}"
NOT_BEFORE = {"time": "2026-06-15T14:20:00Z", "kind": "water", "snoozed": True}
"""All that the table names."""
BEFORE_FLASK = {408}
"""What is answered before Flask is asked, as tests/site/test_always_answers.py sees it over the wire."""


class Call(Struct, frozen=True):
    """A row of the table of calls; `keys` are those of the answer, where the row names them."""

    method: str
    path: str
    status: int
    keys: set[str] | None


def calls() -> list[Call]:
    found = []
    for call, _, answer in rows(DOCUMENT, "call"):
        method, path = quoted(call)[0].split(" ")
        told = re.match(r"(?P<status>\d+)(?: `(?P<shape>\{[^`]*)`)?", answer)
        assert told, answer
        keys = set(re.findall(r'"(\w+)"', told["shape"])) if told["shape"] else None
        found.append(Call(method, path.replace("…", DEVICE), int(told["status"]), keys))
    return found


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    """What is told does not depend on the database, so one kind is enough."""
    return f"sqlite:///{tmp_path / 'uncramp.db'}"


@pytest.fixture
def example(phone: Phone) -> dict[str, Any]:
    """The preferences of the document, of a subscription that exists."""
    (text,) = blocks(DOCUMENT)
    told: dict[str, Any] = json.loads(text)
    subscription = phone.subscription.as_json()
    assert told["subscription"]["keys"].keys() == subscription["keys"].keys()
    return told | {"subscription": {name: subscription[name] for name in told["subscription"]}}


def test_the_calls_are_those_of_the_app(app: Flask) -> None:
    told = {(call.method, call.path.replace("{device}", "<device>").replace("{id}", "<delivery>")) for call in calls()}
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/api/")]
    methods = {(method, rule.rule) for rule in rules for method in rule.methods or ()}
    assert told == {each for each in methods if each[0] not in ("HEAD", "OPTIONS")}


def test_each_call_is_answered_as_told(
    phone: Phone, client: FlaskClient, given: Given, example: dict[str, Any]
) -> None:
    phone.ask("PUT", body=example)
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    given.now += APART
    bodies = {("PUT", ""): example, ("POST", "/not-before"): NOT_BEFORE}
    for call in calls():
        if call.path.startswith(DEVICE):
            path = call.path.removeprefix(DEVICE)
            answer = phone.ask(call.method, path.replace("{id}", delivery), bodies.get((call.method, path)))
        else:
            answer = client.open(call.path, method=call.method)
        assert answer.status_code == call.status, call
        assert call.keys is None or set(answer.get_json()) == call.keys, call


def test_each_error_is_answered_as_told(
    phone: Phone, client: FlaskClient, app: Flask, given: Given, example: dict[str, Any]
) -> None:
    def put(body: bytes, kind: str = "application/json") -> TestResponse:
        return phone.ask("PUT", data=body, content_type=kind)

    def taken() -> TestResponse:
        taking, other = stranger(client, given, 2), given.push.subscribe()
        other.endpoint = phone.subscription.endpoint
        return taking.put(other)

    def sending_none() -> TestResponse:
        app.extensions["reminders"] = structs.replace(given.service, sends=False)
        return phone.put()

    ways: dict[int, Callable[[], TestResponse]] = {
        400: lambda: put(b"{"),
        401: lambda: phone.ask("GET", headers={}),
        404: lambda: phone.ask("POST", f"/deliveries/{'0' * 32}/shown"),
        405: lambda: phone.ask("PATCH"),
        409: taken,
        413: lambda: put(b" " * (requests.LARGEST + 1)),
        415: lambda: put(b"{}", "text/plain"),
        422: lambda: put(b"{}"),
        429: lambda: [phone.ask("POST", "/test") for _ in range(2)][-1],
        503: sending_none,
    }
    phone.ask("PUT", body=example)
    told_of = [int(row[0]) for row in rows(DOCUMENT, "status")]
    assert [each for each in told_of if each not in BEFORE_FLASK] == list(ways)
    for told, ask in ways.items():
        assert is_problem(ask(), told, {409: "subscription.endpoint", 422: "body"}.get(told))


def test_no_error_goes_untold() -> None:
    raised = {
        int(found)
        for folder in ("reminders/api", "serving")
        for path in (ROOT / "webapp" / folder).glob("*.py")
        for found in re.findall(r"ProblemError\((\d{3})\b", path.read_text("utf-8"))
    }
    assert raised
    assert raised <= {int(row[0]) for row in rows(DOCUMENT, "status")}


def test_what_is_told_of_a_delivery_is_what_is_answered() -> None:
    (told,) = re.findall(r"^## Deliveries\n(.+?)\n\n", DOCUMENT, re.MULTILINE | re.DOTALL)
    states = {value for name, value in vars(status).items() if name.isupper()}
    assert set(quoted(told)) == {*responses.DELIVERY_FIELDS, *states}


@pytest.mark.parametrize(
    "told",
    [
        "22 to 64 letters" * (requests.DEVICE.pattern.endswith("{22,64}")),
        "16 to 200 signs" * ("{16,200}" in requests.SECRET.pattern),
        f"the last {responses.RECENT} deliveries",
        f"At most {MOST_REMINDERS} reminders of {MOST_TIMES} times each",
        f"more than {requests.LARGEST // 1024} kB",
        "within seven days of now" * (requests.LONGEST_AHEAD.days == 7),
        "one in ten seconds" * (APART.seconds == 10),
        "{} readings, {} `not-before` and `shown`, {} PUT and DELETE,\n{} tests.".format(
            *(limit.split()[0] for limit in (limits.READING, limits.WRITING, limits.CHANGING, limits.TESTING))
        ),
        f"did not know: {limits.NEW.amount} an hour for each address, and {limits.NEW_IN_ALL.amount:,} in all",
    ],
)
def test_the_numbers_are_those_of_the_code(told: str) -> None:
    assert told
    assert told in DOCUMENT

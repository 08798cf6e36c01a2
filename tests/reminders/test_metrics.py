"""/metrics says how sending goes, where it is switched on, and nothing of anybody."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from msgspec import structs
from prometheus_client.parser import text_string_to_metric_families
from sqlalchemy import create_engine, update

from tests.reminders.api_client import Phone
from tests.support.documents import blocks, quoted, read, rows
from tests.support.given import Given
from tests.support.push_answers import status
from webapp.reminders.store.models import Device
from webapp.reminders.tallies import bound_of

Samples = dict[tuple[str, ...], float]


@pytest.fixture
def _switched_on(app: Flask) -> Iterator[None]:
    before = app.extensions["settings"]
    app.extensions["settings"] = structs.replace(before, metrics=True)
    yield
    app.extensions["settings"] = before


def samples(client: FlaskClient) -> Samples:
    """By name and the values of the labels, but for that of the push service of the tests."""
    answer = client.get("/metrics")
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    families = text_string_to_metric_families(answer.text)
    return {
        (each.name, *(value for label, value in sorted(each.labels.items()) if label != "service")): each.value
        for family in families
        for each in family.samples
    }


def test_it_is_not_there_unless_it_is_switched_on(client: FlaskClient) -> None:
    assert client.get("/metrics").status_code == 404


@pytest.mark.usefixtures("_switched_on")
def test_messages_are_counted_by_how_they_ended(client: FlaskClient, given: Given) -> None:
    for answers in ([], [], [status(410)], [status(503)], [status(403)]):
        given.due(*answers, ago=timedelta(seconds=10))
    given.work()
    found = samples(client)
    assert found["uncramp_messages_total", "sent", ""] == 2
    assert found["uncramp_messages_total", "gone", ""] == 1
    assert found["uncramp_messages_total", "retry", "answered 503"] == 1
    assert found["uncramp_messages_total", "failed", "answered 403"] == 1
    assert found["uncramp_deliveries_open", "retry"] == 1
    assert found["uncramp_lateness_seconds_bucket", "5.0"] == 0
    assert found["uncramp_lateness_seconds_bucket", "15.0"] == found["uncramp_lateness_seconds_bucket", "+Inf"] == 2
    assert found["uncramp_lateness_seconds_sum",] == 20
    assert found["uncramp_worker_heartbeat_age_seconds",] == 0


@pytest.mark.usefixtures("_switched_on")
def test_the_document_names_every_metric_and_no_other(client: FlaskClient, phone: Phone, given: Given) -> None:
    phone.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    given.work()
    phone.ask("POST", f"/deliveries/{delivery}/shown")
    families = text_string_to_metric_families(client.get("/metrics").text)
    document = read("docs/running.md")
    told = {name for names, _ in rows(document, "metric") for name in quoted(names)}
    assert told == {f"{each.name}_total" if each.type == "counter" else each.name for each in families}
    asked = {name for block in blocks(document) for name in re.findall(r"uncramp_[a-z_]+", block)}
    assert {name.removesuffix("_bucket") for name in asked} <= told


@pytest.mark.usefixtures("_switched_on")
def test_what_was_counted_stays_when_a_device_goes(client: FlaskClient, phone: Phone, given: Given) -> None:
    phone.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    given.work()
    for _ in range(2):
        phone.ask("POST", f"/deliveries/{delivery}/shown")
    phone.ask("DELETE")
    found = samples(client)
    assert found["uncramp_messages_total", "sent", ""] == found["uncramp_shown_total",] == 1


@pytest.mark.usefixtures("_switched_on")
def test_what_is_due_and_in_nobodys_hands_is_counted(client: FlaskClient, given: Given) -> None:
    given.due(ago=timedelta(minutes=1))
    given.due(ago=timedelta(minutes=5))
    given.device()
    found = samples(client)
    assert found["uncramp_reminders_due",] == 2
    assert found["uncramp_reminders_due_oldest_seconds",] == 300


@pytest.mark.usefixtures("_switched_on")
def test_it_names_no_host_but_those_of_known_push_services_and_nothing_of_a_device(
    client: FlaskClient, given: Given
) -> None:
    elsewhere, keyless = given.due(), given.due()
    with given.service.session() as session:
        for device, values in (
            (elsewhere, {"endpoint": "https://me.example/secret"}),
            (keyless, {"p256dh": "nonsense"}),
        ):
            session.execute(update(Device).where(Device.id == device.id).values(**values))
    given.work()
    said = client.get("/metrics").text
    assert 'outcome="failed",reason="not sent",service="unknown"' in said
    assert f'outcome="failed",reason="not sent",service="{given.push.origin}/"' in said
    for private in ("me.example", "nonsense", elsewhere.id, keyless.subscription.path):
        assert private not in said


@pytest.mark.usefixtures("_switched_on")
def test_without_its_database_it_says_so(app: Flask, client: FlaskClient, given: Given) -> None:
    away = structs.replace(given.service, database=create_engine("sqlite:////nowhere/uncramp.db"))
    app.extensions["reminders"] = away
    answer = client.get("/metrics")
    assert (answer.status_code, answer.text) == (503, "the database is away\n")


@pytest.mark.parametrize(("seconds", "bound"), [(0, "1.0"), (1, "1.0"), (1.1, "5.0"), (7200, "7200.0"), (7201, "+Inf")])
def test_how_late_is_counted_up_to_a_bound(seconds: float, bound: str) -> None:
    assert bound_of(seconds) == bound

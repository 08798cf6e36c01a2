"""Every answer of a push service ends as it should, and one bad row never stops the others."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, text, update

from tests.support.given import Given
from tests.support.push_answers import CREATED, Answer, closed_half_way, no_http, silence, status
from webapp.push import http_client
from webapp.reminders.claims import LEASE, claim
from webapp.reminders.store.models import Device, Reminder


def test_a_reminder_that_is_due_reaches_the_browser_and_can_be_read_there(given: Given) -> None:
    device = given.due()
    given.work()
    (message,) = device.subscription.received
    assert message.notification["title"] == "water in nl"
    assert message.notification["data"]["delivery"] == given.delivery(device).id


def test_a_push_service_cannot_read_from_the_topic_what_a_message_is_about(given: Given) -> None:
    one, other = given.due(times=["14:00", "14:40"]), given.due()
    given.work()
    given.now += timedelta(minutes=40)
    given.work()
    topics = [message.headers["Topic"] for device in (one, other) for message in device.subscription.received]
    assert topics[0] == topics[1], "a newer reminder takes the place of the older one"
    assert topics[0] != topics[2], "and nobody sees that two phones are reminded of the same"
    assert all(re.fullmatch(r"[0-9a-f]{32}", topic) for topic in topics)


def test_what_was_sent_is_sent_once_and_the_next_time_is_tomorrow(given: Given) -> None:
    device = given.due()
    given.work()
    given.work()
    assert device.subscription.posts == 1
    assert given.delivery(device).status == "sent"
    assert given.delivery(device).sent_at == given.now


def test_it_lives_at_the_push_service_until_the_next_one_and_two_hours_at_most(given: Given) -> None:
    soon, late = given.due(times=["14:00", "14:40"]), given.due(times=["13:30"], ago=timedelta(minutes=30))
    given.work()
    assert soon.subscription.received[0].headers["TTL"] == str(40 * 60)
    assert late.subscription.received[0].headers["TTL"] == str(90 * 60)


@pytest.mark.parametrize("code", [404, 410])
def test_a_subscription_that_is_gone_ends_the_device_and_all_of_it(given: Given, code: int) -> None:
    device = given.due(status(code))
    given.work()
    assert not given.exists(device)
    assert not given.deliveries(device)


def test_a_busy_push_service_is_left_alone_for_as_long_as_it_says(given: Given) -> None:
    device = given.due(status(429, Retry_After="120"), CREATED)
    given.work()
    assert given.delivery(device).lease_until == given.now + timedelta(seconds=120)
    given.now += timedelta(seconds=119)
    given.work()
    assert device.subscription.posts == 1
    given.now += timedelta(seconds=1)
    given.work()
    assert given.delivery(device).status == "sent"
    assert given.delivery(device).attempts == 2


@pytest.mark.parametrize("answer", [status(500), status(503), status(408), closed_half_way, no_http])
def test_a_broken_push_service_is_asked_again_a_little_later(given: Given, answer: Answer) -> None:
    device = given.due(answer, CREATED)
    given.work()
    waiting = given.delivery(device)
    assert waiting.status == "retry"
    assert waiting.lease_until
    assert timedelta(seconds=12) <= waiting.lease_until - given.now <= timedelta(seconds=18)
    given.now = waiting.lease_until
    given.work()
    assert given.delivery(device).status == "sent"


def test_one_that_never_answers_is_given_up_for_now_and_holds_up_nobody(
    given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_client, "TIMEOUT", 2)
    silent, other = given.due(silence), given.due()
    given.work()
    assert given.delivery(silent).reason == "no answer in time"
    assert given.delivery(silent).status == "retry"
    assert given.delivery(other).status == "sent"


def test_a_redirect_is_not_followed(given: Given) -> None:
    target = given.push.subscribe()
    device = given.due(status(307, Location=target.endpoint))
    given.work()
    assert given.delivery(device).status == "failed"
    assert given.delivery(device).reason == "answered 307"
    assert target.posts == 0


@pytest.mark.parametrize("code", [400, 401, 403, 413])
def test_a_message_that_is_refused_is_not_sent_again(given: Given, code: int) -> None:
    device = given.due(status(code), CREATED)
    given.work()
    given.now += timedelta(minutes=10)
    given.work()
    assert given.delivery(device).status == "failed"
    assert given.delivery(device).reason == f"answered {code}"
    assert device.subscription.posts == 1


def test_retries_stay_inside_the_life_of_a_reminder(given: Given) -> None:
    device = given.due(status(500))
    for _ in range(30):
        given.work()
        delivery = given.delivery(device)
        if delivery.lease_until is None:
            break
        assert given.now < delivery.lease_until < delivery.expires_at
        given.now = delivery.lease_until
    assert delivery.status == "expired"
    assert 5 <= device.subscription.posts <= 10


def test_a_push_service_that_wants_to_be_asked_at_once_is_asked_less_and_less_often(given: Given) -> None:
    device = given.due(status(429, Retry_After="0"))
    for wait in (1, 2, 4, 8):
        given.work()
        delivery = given.delivery(device)
        assert delivery.lease_until == given.now + timedelta(seconds=wait)
        given.now = delivery.lease_until


def test_a_push_service_that_wants_to_rest_beyond_the_life_of_a_reminder_ends_it(given: Given) -> None:
    device = given.due(status(429, Retry_After="7200"))
    given.work()
    assert given.delivery(device).status == "expired"


@pytest.mark.parametrize("day", ["Fri, 31 Dec 9999 23:59:59 -0100", "Mon, 15 Jun 99999999999999999999 12:00:00 GMT"])
def test_a_push_service_that_names_a_day_that_never_comes_is_asked_again_and_holds_up_nobody(
    given: Given, day: str
) -> None:
    given.now = datetime.now(UTC)
    device, sound = given.due(status(503, Retry_After=day)), given.due()
    given.work()
    assert given.delivery(device).reason == "answered 503"
    assert given.delivery(device).status == "retry"
    assert given.delivery(sound).status == "sent"


def test_one_poisoned_row_never_stops_the_rest(given: Given) -> None:
    nowhere, keyless, mute, torn, sound = (given.due() for _ in range(5))
    with given.service.session() as session:
        for device, values in (
            (nowhere, {"timezone": "Mars/Olympus"}),
            (keyless, {"p256dh": "nonsense"}),
            (mute, {"endpoint": "https://" + 100 * "a." + "example/push"}),
        ):
            session.execute(update(Device).where(Device.id == device.id).values(**values))
        session.execute(text("UPDATE reminders SET times = '[8:00' WHERE device_id = :id"), {"id": torn.id})
    given.work()
    assert given.delivery(sound).status == "sent"
    assert given.delivery(keyless).status == given.delivery(mute).status == "failed"
    assert not given.deliveries(nowhere) + given.deliveries(torn)
    broken = select(Reminder.due_at).where(Reminder.device_id.in_([nowhere.id, torn.id]))
    with given.service.session() as session:
        assert session.scalars(broken).all() == [given.now + timedelta(hours=1)] * 2


def test_what_a_dead_worker_left_behind_is_taken_up_when_its_lease_ends(given: Given) -> None:
    device = given.due()
    with given.service.session() as session:
        assert len(claim(session, given.now, 10, "dead")) == 1
    given.now += LEASE - timedelta(seconds=1)
    given.work()
    assert device.subscription.posts == 0
    given.now += timedelta(seconds=1)
    given.work()
    assert given.delivery(device).status == "sent"
    assert given.delivery(device).attempts == 2

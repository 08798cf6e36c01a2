"""What became of a delivery is written down by the worker that has it, about the subscription that it was sent to."""

import msgspec

from tests.support.given import Given, put_body
from webapp.push.outcome import Accepted, Gone, Outcome, Rejected, RetryLater
from webapp.reminders import devices
from webapp.reminders.claims import LEASE, claim
from webapp.reminders.jobs import Job
from webapp.reminders.preferences import preferences_from
from webapp.reminders.results import record
from webapp.reminders.store.models import Device


def take(given: Given) -> Job:
    with given.service.session() as session:
        (job,) = claim(session, given.now, 10, "worker")
    return job


def write(given: Given, *results: tuple[Job, Outcome]) -> None:
    with given.service.session() as session:
        record(session, results, given.now)


def test_each_outcome_has_its_row(given: Given) -> None:
    for outcome, status, reason in (
        (Accepted(), "sent", None),
        (Rejected("answered 400"), "failed", "answered 400"),
        (RetryLater("answered 503"), "retry", "answered 503"),
        (RetryLater("answered 429", 30.0), "retry", "answered 429"),
        (RetryLater("answered 429", 9000.0), "expired", "answered 429"),
    ):
        device = given.due()
        write(given, (take(given), outcome))
        delivery = given.delivery(device)
        assert (delivery.status, delivery.reason) == (status, reason)
        assert (delivery.sent_at is not None) == (status == "sent")
        assert (delivery.lease_until is not None) == (status == "retry")
        with given.service.session() as session:
            session.delete(session.get_one(Device, device.id))


def test_each_attempt_waits_about_twice_as_long(given: Given) -> None:
    device = given.due()
    for attempt in range(1, 6):
        write(given, (take(given), RetryLater("answered 500")))
        lease = given.delivery(device).lease_until
        assert lease
        middle = 15 * 2 ** (attempt - 1)
        assert 0.8 * middle <= (lease - given.now).total_seconds() <= 1.2 * middle
        given.now = lease


def test_one_that_is_gone_takes_nobody_else_along(given: Given) -> None:
    gone, stays = given.due(), given.due()
    with given.service.session() as session:
        jobs = claim(session, given.now, 10, "worker")
    write(given, *[(job, Gone() if job.device == gone.id else Accepted()) for job in jobs])
    assert not given.exists(gone)
    assert given.delivery(stays).status == "sent"


def test_a_device_that_has_a_new_subscription_by_then_stays_and_is_tried_there(given: Given) -> None:
    device = given.due()
    job = take(given)
    renewed = given.push.subscribe()
    with given.service.session() as session:
        preferences = preferences_from(msgspec.json.encode(put_body(renewed)), given.service.languages)
        devices.save_preferences(session, device.id, device.secret, preferences, given.now)
    write(given, (job, Gone()))
    given.work()
    assert given.delivery(device).status == "sent"
    assert (device.subscription.posts, renewed.posts) == (0, 1)


def test_a_worker_that_comes_back_too_late_changes_nothing(given: Given) -> None:
    device = given.due()
    late = take(given)
    given.now += LEASE
    second = take(given)
    write(given, (second, Accepted()))
    write(given, (late, RetryLater("answered 500")))
    assert given.delivery(device).status == "sent"

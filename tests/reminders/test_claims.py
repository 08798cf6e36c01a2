"""Two workers never have the same reminder, and a delivery is written down before it is sent."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import chain
from threading import Barrier

import pytest

from tests.support.given import EVERY_DAY, Given
from tests.support.push_answers import CREATED, status
from webapp.reminders.claims import LEASE, claim
from webapp.reminders.heartbeat import HeartbeatWriter
from webapp.reminders.jobs import Job
from webapp.reminders.results import FIRST_WAIT
from webapp.reminders.store.queue import NewDelivery, insert


def claimed(given: Given, most: int = 10, worker: str = "worker") -> list[Job]:
    with given.service.session() as session:
        return claim(session, given.now, most, worker)


def test_what_is_claimed_is_written_down_as_being_sent(given: Given) -> None:
    device = given.due()
    (job,) = claimed(given)
    delivery = given.delivery(device)
    assert (delivery.id, delivery.status, delivery.attempts, delivery.worker) == (job.delivery, "sending", 1, "worker")
    assert delivery.lease_until == given.now + LEASE


def test_two_connections_never_get_the_same(given: Given) -> None:
    devices = [given.due() for _ in range(40)]

    def all_of(worker: str) -> list[str]:
        mine: list[str] = []
        while jobs := claimed(given, 3, worker):
            mine += [job.device for job in jobs]
        return mine

    with ThreadPoolExecutor(4) as pool:
        shares = list(pool.map(all_of, "abcd"))
    assert sorted(chain(*shares)) == sorted(device.id for device in devices)


def test_what_another_transaction_holds_is_left_to_it(given: Given) -> None:
    if given.service.database.dialect.name == "sqlite":
        pytest.skip("SQLite lets one transaction write at a time, so that the other waits")
    given.due()
    with given.service.session() as first:
        assert len(claim(first, given.now, 10, "first")) == 1
        assert claimed(given, worker="second") == []


def test_a_claim_that_is_rolled_back_was_never_made(given: Given) -> None:
    given.due()
    with given.service.session() as session:
        assert claim(session, given.now, 10, "worker")
        session.rollback()
    assert len(claimed(given)) == 1


def test_no_more_are_claimed_than_asked_for(given: Given) -> None:
    for _ in range(5):
        given.due()
    assert [len(claimed(given, 2)) for _ in range(4)] == [2, 2, 1, 0]


def test_two_schedules_for_one_time_are_one_reminder(given: Given) -> None:
    twice = [{"kind": "water", "days": EVERY_DAY, "times": ["14:00"]}] * 2
    device = given.due(reminders=twice)
    assert len(claimed(given)) == 1
    assert len(given.deliveries(device)) == 1


def test_a_time_that_many_write_down_at_once_is_written_once(given: Given) -> None:
    device, together = given.device(), Barrier(4)
    until = given.now + LEASE

    def written(number: int) -> set[str]:
        made = NewDelivery(f"{number:032}", device.id, "water", given.now, until, "sending", 1, until, "worker")
        together.wait()
        with given.service.session() as session:
            return insert(session, [made])

    with ThreadPoolExecutor(4) as pool:
        found = set(chain(*pool.map(written, range(4))))
    assert found == {each.id for each in given.deliveries(device)}
    assert len(found) == 1


def test_water_and_stretching_at_one_time_are_two(given: Given) -> None:
    both = [{"kind": kind, "days": EVERY_DAY, "times": ["14:00"]} for kind in ("water", "stretch")]
    given.due(reminders=both)
    assert sorted(job.kind for job in claimed(given)) == ["stretch", "water"]


def test_what_is_not_due_is_not_claimed(given: Given) -> None:
    given.due(ago=-timedelta(seconds=1))
    assert claimed(given) == []


def test_after_an_outage_of_days_a_reminder_expires_unsent_and_goes_on_tomorrow(given: Given) -> None:
    device = given.due(times=["09:00"], ago=timedelta(days=3))
    assert claimed(given) == []
    assert given.delivery(device).status == "expired"
    given.now += timedelta(days=1)
    assert claimed(given) == []


def test_a_dead_workers_delivery_expires_with_its_reminder(given: Given) -> None:
    device = given.due(times=["14:00", "14:01"])
    claimed(given)
    given.now += timedelta(seconds=91)
    assert [job.due_at for job in claimed(given)] == [given.now - timedelta(seconds=31)]
    assert [each.status for each in given.deliveries(device)] == ["sending", "expired"]


def test_however_many_wait_to_be_tried_again_what_is_new_gets_through(given: Given) -> None:
    for _ in range(20):
        given.due(ago=timedelta(minutes=1))
    claimed(given, 20)
    given.now += LEASE
    new = [given.due() for _ in range(3)]
    jobs = claimed(given)
    assert [job.attempt for job in jobs] == [2] * 5 + [1] * 3
    assert {job.device for job in jobs[5:]} == {device.id for device in new}


def test_after_the_clock_was_set_back_what_waits_to_be_sent_again_does_so_within_seconds(given: Given) -> None:
    device = given.due(status(503, Retry_After="1800"), CREATED)
    given.work()
    given.now -= timedelta(hours=1)
    given.work(until=lambda: given.delivery(device).lease_until == given.now + timedelta(seconds=FIRST_WAIT))
    given.now += timedelta(seconds=FIRST_WAIT)
    given.work()
    assert (given.delivery(device).status, device.subscription.posts) == ("sent", 2)


def test_after_the_clock_was_set_back_a_dead_workers_delivery_is_anothers_after_a_lease(given: Given) -> None:
    device = given.due()
    claimed(given)
    HeartbeatWriter(given.service.database, lambda: given.now, "dead").beat()
    given.now -= timedelta(hours=1)
    given.work(until=lambda: given.delivery(device).lease_until == given.now + LEASE)
    given.now += LEASE
    assert [job.attempt for job in claimed(given)] == [2]

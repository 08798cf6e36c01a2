"""Who has not opened the app for 60 days is told that reminders will stop, and a week later all of it is deleted."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from threading import Event
from typing import Any

import pytest
from sqlalchemy import text

from tests.reminders.api_client import Phone
from tests.support.given import Given, GivenDevice
from webapp.reminders import housekeeping
from webapp.reminders import prune as module
from webapp.reminders.authentication import see
from webapp.reminders.prune import prune
from webapp.reminders.store.models import Device

DAY = timedelta(days=1)


def pruned(given: Given) -> tuple[int, int]:
    return prune(given.service.database, given.now)


def open_app(given: Given, device: GivenDevice) -> None:
    with given.service.session() as session:
        see(session.get_one(Device, device.id), given.now)


def proven(given: Given) -> GivenDevice:
    """One that told of a reminder that it showed."""
    device = given.device()
    with given.service.session() as session:
        session.get_one(Device, device.id).first_shown_at = given.now
    return device


def test_a_device_that_never_showed_a_reminder_is_told_so_after_10_days_of_silence(given: Given) -> None:
    silent, heard, other = given.device(), given.device(), proven(given)
    given.now += 9 * DAY
    open_app(given, heard)
    given.now += DAY
    assert pruned(given) == (0, 0)
    given.now += timedelta(seconds=1)
    assert pruned(given) == (1, 0)
    given.now += 7 * DAY
    open_app(given, heard)
    given.now += timedelta(seconds=1)
    assert pruned(given) == (0, 1)
    assert [given.exists(device) for device in (silent, heard, other)] == [False, True, True]


def test_one_reminder_that_was_shown_is_enough(given: Given, phone: Phone) -> None:
    phone.put()
    delivery = phone.ask("POST", "/test").get_json()["delivery"]
    phone.ask("POST", f"/deliveries/{delivery}/shown")
    given.now += 11 * DAY
    assert pruned(given) == (0, 0)


def test_for_60_days_nothing_happens(given: Given) -> None:
    proven(given)
    given.now += 60 * DAY
    assert pruned(given) == (0, 0)


def test_then_one_last_reminder_says_so(given: Given) -> None:
    device = proven(given)
    given.now += 60 * DAY + timedelta(seconds=1)
    assert pruned(given) == (1, 0)
    assert pruned(given) == (0, 0)
    given.work()
    (message,) = device.subscription.received
    assert message.notification["title"] == "last in nl"
    assert message.headers["TTL"] == str(7 * 24 * 60 * 60)


def test_a_week_later_the_device_is_deleted_with_all_that_was_its(given: Given) -> None:
    device = proven(given)
    given.now += 61 * DAY
    pruned(given)
    given.now += 7 * DAY
    assert pruned(given) == (0, 0)
    given.now += timedelta(seconds=1)
    assert pruned(given) == (0, 1)
    assert not given.exists(device)
    assert not given.deliveries(device)


def test_who_opens_the_app_in_that_week_keeps_the_reminders(given: Given) -> None:
    device = proven(given)
    given.now += 61 * DAY
    pruned(given)
    open_app(given, device)
    given.now += 8 * DAY
    assert pruned(given) == (0, 0)
    assert given.exists(device)


def test_a_day_of_deliveries_is_forgotten_when_its_first_hour_is_30_days_ago(given: Given) -> None:
    device = given.due()
    given.work()
    given.now += 29 * DAY
    open_app(given, device)
    given.now += timedelta(hours=11, minutes=59)
    pruned(given)
    assert given.deliveries(device)
    given.now += timedelta(minutes=1)
    pruned(given)
    assert not given.deliveries(device)


def test_two_workers_that_prune_at_once_warn_once(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 3)
    silent = [proven(given) for _ in range(10)]
    given.now += 61 * DAY
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda _: pruned(given), range(4)))
    assert sum(warned for warned, _ in found) == len(silent)
    assert {len(given.deliveries(device)) for device in silent} == {1}


def test_what_is_more_than_a_batch_goes_all_the_same(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "BATCH", 3)
    devices = [given.due() for _ in range(7)]
    given.work()
    given.now += 31 * DAY
    assert pruned(given) == (7, 0)
    assert [each.kind for device in devices for each in given.deliveries(device)] == ["last"] * 7
    given.now += 8 * DAY
    assert pruned(given) == (0, 7)


def test_a_worker_that_has_to_stop_leaves_the_rest_for_another_time(given: Given) -> None:
    proven(given)
    given.now += 61 * DAY
    stopping = Event()
    stopping.set()
    assert prune(given.service.database, given.now, stopping) == (0, 0)


def test_a_worker_prunes_by_itself_now_and_then(given: Given, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(housekeeping, "INTERVAL", timedelta(seconds=0.05))
    for _ in range(2):
        silent = proven(given)
        given.now += 61 * DAY
        given.work(until=partial(given.deliveries, silent))


def test_a_worker_whose_pruning_broke_prunes_the_next_time(
    given: Given, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    broken = [ValueError("what nobody foresaw")]

    def breaks_once(*arguments: Any) -> tuple[int, int]:
        if broken:
            raise broken.pop()
        return prune(*arguments)

    monkeypatch.setattr(housekeeping, "INTERVAL", timedelta(seconds=0.05))
    monkeypatch.setattr(housekeeping, "prune", breaks_once)
    silent = proven(given)
    given.now += 61 * DAY
    given.work(until=partial(given.deliveries, silent))
    assert "what nobody foresaw" in caplog.text


def test_old_deliveries_are_found_by_an_index(given: Given) -> None:
    explain = "EXPLAIN QUERY PLAN" if given.service.database.dialect.name == "sqlite" else "EXPLAIN"
    with given.service.session() as session:
        if explain == "EXPLAIN":
            # An empty table is read as a whole otherwise.
            session.execute(text("SET LOCAL enable_seqscan = off"))
        old = "SELECT id FROM deliveries WHERE due_at < '2026-01-01'"
        plan = session.execute(text(f"{explain} {old}")).all()
    # On PostgreSQL it is that of the one table that is there before a day is.
    assert "ix_deliveries_due_at" in str(plan) or "deliveries_other_due_at_idx" in str(plan)

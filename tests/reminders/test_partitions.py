"""On PostgreSQL each day's deliveries lie in a table of their own: nothing is ever missing, and days are dropped."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from itertools import chain
from time import monotonic

import pytest
from sqlalchemy import text

from tests.support.given import Given, GivenDevice
from webapp.push.outcome import Accepted, RetryLater
from webapp.reminders.claims import claim
from webapp.reminders.prune import prune
from webapp.reminders.results import record
from webapp.reminders.store import database, partitions
from webapp.reminders.store.database import DatabaseError

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
DAY = timedelta(days=1)
TABLES = "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'deliveries'::regclass"

MANY = """INSERT INTO deliveries (id, device_id, kind, due_at, expires_at, status, attempts)
    SELECT md5(random()::text), md5(random()::text), 'water', :now - n * CAST(:apart AS interval), :now, 'sent', 1
    FROM generate_series(1, 5000) n"""
READ = """SELECT sum(seq_tup_read + idx_tup_fetch) FROM pg_stat_xact_user_tables WHERE relname LIKE 'deliveries%'"""
"""Rows of deliveries that this transaction has looked at so far."""


def tables(given: Given) -> list[str]:
    """Of days; the other one is always there."""
    with given.service.session() as session:
        found = set(session.scalars(text(TABLES)))
    assert "deliveries_other" in found
    return sorted(found - {"deliveries_other"})


def table_of(given: Given, device: GivenDevice) -> str:
    with given.service.session() as session:
        mine = text("SELECT tableoid::regclass::text FROM deliveries WHERE device_id = :device")
        return str(session.execute(mine, {"device": device.id}).scalar_one())


def insert_many(given: Given, apart: timedelta) -> None:
    """Thousands of today, of devices that are of no matter."""
    with given.service.session() as session:
        session.execute(text("SET LOCAL session_replication_role = replica"))
        session.execute(text(MANY), {"now": given.now, "apart": apart})


def make(given: Given) -> None:
    partitions.make(given.service.database, given.now)


def claimed(given: Given, most: int = 10) -> list[str]:
    with given.service.session() as session:
        return [job.device for job in claim(session, given.now, most, "worker")]


@contextmanager
def read_by_another(given: Given) -> Iterator[None]:
    """As by a backup, which may take an hour."""
    with given.service.session() as session:
        session.execute(text("SELECT count(*) FROM deliveries"))
        yield


def test_a_worker_has_the_tables_of_the_next_days_before_its_first_claim(given: Given) -> None:
    device = given.due()
    given.work()
    assert table_of(given, device) == "deliveries_20260615"
    assert tables(given) == [f"deliveries_202606{day}" for day in (15, 16, 17, 18)]
    given.now += 2 * DAY
    given.work(until=lambda: len(tables(given)) == 6)
    assert tables(given)[-1] == "deliveries_20260620"


def test_what_has_no_table_of_its_day_is_written_all_the_same_and_brought_there_later(given: Given) -> None:
    make(given)
    # The clock jumps, or no worker was there for long.
    given.now += 10 * DAY
    device = given.due()
    assert claimed(given) == [device.id]
    assert table_of(given, device) == "deliveries_other"
    make(given)
    assert table_of(given, device) == "deliveries_20260625"
    given.now += timedelta(seconds=91)
    given.work()
    assert (given.delivery(device).status, given.delivery(device).attempts) == ("sent", 2)


def test_what_is_brought_to_its_table_on_its_way_is_written_down_there(given: Given) -> None:
    device = given.due()
    with given.service.session() as session:
        (job,) = claim(session, given.now, 1, "worker")
    make(given)
    with given.service.session() as session:
        record(session, [(job, Accepted())], given.now)
    assert given.delivery(device).status == "sent"
    assert table_of(given, device) == "deliveries_20260615"


def test_a_clock_that_goes_back_or_far_ahead_keeps_nothing_from_being_written(given: Given) -> None:
    found = []
    for days in (0, -100, 400, 3650, -4000):
        given.now += days * DAY
        device = given.due()
        given.work()
        assert given.delivery(device).status == "sent"
        found.append(table_of(given, device))
    # What is before the first table might belong into it.
    ahead = [f"deliveries_{year}" for year in ("20260615", "20270411", "20370408")]
    assert found == [ahead[0], "deliveries_other", *ahead[1:], "deliveries_other"]


def test_a_day_is_dropped_with_its_table_and_the_others_stay(given: Given) -> None:
    first = given.due()
    given.work()
    given.now += DAY
    second = given.due()
    given.work()
    given.now += 28 * DAY + timedelta(hours=12)
    prune(given.service.database, given.now)
    assert tables(given)[0] == "deliveries_20260616"
    assert [[each.kind for each in given.deliveries(device)] for device in (first, second)] == [
        ["last"],
        ["last", "water"],
    ]


def test_while_somebody_reads_for_long_days_are_left_for_another_time(
    given: Given, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(partitions, "PATIENCE", "50ms")
    make(given)
    given.now += 40 * DAY
    silent = given.due()
    with read_by_another(given):
        begun = monotonic()
        with pytest.raises(DatabaseError):
            make(given)
        with pytest.raises(DatabaseError):
            prune(given.service.database, given.now)
        # Each of them would wait as long as anybody for a lock otherwise.
        assert monotonic() - begun < database.PATIENCE
        given.work()
    assert given.delivery(silent).status == "sent"
    assert "no tables could be made for the next days: LockNotAvailable" in caplog.text
    given.work(until=lambda: tables(given)[0] == "deliveries_20260725")
    assert table_of(given, silent) == "deliveries_20260725"


def test_of_thousands_that_are_due_at_one_moment_each_is_found_by_its_id(given: Given) -> None:
    make(given)
    ours = [given.due() for _ in range(20)]
    # What PostgreSQL knows of the day is from before nine o'clock.
    insert_many(given, apart=timedelta(seconds=1))
    with given.service.database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))
    insert_many(given, apart=timedelta(0))
    with given.service.session() as session:
        jobs = claim(session, given.now, 100, "worker")
        record(session, [(job, RetryLater("answered 500")) for job in jobs], given.now)
        assert session.scalar(text(READ)) < 10 * len(ours)
    given.now += timedelta(minutes=5)
    with given.service.session() as session:
        again = claim(session, given.now, 100, "worker")
        assert session.scalar(text(READ)) < 10 * len(ours)
    assert {job.device for job in again} == {job.device for job in jobs} == {device.id for device in ours}


def test_several_workers_make_and_drop_days_at_once(given: Given) -> None:
    with ThreadPoolExecutor(4) as pool:
        for _ in range(3):
            list(pool.map(lambda _: make(given), range(4)))
            assert len(tables(given)) == 4
            given.now += 40 * DAY
            list(pool.map(lambda _: prune(given.service.database, given.now), range(4)))
            assert tables(given) == []


def test_who_claims_while_days_are_made_gets_each_reminder_once(given: Given) -> None:
    devices = [given.due() for _ in range(60)]

    def all_of(_: int) -> list[str]:
        mine: list[str] = []
        while found := claimed(given, 2):
            mine += found
        return mine

    with ThreadPoolExecutor(4) as pool:
        shares = [pool.submit(all_of, number) for number in range(3)]
        pool.submit(make, given).result()
        found = sorted(chain(*(each.result() for each in shares)))
    assert found == sorted(device.id for device in devices)
    assert {table_of(given, device) for device in devices} == {"deliveries_20260615"}

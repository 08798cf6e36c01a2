"""On PostgreSQL it is as late as on the machine of the database, whatever our own clock says; on SQLite as on ours."""

from datetime import UTC, datetime, timedelta

import time_machine
from sqlalchemy import text

from webapp.reminders.store.database import open_database, reading
from webapp.reminders.store.shared_clock import SharedClock

HOUR = timedelta(hours=1)


def test_from_the_first_transaction_on_the_clock_of_the_databases_machine_counts(database_url: str) -> None:
    clock = SharedClock()
    database = open_database(database_url, tell_time=clock.set)
    before = datetime.now(UTC)
    with time_machine.travel(before - HOUR):
        assert clock.now() - (before - HOUR) < HOUR / 2
        with reading(database) as session:
            session.execute(text("SELECT 1"))
        found = clock.now()
    database.dispose()
    expected = before - HOUR if database.dialect.name == "sqlite" else before
    assert abs(found - expected) < HOUR / 2
    assert found.tzinfo is UTC


def test_once_it_is_known_setting_our_own_clock_changes_nothing() -> None:
    clock = SharedClock()
    clock.set(datetime.now(UTC))
    for ours in (HOUR, -HOUR):
        with time_machine.travel(datetime.now(UTC) + ours):
            found = clock.now()
        assert abs(found - datetime.now(UTC)) < HOUR / 2

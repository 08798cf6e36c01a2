"""A database of PostgreSQL that holds as much as is wanted, on a server of its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import text

from tests.support.postgres import running_postgres
from webapp.migrations import migrate
from webapp.reminders.prune import KEPT
from webapp.reminders.store import partitions
from webapp.reminders.store.database import Database, open_database

EACH = 2.5
"""Deliveries of a device."""
DAY = timedelta(days=1)
NOW = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)

DEVICES = """INSERT INTO devices (id, secret_hash, endpoint, p256dh, auth, language, timezone, discreet, seen_at)
    SELECT md5('d' || n), sha256(('secret-of-device-' || n)::bytea), 'https://push.example/' || md5('e' || n),
        repeat('p', 87), repeat('a', 22), 'nl', 'Europe/Amsterdam', false, :now FROM generate_series(1, :devices) n"""
REMINDERS = """INSERT INTO reminders (device_id, kind, days, times, due_at, snoozed)
    SELECT md5('d' || n), 'water', '[1,2,3,4,5,6,7]', '["16:00"]',
        CASE WHEN n <= :due THEN :now ELSE :now + (1 + n % 86400) * interval '1 second' END, false
    FROM generate_series(1, :devices) n"""
DELIVERIES = """INSERT INTO deliveries (id, device_id, kind, due_at, expires_at, status, attempts, worker, sent_at)
    SELECT md5('x' || n), md5('d' || (1 + n % :devices)), 'water', due_at, due_at + interval '2 hours', 'sent', 1,
        'worker', due_at
    FROM generate_series(1, :deliveries) n,
        LATERAL (SELECT CAST(:since AS timestamptz) + n * CAST(:apart AS interval) AS due_at) of_each"""


@contextmanager
def filled(devices: int, due: int) -> Iterator[Database]:
    """Each device has one reminder, `due` of them `NOW` and the others later, and deliveries over the last 30 days.

    The nth device and delivery are md5("dn") and md5("xn"), and a device's secret is "secret-of-device-n".
    """
    with running_postgres() as url:
        database = open_database(url)
        try:
            migrate(database)
            _fill(database, devices, due)
            yield database
        finally:
            database.dispose()


def _fill(database: Database, devices: int, due: int) -> None:
    since, count = NOW - KEPT + DAY / 2, int(devices * EACH)
    for number in range(KEPT.days + 1):
        partitions.make(database, since + number * DAY)
    facts = {"now": NOW, "since": since, "apart": (NOW - since) / count, "devices": devices, "deliveries": count}
    with database.begin() as connection:
        # The rows are right; looking up the device of each would take the most of the time.
        connection.execute(text("SET LOCAL session_replication_role = replica"))
        for statement in (DEVICES, REMINDERS, DELIVERIES):
            connection.execute(text(statement), {**facts, "due": due})
    with database.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for statement in ("VACUUM ANALYZE", "CHECKPOINT"):
            connection.execute(text(statement))

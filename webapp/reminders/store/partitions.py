"""The tables of deliveries on PostgreSQL: one for each day, which is dropped as a whole. SQLite has one for all."""

import re
from datetime import date, datetime

from sqlalchemy import MetaData, delete, insert, select, text

from webapp.reminders.store.database import Database, Transaction, reading, transaction
from webapp.reminders.store.days import DAY, day_of, start_of
from webapp.reminders.store.models import Delivery

OTHER = "deliveries_other"
"""Takes what no day's table is there for: a clock that jumps must not keep a delivery from being written."""
AHEAD = 3
"""Days whose tables are there before they are needed."""
PATIENCE = "2s"
"""For a lock: whoever sends waits behind it. Where it is not had, there is another time within the hour."""


def make(database: Database, now: datetime) -> None:
    """Tables for today and the next days, with what `OTHER` has of them. Raises DatabaseError."""
    if not _has_days(database):
        return
    with reading(database) as session:
        if not _missing(session, now):
            return
    with transaction(database) as session:
        _wait_shortly(session)
        # First what whoever changes a device locks first. And a statement that has begun would look for what is moved
        # where it no longer is.
        session.execute(text("LOCK TABLE devices IN SHARE ROW EXCLUSIVE MODE"))
        session.execute(text("LOCK TABLE ONLY deliveries IN ACCESS EXCLUSIVE MODE"))
        for day in _missing(session, now):
            _make(session, day)


def drop(database: Database, moment: datetime) -> None:
    """The tables of days that ended by `moment`. Raises DatabaseError."""
    if not _has_days(database):
        return
    with reading(database) as session:
        old = sorted(day for day in _days(session) if start_of(day) + DAY <= moment)
    for day in old:
        with transaction(database) as session:
            _wait_shortly(session)
            # Dropping locks it, too, but fails where another one drops a table just as this one looks for it.
            session.execute(text("LOCK TABLE ONLY deliveries IN ACCESS EXCLUSIVE MODE"))
            # Another worker may have been quicker.
            session.execute(text(f"DROP TABLE IF EXISTS {_name(day)}"))


def _has_days(database: Database) -> bool:
    return database.dialect.name == "postgresql"


def _name(day: date) -> str:
    """The first table of a database that is older than this has all days before, too."""
    return f"deliveries_{day:%Y%m%d}"


def _days(session: Transaction) -> set[date]:
    """Those that have a table."""
    children = "SELECT relname FROM pg_inherits JOIN pg_class ON oid = inhrelid"
    names = session.scalars(text(f"{children} WHERE inhparent = 'deliveries'::regclass"))
    return {date.fromisoformat(found[1]) for name in names if (found := re.fullmatch(r"deliveries_(\d{8})", name))}


def _missing(session: Transaction, now: datetime) -> list[date]:
    """Of today and the next days; none before the first table, which may have that day already."""
    there = _days(session)
    wanted = [day_of(now + DAY * number) for number in range(AHEAD + 1)]
    return [day for day in wanted if day not in there and day > min(there, default=date.min)]


def _make(session: Transaction, day: date) -> None:
    """Aside, and attached when it has its rows: PostgreSQL takes no table whose rows lie in `OTHER`."""
    name, since, until = _name(day), start_of(day), start_of(day) + DAY
    session.execute(text(f"CREATE TABLE {name} (LIKE deliveries INCLUDING ALL)"))
    made, other = (Delivery.metadata.tables["deliveries"].to_metadata(MetaData(), name=each) for each in (name, OTHER))
    of_the_day = delete(other).where(other.c.due_at >= since, other.c.due_at < until)
    moved = of_the_day.returning(other).cte("moved")
    session.execute(insert(made).from_select(list(moved.c.keys()), select(moved)))
    bounds = f"FROM ('{since.isoformat()}') TO ('{until.isoformat()}')"
    session.execute(text(f"ALTER TABLE deliveries ATTACH PARTITION {name} FOR VALUES {bounds}"))


def _wait_shortly(session: Transaction) -> None:
    session.execute(text(f"SET LOCAL lock_timeout = '{PATIENCE}'"))

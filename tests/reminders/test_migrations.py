"""The migrations make exactly the tables that the models say, on both databases, also when several start at once."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import datetime, timedelta
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, bindparam, inspect, select, text

from tests.support.given import NOON
from webapp import migrations
from webapp.migrations import _config, head, migrate, version_of
from webapp.reminders.store import deliveries, partitions
from webapp.reminders.store.column_types import UtcDateTime
from webapp.reminders.store.database import open_database, transaction
from webapp.reminders.store.models import Base, Delivery
from webapp.reminders.store.queue import NewDelivery, insert

VERSIONS = Path(migrations.__file__).parent / "versions"
DEVICE = """INSERT INTO devices (id, secret_hash, endpoint, p256dh, auth, language, timezone, discreet, seen_at)
    VALUES ('a', '', 'b', 'c', 'd', 'nl', 'UTC', FALSE, '2026-06-15 12:00:00')"""
DELIVERY = text(
    """INSERT INTO deliveries (id, device_id, kind, due_at, expires_at, status, attempts)
    VALUES (:id, 'a', 'water', :due, :due, 'sent', 1)"""
).bindparams(bindparam("due", type_=UtcDateTime))


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_database(database_url)
    yield opened
    opened.dispose()


def test_the_newest_migration_equals_the_models(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        opts = {"compare_type": True, "include_object": partial(is_compared, engine.dialect.name)}
        context = MigrationContext.configure(connection, opts=opts)
        assert compare_metadata(context, Base.metadata) == []
        assert version_of(connection) == head()


def test_the_migrations_make_the_schema_that_the_models_would_make(engine: Engine) -> None:
    migrate(engine)
    migrated = schema_of(engine)
    with engine.begin() as connection:
        command.downgrade(_config(connection), "base")
        Base.metadata.create_all(connection)
    assert schema_of(engine) == migrated


def test_a_released_migration_knows_nothing_of_the_app() -> None:
    for path in VERSIONS.glob("*.py"):
        assert "webapp" not in path.read_text(), path.name


def test_a_database_that_is_up_to_date_is_left_alone(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        connection.execute(text("INSERT INTO heartbeats (worker, at) VALUES ('w', '2026-06-15 12:00:00')"))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM heartbeats")) == 1


def test_every_migration_can_be_taken_back(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        command.downgrade(_config(connection), "base")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    migrate(engine)
    with engine.connect() as connection:
        assert version_of(connection) == head()


def test_several_processes_may_start_at_once(database_url: str) -> None:
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(start, [database_url] * 8)) == [head()] * 8


def test_devices_that_are_there_already_count_as_having_shown_a_reminder(engine: Engine) -> None:
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0001")
        connection.execute(text(DEVICE))
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM devices WHERE first_shown_at = seen_at")) == 1


@pytest.mark.parametrize("revision", ["0001", "0002", "0003"])
def test_what_is_in_a_database_of_any_version_is_there_after_all_steps_and_after_going_back(
    engine: Engine, revision: str
) -> None:
    due = [NOON + timedelta(days=day) for day in (-40, -1, 0)]
    with engine.begin() as connection:
        command.upgrade(_config(connection), revision)
        connection.execute(text(DEVICE))
        for number, moment in enumerate(due):
            connection.execute(DELIVERY, {"id": f"{number:032}", "due": moment})
    assert in_order(engine) == due
    migrate(engine)
    # Workers of the new version have run, one of them with a clock that is slow.
    for days in (-2, 0, 2):
        partitions.make(engine, NOON + timedelta(days=days))
    assert in_order(engine) == due
    with transaction(engine) as session:
        assert [each.due_at for each in deliveries.latest_of(session, "a", 9)] == due[::-1]
        assert insert(session, [new("2" * 32, due[-1])]) == set()
        later = NOON + timedelta(days=1)
        assert insert(session, [new("3" * 32, later)]) == {"3" * 32}
    with engine.begin() as connection:
        command.downgrade(_config(connection), revision)
    assert in_order(engine) == [*due, later]
    migrate(engine)
    with engine.begin() as connection:
        assert connection.scalar(text("SELECT count(*) FROM deliveries")) == len(due) + 1
        connection.execute(text("DELETE FROM devices"))
        assert connection.scalar(text("SELECT count(*) FROM deliveries")) == 0


def in_order(engine: Engine) -> list[datetime]:
    with transaction(engine) as session:
        return list(session.scalars(select(Delivery.due_at).order_by(Delivery.due_at)))


def new(name: str, due_at: datetime) -> NewDelivery:
    until = due_at + timedelta(hours=2)
    return NewDelivery(name, "a", "water", due_at, until, "sending", 1, until, "worker")


def is_compared(dialect: str, thing: Any, name: str, kind: str, reflected: bool, _other: object) -> bool:
    """A day's table is none of the models', and of the constraints of an id each database has its own."""
    table = name if kind == "table" else thing.table.name
    return not (
        (reflected and table.startswith("deliveries_")) or (dialect, name) == ("sqlite", "uq_deliveries_id_due_at")
    )


def schema_of(engine: Engine) -> dict[str, list[str]]:
    """All that the database itself says of each table of the models, in words."""
    seen = inspect(engine)
    found: dict[str, list[str]] = {}
    for table in sorted(Base.metadata.tables):
        columns = [f"{name}: {value!r}" for column in seen.get_columns(table) for name, value in column.items()]
        constraints = (
            seen.get_pk_constraint(table),
            seen.get_foreign_keys(table),
            seen.get_unique_constraints(table),
            sorted(seen.get_indexes(table), key=str),
        )
        found[table] = columns + [str(each) for each in constraints]
    return found


def start(database_url: str) -> str | None:
    engine = open_database(database_url)
    migrate(engine)
    with engine.connect() as connection:
        return version_of(connection)

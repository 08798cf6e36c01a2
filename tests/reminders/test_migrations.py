"""The migrations make exactly the tables that the models say, on both databases, also when several start at once."""

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from webapp import migrations
from webapp.migrations import _config, head, migrate, version_of
from webapp.reminders.store.database import open_database
from webapp.reminders.store.models import Base

VERSIONS = Path(migrations.__file__).parent / "versions"


@pytest.fixture
def engine(database_url: str) -> Iterator[Engine]:
    opened = open_database(database_url)
    yield opened
    opened.dispose()


def test_the_newest_migration_equals_the_models(engine: Engine) -> None:
    migrate(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
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
    columns = "id, secret_hash, endpoint, p256dh, auth, language, timezone, discreet, seen_at"
    values = "'a', '', 'b', 'c', 'd', 'nl', 'UTC', FALSE, '2026-06-15 12:00:00'"
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0001")
        connection.execute(text(f"INSERT INTO devices ({columns}) VALUES ({values})"))  # noqa: S608
    migrate(engine)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM devices WHERE first_shown_at = seen_at")) == 1


def schema_of(engine: Engine) -> dict[str, list[str]]:
    """All that the database itself says of each table but that of the migrations, in words."""
    seen = inspect(engine)
    found: dict[str, list[str]] = {}
    for table in sorted(set(seen.get_table_names()) - {"alembic_version"}):
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

"""What somebody who looks after the database asks of it."""

from datetime import datetime

from sqlalchemy import Connection, func, inspect, select

from webapp.migrations import version_of
from webapp.reminders.store.database import Database
from webapp.reminders.store.models import Base


def is_in_use(database: Database) -> bool:
    """Whether it has tables of ours, which a restore would replace."""
    with _reading(database) as connection:
        return bool(set(inspect(connection).get_table_names()) & set(Base.metadata.tables))


def revision(database: Database) -> str | None:
    """The last migration that it has seen; None for a new one."""
    with _reading(database) as connection:
        return version_of(connection)


def clock(database: Database) -> datetime | None:
    """What time it is on the machine of the database; None for SQLite, whose machine is this one."""
    if database.dialect.name == "sqlite":
        return None
    with _reading(database) as connection:
        return connection.scalar(select(func.clock_timestamp()))


def _reading(database: Database) -> Connection:
    """Waits for nobody who writes."""
    return database.connect().execution_options(read_only=True)

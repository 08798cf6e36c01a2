"""What somebody who looks after the database asks of it."""

from sqlalchemy import Connection, inspect

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


def _reading(database: Database) -> Connection:
    """Waits for nobody who writes."""
    return database.connect().execution_options(read_only=True)

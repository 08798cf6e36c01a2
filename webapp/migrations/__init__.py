"""Brings a database to the shape that this build needs; see docs/running.md for upgrades.

Alembic is imported by whoever calls it: that takes a tenth of a second, and most commands ask no database.
"""

from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

if TYPE_CHECKING:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

LOCK = 8030_8291
"""A number of our own: PostgreSQL lets one process at a time hold it."""


class NewerDatabaseError(SQLAlchemyError):
    """A newer build has brought it up to date; this one does not know how it is now."""


def migrate(engine: Engine) -> None:
    """All of it or nothing; several processes may ask at once. Raises NewerDatabaseError."""
    from alembic import command

    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
        found = version_of(connection)
        if not is_known(found):
            raise NewerDatabaseError(found)
        if found != head():
            command.upgrade(_config(connection), "head")


class Migration:
    """Of a database that may be away: done at the first call that finds it, after which a call costs nothing."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._is_done = False

    def __call__(self) -> None:
        """Raises whatever keeps the database from being opened or brought up to date."""
        if self._is_done:
            return
        with self._lock:
            if not self._is_done:
                migrate(self._engine)
                self._is_done = True


def version_of(connection: Connection) -> str | None:
    """The last migration that this database has seen; None for a new one."""
    from alembic.runtime.migration import MigrationContext

    return MigrationContext.configure(connection).get_current_revision()


def head() -> str | None:
    """The newest migration of this build."""
    return _scripts().get_current_head()


def is_known(revision: str | None) -> bool:
    """Whether this build has the migration; one that it has not was made by a newer build."""
    return revision is None or revision in {script.revision for script in _scripts().walk_revisions()}


def _scripts() -> "ScriptDirectory":
    from alembic.script import ScriptDirectory

    return ScriptDirectory.from_config(_config(None))


def _config(connection: Connection | None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent))
    config.attributes["connection"] = connection
    return config

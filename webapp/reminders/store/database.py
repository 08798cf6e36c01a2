"""Opens the database: SQLite where nothing else is named, PostgreSQL for several machines."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Engine
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError, SQLAlchemyError, StatementError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from webapp.reminders.store.engines import postgresql_engine, sqlite_engine

Database = Engine
Transaction = Session
DatabaseError = SQLAlchemyError
"""Whatever goes wrong between us and the database, also that it is away."""

T = TypeVar("T")

ATTEMPTS = 5
"""Of a transaction that others are in the way of."""
DEADLOCKS = ("40P01", "40001")
"""PostgreSQL's names for it: two transactions wait for one another, and one of them has to begin anew."""
PATIENCE = 30
"""Seconds: of SQLite's writers, which take turns; of PostgreSQL, until it is connected and for each lock."""


def open_database(
    url: str, patience: int = PATIENCE, tell_time: Callable[[datetime], object] = lambda _: None
) -> Database:
    """A database whose every transaction that writes has the right to write from its start.

    DatabaseError is raised where that, or a connection, is not to be had for `patience` seconds. At each beginning
    `tell_time` is told what time it is there, where that is another machine.
    """
    if url.startswith("sqlite"):
        return sqlite_engine(url, patience)
    return postgresql_engine(url, patience, tell_time)


def named(error: DatabaseError) -> str:
    """What went wrong, and in which statement; a driver's own words hold values, and those are private."""
    kind = type(getattr(error, "orig", None) or error).__name__
    statement = getattr(error, "statement", None)
    return f"{kind} in: {statement}" if statement else kind


def refuses_value(error: Exception) -> bool:
    """Whether it is what was to be written that is at fault, so that it will fail each time, and not the database."""
    if isinstance(error, DBAPIError):
        return isinstance(error, DataError)
    return isinstance(error, StatementError) or not isinstance(error, SQLAlchemyError)


@contextmanager
def transaction(database: Database) -> Iterator[Transaction]:
    """Kept when all goes well, as if it had never been when not."""
    with Session(database, expire_on_commit=False) as session, session.begin():
        yield session


def change(database: Database, work: Callable[[Transaction], T]) -> T:
    """What `work` gives in a transaction of its own, begun anew where another one was quicker. Raises DatabaseError."""
    for _ in range(ATTEMPTS - 1):
        try:
            with transaction(database) as session:
                return work(session)
        except DatabaseError as error:
            if not _was_in_the_way(error):
                raise
    with transaction(database) as session:
        return work(session)


def _was_in_the_way(error: DatabaseError) -> bool:
    """Whether another transaction wrote first what only one may, deleted what was to be changed, or waited for this."""
    if isinstance(error, IntegrityError | StaleDataError):
        return True
    return getattr(getattr(error, "orig", None), "sqlstate", None) in DEADLOCKS


@contextmanager
def reading(database: Database) -> Iterator[Transaction]:
    """A transaction that waits for nobody who writes, and must not write itself."""
    with database.connect().execution_options(read_only=True) as connection, Session(connection) as session:
        yield session

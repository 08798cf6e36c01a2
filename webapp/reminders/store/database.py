"""Opens the database: SQLite where nothing else is named, PostgreSQL for several machines."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from sqlite3 import Connection as SQLiteConnection
from typing import Any, TypeVar

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

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


def open_database(url: str, patience: int = PATIENCE) -> Database:
    """A database whose every transaction that writes has the right to write from its start.

    DatabaseError is raised where that, or a connection, is not to be had for `patience` seconds.
    """
    # Values are hidden, or a failed statement would write endpoints into the log.
    if url.startswith("sqlite"):
        engine = create_engine(url, hide_parameters=True)
        event.listen(engine, "connect", partial(_configure, patience))
        event.listen(engine, "begin", _begin)
        return engine
    engine = create_engine(
        url,
        pool_pre_ping=True,
        pool_timeout=patience,
        hide_parameters=True,
        connect_args={"connect_timeout": patience, "tcp_user_timeout": 1000 * patience},
    )
    event.listen(engine, "begin", partial(_limit_waiting, patience))
    return engine


def named(error: DatabaseError) -> str:
    """What went wrong, and in which statement; a driver's own words hold values, and those are private."""
    kind = type(getattr(error, "orig", None) or error).__name__
    statement = getattr(error, "statement", None)
    return f"{kind} in: {statement}" if statement else kind


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


def _configure(patience: int, connection: SQLiteConnection, _record: Any) -> None:
    # The driver's own transactions begin too late for a right to write; ours begin in `_begin`.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        f"busy_timeout = {patience * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    """Reading first and writing later would fail where another writer came between."""
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def _limit_waiting(patience: int, connection: Any) -> None:
    """Within the transaction alone, so that it holds behind a pool that hands connections round as well."""
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {1000 * patience}")

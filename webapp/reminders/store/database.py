"""Opens the database: SQLite where nothing else is named, PostgreSQL for several machines."""

from collections.abc import Iterator
from contextlib import contextmanager
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.orm import Session

Database = Engine
Transaction = Session
DatabaseError = SQLAlchemyError
"""Whatever goes wrong between us and the database, also that it is away."""
ConflictError = IntegrityError
"""Another transaction was quicker to write what only one may."""

BUSY_TIMEOUT = 30
"""Seconds that a writer waits for another one in SQLite, which has one at a time."""


def open_database(url: str) -> Database:
    """A database whose every transaction that writes has the right to write from its start."""
    # Values are hidden, or a failed statement would write endpoints into the log.
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"), hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
    return engine


@contextmanager
def transaction(database: Database) -> Iterator[Transaction]:
    """Kept when all goes well, as if it had never been when not."""
    with Session(database, expire_on_commit=False) as session, session.begin():
        yield session


@contextmanager
def reading(database: Database) -> Iterator[Transaction]:
    """A transaction that waits for nobody who writes, and must not write itself."""
    with database.connect().execution_options(read_only=True) as connection, Session(connection) as session:
        yield session


def _configure(connection: SQLiteConnection, _record: Any) -> None:
    # The driver's own transactions begin too late for a right to write; ours begin in `_begin`.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        f"busy_timeout = {BUSY_TIMEOUT * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    """Reading first and writing later would fail where another writer came between."""
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

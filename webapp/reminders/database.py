"""Opens the database: SQLite where nothing else is named, PostgreSQL for several machines."""

from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import Engine, create_engine, event

PATIENCE = 30
"""Seconds that a writer waits for another one in SQLite, which has one at a time."""


def open_database(url: str) -> Engine:
    """An engine whose every transaction that writes has the right to write from its start."""
    # Values are hidden, or a failed statement would write endpoints into the log.
    engine = create_engine(url, pool_pre_ping=not url.startswith("sqlite"), hide_parameters=True)
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
    return engine


def _configure(connection: SQLiteConnection, _record: Any) -> None:
    # The driver's own transactions begin too late for a right to write; ours begin in `_begin`.
    connection.isolation_level = None
    for pragma in (
        "journal_mode = WAL",
        "synchronous = NORMAL",
        "foreign_keys = ON",
        f"busy_timeout = {PATIENCE * 1000}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    """Reading first and writing later would fail where another writer came between."""
    read_only = connection.get_execution_options().get("read_only")
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")

"""The engines of the two databases, each connection set so that a transaction can rely on it."""

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial
from sqlite3 import Connection as SQLiteConnection
from typing import Any

from sqlalchemy import URL, Engine, ExceptionContext, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from webapp.config import BadSetting

WRITABLE = {"target_session_attrs": "read-write"}
"""Of several hosts of PostgreSQL the one that may be written to, whatever the order in which they are named."""
UNPREPARED = "prepare_threshold"
"""In an address `none` is said by this name to the driver, and to nobody else: it prepares no statement, which one
session of PostgreSQL would have and the next, behind a pool that hands connections round, would not."""
READ_ONLY = "25006"
"""PostgreSQL's name for it: a server that only follows another one was to write."""


def address_of(url: str) -> URL:
    """Where the database is, as every program of PostgreSQL understands it. Raises BadSetting."""
    return _parsed(url).difference_update_query([UNPREPARED])


def _parsed(url: str) -> URL:
    # Without the value: what cannot be read may be a piece of the password.
    try:
        return make_url(url)
    except (ArgumentError, ValueError):
        raise BadSetting("DATABASE_URL cannot be read; in a password, @ is written as %40 and : as %3A") from None


def sqlite_engine(url: str, patience: int) -> Engine:
    """One whose every writer has its turn from the start of its transaction, or gives up after `patience` seconds."""
    # Values are hidden, or a failed statement would write endpoints into the log.
    engine = create_engine(url, hide_parameters=True)
    event.listen(engine, "do_connect", _make_ours)
    event.listen(engine, "connect", partial(_configure, patience))
    event.listen(engine, "begin", _begin)
    return engine


def postgresql_engine(url: str, patience: int, tell_time: Callable[[datetime], object]) -> Engine:
    """One that waits `patience` seconds for each host and each lock, and leaves a server that may not be written to.

    Nor does it wait for a machine that has lost its power: what is sent is acknowledged in that time, and who waits for
    an answer asks after it as often. `tell_time` is told what time it is there when a transaction begins.
    """
    waiting = {
        "connect_timeout": patience,
        "tcp_user_timeout": 1000 * patience,
        "keepalives_idle": patience,
        "keepalives_interval": patience,
    }
    to_driver = {UNPREPARED: None} if UNPREPARED in _parsed(url).query else {}
    engine = create_engine(
        address_of(url),
        pool_pre_ping=True,
        pool_timeout=patience,
        hide_parameters=True,
        connect_args={**waiting, **WRITABLE, **to_driver},
    )
    event.listen(engine, "begin", partial(_begin_with_limit, patience, tell_time))
    event.listen(engine, "handle_error", _leave_read_only)
    return engine


def _make_ours(_dialect: Any, _record: Any, arguments: Sequence[str], options: Mapping[str, Any]) -> None:
    """For our eyes alone, wherever it lies; left to SQLite it would be for whoever the umask lets. Its journals follow.

    Where it cannot be made, SQLite says so.
    """
    if options.get("uri"):
        return
    with suppress(OSError):
        os.close(os.open(arguments[0], os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


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


def _begin_with_limit(patience: int, tell_time: Callable[[datetime], object], connection: Any) -> None:
    """Within the transaction alone, so that it holds behind a pool that hands connections round as well."""
    # The time in the same breath: nobody has to ask for it and wait.
    asked = f"SELECT clock_timestamp(), set_config('lock_timeout', '{1000 * patience}', true)"
    tell_time(connection.exec_driver_sql(asked).scalar_one())


def _leave_read_only(context: ExceptionContext) -> None:
    """A connection that lives is kept by the pool, and would be refused each time it writes."""
    if getattr(context.original_exception, "sqlstate", None) == READ_ONLY:
        context.is_disconnect = True

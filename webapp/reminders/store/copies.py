"""The whole database as one file, and back: SQLite by its own means, PostgreSQL by its programs."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

from sqlalchemy import URL, make_url

from webapp.reminders.store.engines import WRITABLE, address_of
from webapp.reminders.store.models import Base

OPTIONS = ("--no-owner", "--no-privileges")
"""Whose a table is, is a matter of the database that it is restored into."""
WHOLE = ("--no-psqlrc", "--quiet", "--single-transaction", "--set=ON_ERROR_STOP=1")
"""All of it or nothing."""
EMPTY = "SET client_min_messages = error; DROP TABLE IF EXISTS {} CASCADE"


class CopyError(Exception):
    """The database cannot be copied; the message says why, and nothing that is in it."""


def copy_out(url: str, file: Path) -> None:
    """Write the database to a new file, as it is at one moment; whoever writes meanwhile is not kept waiting.

    Raises CopyError.
    """
    found = address_of(url)
    if found.get_backend_name() == "postgresql":
        _run("pg_dump", "--format=custom", *OPTIONS, f"--file={file}", found)
        return
    path = sqlite_file(url)
    try:
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("VACUUM INTO ?", (str(file),))
    except sqlite3.Error as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_FULL:
            raise CopyError(f"there is no room for a copy of {path} in {file.parent.parent}") from None
        raise CopyError(f"{path} cannot be read ({error.sqlite_errorname})") from None


def copy_in(url: str, file: Path) -> None:
    """Put what such a file holds in the place of all that the database holds. Raises CopyError."""
    found = address_of(url)
    if found.get_backend_name() == "postgresql":
        # Told to replace what is there, `pg_restore` fails at partitions, and leaves tables that the file has not.
        ours = ", ".join((*Base.metadata.tables, "alembic_version"))
        script = file.with_suffix(".sql")
        _run("pg_restore", *OPTIONS, f"--file={script}", str(file))
        _run("psql", *WHOLE, found, f"--command={EMPTY.format(ours)}", f"--file={script}")
        return
    path = sqlite_file(url)
    try:
        with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(path)) as target:
            # It would wait without an end for who has the right to write; this waits for five seconds.
            target.execute("BEGIN IMMEDIATE").connection.rollback()
            source.backup(target)
    except sqlite3.Error as error:
        raise CopyError(f"{path} cannot be written ({error.sqlite_errorname})") from None


def sqlite_file(url: str) -> Path:
    """Where a database of SQLite lies."""
    return Path(make_url(url).database or "")


def is_missing(url: str) -> bool:
    """SQLite would make it for whoever looks. What is in a folder that is not ours may be there."""
    try:
        return address_of(url).get_backend_name() == "sqlite" and not sqlite_file(url).exists()
    except PermissionError:
        return False


def _run(program: str, *arguments: str | URL) -> None:
    if not shutil.which(program):
        raise CopyError(f"{program} is not installed, which PostgreSQL needs for it: apt-get install postgresql-client")
    command, environment = [program], dict(os.environ)
    for argument in arguments:
        if isinstance(argument, URL):
            # The driver takes a twentieth of a second to import, and with SQLite nobody needs it.
            from psycopg.conninfo import make_conninfo

            _, parts = argument.get_dialect()().create_connect_args(argument)
            # Every user of the machine may read the arguments of a process.
            password = parts.pop("password", None)
            environment |= {"PGPASSWORD": str(password)} if password else {}
            command.append(f"--dbname={make_conninfo(**{**parts, **WRITABLE})}")
        else:
            command.append(argument)
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        # What follows the first line may hold values of rows.
        raise CopyError(f"{program} failed: {done.stderr.partition(chr(10))[0]}")

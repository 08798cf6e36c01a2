"""Backs up what cannot be made again, the database and the key, and puts it back."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from webapp import migrations
from webapp.config import Settings
from webapp.push.keys import NAME as KEY
from webapp.push.keys import BadKeyError, load
from webapp.reminders.store.copies import CopyError, copy_in, copy_out, is_missing, sqlite_file
from webapp.reminders.store.database import Database, DatabaseError, named, open_database
from webapp.reminders.store.inspection import is_in_use, revision
from webapp.upkeep.archive import DATABASE, About, pack, unpack
from webapp.upkeep.meanwhile import BACKUP, RESTORE, beside


def backup(settings: Settings, file: Path) -> None:
    """Write a backup to a new file, of a server that may be running. Raises CopyError."""
    key = settings.instance / KEY
    if not key.exists():
        raise CopyError(f"there is no {key}, and so nothing to keep: has the server ever run here?")
    # Each night one more that cannot be sent with, until the last good one is deleted.
    try:
        load(key)
    except BadKeyError as error:
        raise CopyError(str(error)) from None
    if is_missing(settings.database):
        # Whoever opened it would make it.
        raise CopyError(f"there is no {sqlite_file(settings.database)}; is DATABASE_URL that of the server?")
    with _opened(settings) as database, beside(settings.instance, BACKUP) as folder:
        if not is_in_use(database):
            raise CopyError("the database is empty; is DATABASE_URL that of the server?")
        about = About(database.dialect.name, revision(database))
        copy_out(settings.database, Path(folder, DATABASE))
        shutil.copyfile(key, Path(folder, KEY))
        pack(file, about, Path(folder))


def restore(settings: Settings, file: Path, *, replace: bool) -> None:
    """Put a backup where the settings say that database and key lie.

    What is there already is only overwritten by who wants to `replace` it. Raises CopyError, and has changed nothing
    then.
    """
    settings.instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    key = settings.instance / KEY
    with _opened(settings) as database, beside(settings.instance, RESTORE) as folder:
        about = unpack(file, Path(folder))
        if about.database != database.dialect.name:
            raise CopyError(f"it is of {about.database}, and DATABASE_URL names {database.dialect.name}")
        if not migrations.is_known(about.revision):
            raise CopyError("it was made by a newer version of Uncramp; install that one first")
        if not replace and (key.exists() or is_in_use(database)):
            raise CopyError("there is a database or a key already; stop the server, and say --replace to lose them")
        if key.exists() and not key.is_file():
            # Seen only once the database is another one, it would leave that with no key.
            raise CopyError(f"{key} is no file; move it away")
        copy_in(settings.database, Path(folder, DATABASE))
        Path(folder, KEY).chmod(0o600)
        Path(folder, KEY).replace(key)


@contextmanager
def _opened(settings: Settings) -> Iterator[Database]:
    database = open_database(settings.database)
    try:
        yield database
    except DatabaseError as error:
        raise CopyError(f"the database is away, or broken: {named(error)}") from None
    finally:
        database.dispose()

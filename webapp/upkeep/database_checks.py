"""Looks at the database: whether it is there, of which version it is, what time it has."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from webapp import migrations
from webapp.config import Settings
from webapp.health import OK, judged
from webapp.reminders.heartbeat import SKEW, last_heartbeat
from webapp.reminders.store.copies import is_missing, sqlite_file
from webapp.reminders.store.database import Database, DatabaseError, named, open_database
from webapp.reminders.store.inspection import is_in_use, revision
from webapp.reminders.store.shared_clock import SharedClock
from webapp.upkeep.findings import Finding
from webapp.upkeep.instance_checks import OTHERS

PATIENCE = 3
"""Seconds until a database that gives no answer is away."""


def check_database(settings: Settings, *, served: bool) -> Iterator[Finding]:
    """Where the server is `served`, a worker must have been seen too. Nothing is made or changed."""
    if is_missing(settings.database):
        yield Finding("there is no database yet", "the next start makes it", serious=False)
        return
    if settings.database.startswith("sqlite"):
        yield from _check_rights(sqlite_file(settings.database), settings.instance)
    clock = SharedClock()
    database = open_database(settings.database, PATIENCE, clock.set)
    try:
        yield from _check_version(database)
        yield from _check_clock(clock.now() - datetime.now(UTC))
        if served and settings.sends_reminders and is_in_use(database):
            yield from _check_worker(database, clock.now() + settings.now_offset)
    except DatabaseError as error:
        yield Finding(f"the database is away, or broken ({named(error)})", "is it running, and is DATABASE_URL right?")
    finally:
        database.dispose()


def is_used(settings: Settings) -> bool:
    """Whether the server has run with this database; False where that cannot be known."""
    database = open_database(settings.database, PATIENCE)
    try:
        return not is_missing(settings.database) and is_in_use(database)
    except DatabaseError:
        return False
    finally:
        database.dispose()


def _check_rights(file: Path, instance: Path) -> Iterator[Finding]:
    """In the instance it is as safe as that, of which is told elsewhere."""
    with suppress(PermissionError):
        if file.parent != instance and file.stat().st_mode & file.parent.stat().st_mode & OTHERS:
            yield Finding(f"other users may read {file}", f"chmod 600 {file}")


def _check_version(database: Database) -> Iterator[Finding]:
    found = revision(database)
    if not migrations.is_known(found):
        advice = "install the newer version of Uncramp again, or restore the backup from before"
        yield Finding(f"the database is of a newer version ({found})", advice)
    elif found is None:
        yield Finding("the database is empty", "the next start makes its tables", serious=False)
    elif found != migrations.head():
        advice = "back up; the next start brings it up to date"
        yield Finding(f"the database is of an older version ({found})", advice, serious=False)


def _check_clock(apart: timedelta) -> Iterator[Finding]:
    if abs(apart) > SKEW:
        seconds = round(apart.total_seconds())
        yield Finding(f"the clock of the database is {seconds:+} seconds off ours", "set both by NTP")


def _check_worker(database: Database, now: datetime) -> Iterator[Finding]:
    heartbeat = last_heartbeat(database, now)
    status = judged(None if heartbeat is None else now - heartbeat)
    if status != OK:
        yield Finding(status, "look into the server's output; `uncramp reminders work` starts one by hand")

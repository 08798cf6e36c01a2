"""What is backed up comes back, on both databases, and nothing that is there is lost by mistake."""

import errno
import gzip
import io
import os
import tarfile
import time
import zlib
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from alembic import command
from msgspec import structs
from sqlalchemy import create_engine, text

from tests.support.given import Given
from webapp.config import Settings
from webapp.migrations import _config, migrate
from webapp.push.keys import NAME as KEY
from webapp.reminders.store import devices
from webapp.reminders.store.copies import CopyError, copy_out
from webapp.upkeep.archive import ABOUT, DATABASE
from webapp.upkeep.backup import backup, restore
from webapp.upkeep.meanwhile import ABANDONED, HALF


def wipe(settings: Settings) -> None:
    """A new machine: no key, and an empty database."""
    (settings.instance / KEY).unlink()
    if settings.database.startswith("sqlite"):
        for path in Path(settings.database.removeprefix("sqlite:///")).parent.glob("uncramp.db*"):
            path.unlink()
        return
    engine = create_engine(settings.database)
    with engine.begin() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()


def rewritten(file: Path, **others: bytes) -> Path:
    """A copy of a backup in which these files are others; those without content are left out."""
    made = file.with_name("other.tar.gz")
    with tarfile.open(file) as old, tarfile.open(made, "w:gz") as new:
        for member in old.getmembers():
            content = others.get(member.name.split(".")[0], old.extractfile(member).read())  # type: ignore[union-attr]
            if content:
                member.size = len(content)
                new.addfile(member, io.BytesIO(content))
    return made


def test_a_backup_of_a_running_database_brings_devices_and_key_to_a_new_machine(
    settings: Settings, given: Given, tmp_path: Path
) -> None:
    device = given.device()
    key = (settings.instance / KEY).read_bytes()
    # A writer is under way: what it has not committed is in no backup.
    with given.service.session() as session:
        session.execute(text("DELETE FROM reminders"))
        backup(settings, tmp_path / "backup.tar.gz")
    given.service.database.dispose()
    wipe(settings)
    restore(settings, tmp_path / "backup.tar.gz", replace=False)
    assert (settings.instance / KEY).read_bytes() == key
    assert given.exists(device)
    engine = create_engine(settings.database)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM reminders")) == 1
    engine.dispose()


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_of_two_hosts_the_one_that_answers_is_backed_up_and_restored(
    settings: Settings, given: Given, tmp_path: Path
) -> None:
    device, file = given.device(), tmp_path / "backup.tar.gz"
    two = structs.replace(settings, database_url=f"{settings.database}:5432&host=/nowhere:5433")
    backup(two, file)
    later = given.device()
    restore(two, file, replace=True)
    assert given.exists(device)
    assert not given.exists(later)


@pytest.mark.parametrize("revision", ["0001", "0003"])
def test_a_backup_of_an_older_version_takes_the_place_of_what_a_newer_one_has_made(
    settings: Settings, given: Given, tmp_path: Path, revision: str
) -> None:
    database, file = given.service.database, tmp_path / "backup.tar.gz"
    device = given.due()
    given.work()
    with database.begin() as connection:
        command.downgrade(_config(connection), revision)
    backup(settings, file)
    migrate(database)
    given.now += timedelta(days=9)
    given.due()
    given.work()
    database.dispose()
    restore(settings, file, replace=True)
    migrate(database)
    assert given.delivery(device).status == "sent"
    with given.service.session() as session:
        assert devices.count(session) == 1


def test_only_who_says_so_overwrites_what_is_there(settings: Settings, given: Given, tmp_path: Path) -> None:
    kept, backed_up = tmp_path / "kept.tar.gz", given.device()
    backup(settings, kept)
    later = given.device()
    with pytest.raises(CopyError, match="say --replace to lose them"):
        restore(settings, kept, replace=False)
    assert given.exists(later)
    (settings.instance / KEY).write_text("another")
    restore(settings, kept, replace=True)
    assert given.exists(backed_up)
    assert not given.exists(later)
    assert "another" not in (settings.instance / KEY).read_text()


def test_a_backup_and_what_is_restored_are_for_our_eyes_alone(settings: Settings, tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        file = tmp_path / "backup.tar.gz"
        backup(settings, file)
        restore(settings, file, replace=True)
    finally:
        os.umask(before)
    assert file.stat().st_mode & 0o777 == 0o600
    assert (settings.instance / KEY).stat().st_mode & 0o777 == 0o600
    with tarfile.open(file) as archive:
        assert {member.name: member.mode for member in archive} == dict.fromkeys((ABOUT, KEY, DATABASE), 0o600)


def test_no_file_is_overwritten_and_nothing_is_left_beside_it(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.tar.gz"
    file.write_text("of yesterday")
    with pytest.raises(CopyError, match="cannot be made: File exists"):
        backup(settings, file)
    assert file.read_text() == "of yesterday"
    assert [path.name for path in settings.instance.iterdir() if path.name.startswith(".")] == []


def test_what_a_killed_backup_has_copied_does_not_stay(settings: Settings, tmp_path: Path) -> None:
    now = time.time()
    long_ago = now - ABANDONED - 60
    for name, written in ((".backup.killed", long_ago), (".restore.killed", long_ago), (".backup.now", now)):
        folder = settings.instance / name
        folder.mkdir()
        (folder / DATABASE).write_text("somebody who has erased everything since")
        os.utime(folder, (long_ago, long_ago))
        os.utime(folder / DATABASE, (written, written))
    backup(settings, tmp_path / "backup.tar.gz")
    left = [path.name for path in settings.instance.iterdir() if path.name.startswith(".")]
    assert left == [".backup.now"], "another is at work in that one"


def test_half_of_a_backup_that_was_killed_does_not_stay_beside_the_next_one(settings: Settings, tmp_path: Path) -> None:
    long_ago = time.time() - ABANDONED - 60
    for name in (f"{HALF}killed", ".backup.of-somebody-else"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "backup.tar.gz").write_text("half")
        for path in (folder / "backup.tar.gz", folder):
            os.utime(path, (long_ago, long_ago))
    backup(settings, tmp_path / "backup.tar.gz")
    assert [path.name for path in tmp_path.glob(".*")] == [".backup.of-somebody-else"]


def test_a_backup_reaches_a_disk_that_knows_no_links(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    file = tmp_path / "backup.tar.gz"
    backup(settings, file)
    restore(settings, file, replace=True)
    with pytest.raises(CopyError, match="cannot be made: File exists"):
        backup(settings, file)


def test_what_is_no_backup_or_not_for_this_build_changes_nothing(
    settings: Settings, given: Given, tmp_path: Path
) -> None:
    whole = tmp_path / "backup.tar.gz"
    backup(settings, whole)
    device = given.device()
    newer = msgspec.json.encode({"database": given.service.database.dialect.name, "revision": "9999"})
    foreign = msgspec.json.encode({"database": "oracle", "revision": None})
    for name, content, reason in (
        ("uncramp", newer, "made by a newer version"),
        ("uncramp", foreign, "it is of oracle, and DATABASE_URL names"),
        ("uncramp", b"{}", "is no backup of Uncramp, or not whole"),
        ("vapid", b"", "is no backup of Uncramp, or not whole"),
        ("vapid", b"no key", "is no backup of Uncramp, or not whole"),
        ("database", b"", "is no backup of Uncramp, or not whole"),
    ):
        with pytest.raises(CopyError, match=reason):
            restore(settings, rewritten(whole, **{name: content}), replace=True)
    torn = tmp_path / "torn.tar.gz"
    torn.write_bytes(whole.read_bytes()[:-300])
    for file, reason in ((torn, "not whole"), (tmp_path / "none", "there is no ")):
        with pytest.raises(CopyError, match=reason):
            restore(settings, file, replace=True)
    # The archive is whole, and what it holds as a database is none.
    with pytest.raises(CopyError, match=r"cannot be written|pg_restore failed"):
        restore(settings, rewritten(whole, database=b"no database" * 100), replace=True)
    assert given.exists(device)


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_the_disk_has_changed_in_a_backup_is_noticed(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.tar.gz"
    backup(settings, file)
    whole = file.read_bytes()
    # What gzip says of the file before its content, such as when it was written, is of no matter.
    for place in range(64, len(whole), len(whole) // 40):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x10]) + whole[place + 1 :])
        # Nor are bits that only fill up a byte between two blocks, or after the last.
        with suppress(OSError, EOFError, zlib.error):
            if gzip.decompress(file.read_bytes()) == gzip.decompress(whole):
                continue
        with pytest.raises(CopyError, match="is no backup of Uncramp, or not whole"):
            restore(settings, file, replace=True)


def test_a_folder_in_the_place_of_the_key_is_told_of_before_anything_is_changed(
    settings: Settings, given: Given, tmp_path: Path
) -> None:
    backup(settings, tmp_path / "backup.tar.gz")
    device, key = given.device(), settings.instance / KEY
    key.unlink()
    key.mkdir()
    with pytest.raises(CopyError, match=r"vapid.pem is no file; move it away"):
        restore(settings, tmp_path / "backup.tar.gz", replace=True)
    assert given.exists(device), "it came after the backup"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_folder_in_the_place_of_the_database_is_told_of(settings: Settings, tmp_path: Path) -> None:
    backup(settings, tmp_path / "backup.tar.gz")
    folder = tmp_path / "folder"
    folder.mkdir()
    wrong = structs.replace(settings, database_url=f"sqlite:///{folder}")
    with pytest.raises(CopyError, match=r"cannot be written \(SQLITE_CANTOPEN\)"):
        restore(wrong, tmp_path / "backup.tar.gz", replace=True)


def test_without_a_key_or_a_database_nothing_is_backed_up(settings: Settings, tmp_path: Path) -> None:
    away = structs.replace(settings, database_url="postgresql+psycopg://uncramp@/none?host=/nowhere")
    with pytest.raises(CopyError, match="the database is away, or broken: OperationalError"):
        backup(away, tmp_path / "backup.tar.gz")
    other = structs.replace(settings, database_url=f"sqlite:///{tmp_path / 'other.db'}")
    with pytest.raises(CopyError, match=r"there is no .*other.db; is DATABASE_URL that of the server"):
        backup(other, tmp_path / "backup.tar.gz")
    assert not (tmp_path / "other.db").exists(), "whoever asks for a backup makes no database"
    (tmp_path / "other.db").touch()
    with pytest.raises(CopyError, match="the database is empty; is DATABASE_URL that of the server"):
        backup(other, tmp_path / "backup.tar.gz")
    (settings.instance / KEY).write_text("")
    with pytest.raises(CopyError, match=r"vapid.pem is not a PEM key"):
        backup(settings, tmp_path / "backup.tar.gz")
    (settings.instance / KEY).unlink()
    with pytest.raises(CopyError, match="has the server ever run here"):
        backup(settings, tmp_path / "backup.tar.gz")
    assert not (tmp_path / "backup.tar.gz").exists()


def test_without_the_programs_of_postgresql_it_says_what_to_install(
    settings: Settings, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if given.service.database.dialect.name == "sqlite":
        pytest.skip("SQLite needs none")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(CopyError, match="apt-get install postgresql-client"):
        backup(settings, tmp_path / "backup.tar.gz")


def test_the_password_of_the_database_is_in_no_argument(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every user of the machine may read the arguments of a process."""
    (tmp_path / "pg_dump").write_text(f'#!/bin/sh\necho "$@ $PGPASSWORD" >{tmp_path}/told\n')
    (tmp_path / "pg_dump").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    copy_out("postgresql+psycopg://uncramp:s3cret@db.example/uncramp", tmp_path / "dump")
    *arguments, in_environment = (tmp_path / "told").read_text().split()
    assert in_environment == "s3cret"
    assert {"--dbname=host=db.example", "dbname=uncramp", "user=uncramp"} <= set(arguments)
    assert "target_session_attrs=read-write" in arguments
    assert "s3cret" not in " ".join(arguments)

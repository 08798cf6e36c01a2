"""Where a backup, or what it is restored into, finds no room, a line says so, and all is as it was before."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import create_engine, text

from tests.support.given import Given
from tests.support.small_disk import SmallDisk, small_disk
from webapp.config import Settings
from webapp.migrations import migrate
from webapp.push import keys
from webapp.push.keys import NAME as KEY
from webapp.reminders.store.database import open_database
from webapp.upkeep.backup import backup


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 4) as mounted:
        yield mounted


@pytest.fixture
def cramped(settings: Settings, disk: SmallDisk) -> Settings:
    """The same installation, with its folder on that disk."""
    keys.load_or_make(disk.folder / "instance")
    return Settings(instance=disk.folder / "instance", database_url=settings.database)


def run(app: Flask, settings: Settings, *command: str) -> Result:
    with pytest.MonkeyPatch.context() as patch, app.app_context():
        patch.setitem(app.extensions, "settings", settings)
        return app.test_cli_runner().invoke(args=command)


def test_a_backup_without_room_for_the_file_leaves_none(
    app: Flask, settings: Settings, given: Given, disk: SmallDisk
) -> None:
    given.device()
    disk.fill()
    file = disk.folder / "backup.tar.gz"
    done = run(app, settings, "backup", str(file))
    assert (done.exit_code, done.output) == (1, f"Error: Not backed up: there is no room for {file}\n")
    assert not file.exists()
    disk.free()
    assert run(app, settings, "backup", str(file)).exit_code == 0


def test_a_backup_without_room_for_the_copy_says_where_and_leaves_nothing(
    app: Flask, cramped: Settings, disk: SmallDisk, tmp_path: Path
) -> None:
    disk.fill()
    file = tmp_path / "backup.tar.gz"
    done = run(app, cramped, "backup", str(file))
    assert done.exit_code == 1
    assert done.output.startswith("Error: Not backed up: ")
    assert "room" in done.output or "No space left on device" in done.output
    assert "Errno" not in done.output
    assert done.output.count("\n") == 1
    assert not file.exists()
    assert [path.name for path in cramped.instance.iterdir()] == [KEY]


def test_a_restore_without_room_to_unpack_changes_nothing(
    app: Flask, cramped: Settings, given: Given, disk: SmallDisk, tmp_path: Path
) -> None:
    file = tmp_path / "backup.tar.gz"
    backup(cramped, file)
    device, key = given.device(), (cramped.instance / KEY).read_bytes()
    disk.fill()
    done = run(app, cramped, "restore", "--replace", str(file))
    room = f"there is no room in {cramped.instance} to unpack {file}"
    assert (done.exit_code, done.output) == (1, f"Error: Not restored: {room}\n")
    assert given.exists(device)
    assert (cramped.instance / KEY).read_bytes() == key
    assert [path.name for path in cramped.instance.iterdir()] == [KEY]


def test_a_database_without_room_for_what_is_restored_stays_as_it_was(
    app: Flask, settings: Settings, disk: SmallDisk, tmp_path: Path
) -> None:
    file = tmp_path / "backup.tar.gz"
    backup(settings, file)
    key = (settings.instance / KEY).read_bytes()
    small = Settings(instance=settings.instance, database_url=f"sqlite:///{disk.folder / 'uncramp.db'}")
    database = open_database(small.database)
    migrate(database)
    with database.begin() as connection:
        connection.execute(text("CREATE TABLE mine AS SELECT 'still here' AS word"))
    database.dispose()
    disk.fill()
    done = run(app, small, "restore", "--replace", str(file))
    assert done.exit_code == 1
    assert done.output.startswith("Error: Not restored: ")
    disk.free()
    engine = create_engine(small.database)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT word FROM mine")) == "still here"
    engine.dispose()
    assert (settings.instance / KEY).read_bytes() == key

"""The backup of docs/running.md, as it is written there, holds what a running server has just stored."""

import sqlite3
import subprocess
from pathlib import Path

from tests.support.documents import blocks, read
from webapp.config import ROOT, Settings
from webapp.migrations import migrate
from webapp.reminders.store.database import open_database


def test_a_backup_of_a_running_database_has_the_newest_and_the_key(tmp_path: Path) -> None:
    (commands,) = (block for block in blocks(read("docs/running.md")) if "VACUUM INTO" in block)
    settings = Settings(instance=tmp_path / "instance")
    settings.instance.mkdir()
    (settings.instance / "vapid.pem").write_text("key")
    (tmp_path / "backup").mkdir()
    (tmp_path / ".venv").symlink_to(ROOT / ".venv")
    database = open_database(settings.database)
    migrate(database)
    with sqlite3.connect(settings.instance / "uncramp.db") as running:
        running.execute("INSERT INTO heartbeats VALUES ('newest', '2026-06-15 12:00:00')")
        running.commit()
        # The writer is still there: what it wrote may be in the log beside the database only.
        subprocess.run(
            ["bash", "-e", "-c", commands.replace("/backup/", f"{tmp_path}/backup/")], cwd=tmp_path, check=True
        )
    running.close()
    database.dispose()
    with sqlite3.connect(tmp_path / "backup" / "uncramp.db") as copy:
        assert copy.execute("SELECT worker FROM heartbeats").fetchall() == [("newest",)]
    copy.close()
    assert (tmp_path / "backup" / "vapid.pem").read_text() == "key"

"""A backup that is ended half-way leaves nothing under its name, on both databases."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.server import ROOT
from webapp.config import Settings
from webapp.upkeep.backup import backup, restore

HALFWAY = """
import os, sys, tarfile
from webapp.command import main
number, add = int(sys.argv.pop()), tarfile.TarFile.add

def end(archive, path, name, **how):
    add(archive, path, name, **how)
    if name == "vapid.pem":
        os.kill(os.getpid(), number)

tarfile.TarFile.add = end
main()
"""


def ended(settings: Settings, file: Path, number: int) -> int:
    """The exit code of a backup that gets this signal once the key is in the archive, and the database is not."""
    env = {**os.environ, "DATABASE_URL": settings.database, "UNCRAMP_INSTANCE": str(settings.instance)}
    command = [sys.executable, "-c", HALFWAY, "backup", str(file), str(number)]
    return subprocess.run(command, cwd=ROOT, env=env, check=False).returncode


def test_a_backup_that_is_killed_leaves_nothing_under_its_name(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "backup.tar.gz"
    assert ended(settings, file, signal.SIGKILL) == -signal.SIGKILL
    assert not file.exists()
    backup(settings, file)
    restore(settings, file, replace=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_backup_that_is_asked_to_end_or_whose_terminal_is_gone_leaves_nothing_at_all(
    settings: Settings, tmp_path: Path, number: int
) -> None:
    before = sorted(tmp_path.iterdir())
    assert ended(settings, tmp_path / "backup.tar.gz", number) == 128 + number
    assert sorted(tmp_path.iterdir()) == before
    assert not list(settings.instance.glob(".backup.*"))

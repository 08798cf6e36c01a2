"""What a command says goes onto a disk that is full, or to somebody who has read enough."""

import os
import subprocess
from pathlib import Path

import pytest

from tests.support.server import COMMAND, ROOT, free_port

FULL = "Error: Standard output cannot be written: No space left on device\n"


def run(instance: Path, command: str, out: int) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "UNCRAMP_INSTANCE": str(instance), "PORT": str(free_port())}
    return subprocess.run(
        [*COMMAND, *command.split()], cwd=ROOT, env=env, stdout=out, stderr=subprocess.PIPE, text=True, check=False
    )


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("command", ["doctor", "health", "reminders key", "content export en"])
def test_on_a_full_disk_it_is_said_in_a_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str, unbuffered: str
) -> None:
    monkeypatch.setenv("PYTHONUNBUFFERED", unbuffered)
    full = os.open("/dev/full", os.O_WRONLY)
    done = run(tmp_path, command, full)
    os.close(full)
    assert (done.returncode, done.stderr) == (1, FULL)


def test_whoever_has_read_enough_is_told_nothing_more(tmp_path: Path) -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    done = run(tmp_path, "doctor", theirs)
    os.close(theirs)
    assert done.stderr == ""

"""A file is there whole or not at all, and what a kill left half written does not stay for ever."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from webapp.whole import ABANDONED, write_whole

KILLED = """
import os, signal, sys
from pathlib import Path
from webapp.whole import write_whole
Path.rename = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
write_whole(Path(sys.argv[1]), b"new")
"""


def left_by_a_kill(file: Path) -> Path:
    killed = subprocess.run([sys.executable, "-c", KILLED, file], check=False)
    assert killed.returncode == -signal.SIGKILL
    (half,) = file.parent.glob(f".{file.name}.*")
    return half


def test_who_is_killed_while_writing_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "file"
    write_whole(file, b"old")
    left_by_a_kill(file)
    assert file.read_bytes() == b"old"


def test_what_a_kill_left_goes_with_a_later_writing_and_what_others_write_now_stays(tmp_path: Path) -> None:
    file = tmp_path / "file"
    half = left_by_a_kill(file)
    # By the clock of the test, which bin/at may have set.
    os.utime(half, (time.time(), time.time()))
    write_whole(file, b"whole")
    assert half.exists(), "somebody may be at it"
    long_ago = time.time() - ABANDONED - 1
    os.utime(half, (long_ago, long_ago))
    write_whole(file, b"whole again")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
    assert file.read_bytes() == b"whole again"


def test_where_it_cannot_be_put_no_half_stays(tmp_path: Path) -> None:
    (tmp_path / "file" / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="file"):
        write_whole(tmp_path / "file", b"whole")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]

"""A machine of its own on which a real systemd is the first process and starts a unit; programs are this machine's."""

import os
import re
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.waiting import PATIENCE

SCRIPT = Path(__file__).with_suffix(".sh")
SYSTEMD = Path("/usr/lib/systemd/systemd")


class Booted:
    """`first` is the id of its systemd, as this machine knows it."""

    def __init__(self, first: int) -> None:
        self.first = first

    def run(self, *command: str) -> str:
        """What a command says that is run on it; it must succeed."""
        inside = ["nsenter", f"--target={self.first}", "--mount", "--pid", "--ipc", "--uts", "--cgroup"]
        done = subprocess.run([*inside, *command], capture_output=True, text=True, cwd="/")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@contextmanager
def booted(folder: Path, environment: Path) -> Iterator[Booted]:
    """Boot a folder that was laid out, with this virtual environment as /opt/uncramp. Skips the test, aloud,
    where the system lets nobody do that."""
    if not SYSTEMD.exists() or not shutil.which("nsenter"):
        pytest.skip("no systemd here that could be booted")
    # Scripts of an environment name the Python where they were installed.
    command = (environment / "bin" / "uncramp").read_text()
    (folder / "uncramp").write_text(re.sub("^#!.*", "#!/opt/uncramp/bin/python3", command))
    (folder / "uncramp").chmod(0o755)
    log = folder.with_suffix(".log")
    with log.open("wb") as output:
        outside = subprocess.Popen(
            ["unshare", "--mount", "--propagation=private", SCRIPT, folder, environment],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        yield Booted(_first(outside, log))
    finally:
        for pid in _below(outside.pid):
            # Its systemd ends with it, and the outer one cleans up.
            os.kill(pid, signal.SIGKILL)
        outside.wait(PATIENCE)


def _first(outside: "subprocess.Popen[bytes]", log: Path) -> int:
    end = time.monotonic() + PATIENCE
    while outside.poll() is None:
        for pid in (each for unshared in _below(outside.pid) for each in _below(unshared)):
            if _program(pid) == "systemd":
                return pid
        assert time.monotonic() < end, f"no systemd came: {log.read_text()}"
        time.sleep(0.02)
    pytest.skip(f"no systemd can be booted here: {log.read_text().strip()}")


def _below(pid: int) -> list[int]:
    return [int(child) for child in _of(pid, f"task/{pid}/children").split()]


def _program(pid: int) -> str:
    return _of(pid, "comm").strip()


def _of(pid: int, name: str) -> str:
    """What the system says of a process; nothing where it has ended."""
    try:
        return Path(f"/proc/{pid}/{name}").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return ""

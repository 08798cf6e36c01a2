"""A worker that runs alone, as on a machine for reminders and nothing else."""

import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.support.server import COMMAND, ROOT
from tests.support.waiting import wait_for


def start_worker(folder: Path, env: Mapping[str, str]) -> "subprocess.Popen[bytes]":
    """With its instance in the folder, which needs not be there. Returns when it reminds."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    settings = {**inherited, "UNCRAMP_INSTANCE": str(folder / "instance"), **env}
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "worker.log"
    log.write_bytes(b"")

    def begin() -> "subprocess.Popen[bytes]":
        with log.open("ab") as output:
            command = [*COMMAND, "reminders", "work"]
            return subprocess.Popen(command, cwd=ROOT, env=settings, stdout=output, stderr=subprocess.STDOUT)

    worker = begin()

    def reminds() -> bool:
        nonlocal worker
        # A database may refuse it as it starts; its unit begins it anew then, as docs/running.md has it.
        if worker.poll() is not None:
            worker = begin()
        return "Reminders are sent" in log.read_text()

    try:
        wait_for(reminds)
    except AssertionError:
        end(worker)
        raise AssertionError(log.read_text()) from None
    return worker


def end(worker: "subprocess.Popen[bytes]") -> None:
    """What is under way is finished first."""
    worker.terminate()
    worker.wait()


@contextmanager
def working(folder: Path, env: Mapping[str, str]) -> Iterator[None]:
    """One is at work as long as the block."""
    worker = start_worker(folder, env)
    try:
        yield
    finally:
        end(worker)

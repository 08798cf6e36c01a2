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
    command, log = [*COMMAND, "reminders", "work"], folder / "worker.log"
    with log.open("wb") as output:
        worker = subprocess.Popen(command, cwd=ROOT, env=settings, stdout=output, stderr=subprocess.STDOUT)
    wait_for(lambda: "Reminders are sent" in log.read_text())
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

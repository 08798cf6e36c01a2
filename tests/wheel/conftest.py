"""The wheel, built from this clone and installed as docs/running.md says into an empty environment."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import mkdtemp

import pytest

from tests.support.other_user import as_other_user
from tests.support.server import ROOT
from tests.wheel.installed import Installed
from tests.wheel.runbook import RUNBOOK


@pytest.fixture(scope="session")
def installed() -> Iterator[Installed]:
    """Its files belong to us and its instance to somebody who may write nowhere else."""
    # Not in pytest's own folder, which only we may enter.
    folder = Path(mkdtemp(prefix="uncramp-wheel-"))
    folder.chmod(0o755)
    try:
        _quietly([sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder])
        (wheel,) = folder.glob("*.whl")
        (commands,) = (block for block in RUNBOOK if "python3 -m venv" in block)
        moved = {"/opt/uncramp": folder / "env", "/usr/local/bin": folder, wheel.name: wheel}
        python = _python()
        for told, ours in {"python3 ": f"{python} ", **moved}.items():
            assert told in commands
            commands = commands.replace(told, str(ours))
        _quietly(["bash", "-e", "-c", commands])
        home = folder / "home"
        home.mkdir(mode=0o700)
        yield Installed(wheel, folder / "env" / "bin", home, as_other_user(home) if _is_for_all(python) else [])
    finally:
        shutil.rmtree(folder)


def _python() -> str:
    """One that every user of the machine may run, where there is one: root's own often lies where only root may go."""
    new_enough = "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"
    for found in filter(os.path.exists, (sys.executable, "/usr/bin/python3")):
        if _is_for_all(found) and subprocess.run([found, "-c", new_enough], check=False).returncode == 0:
            return found
    return sys.executable


def _is_for_all(program: str) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in Path(program).resolve().parents)


def _quietly(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr

"""The server keeps a reminder worker running beside it, whatever becomes of the one before."""

import subprocess
from pathlib import Path

import pytest

from tests.support.waiting import wait_for
from webapp.reminders import supervisor


def test_a_worker_that_cannot_be_started_is_tried_again_until_it_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    program, away, starts = tmp_path / "worker", tmp_path / "away", tmp_path / "starts"
    program.write_text(f"#!/bin/sh\necho started >>{starts}\n")
    program.chmod(0o755)
    monkeypatch.setattr(supervisor, "COMMAND", (str(program),))
    monkeypatch.setattr(supervisor, "RESTART_DELAY", 0.05)
    with supervisor.Supervisor():
        wait_for(starts.exists)
        # As where a machine has no memory left for another process, which is when one dies.
        program.rename(away)
        wait_for(lambda: "could not be started" in caplog.text)
        before = starts.read_text()
        away.rename(program)
        wait_for(lambda: starts.read_text() != before)


def test_what_lies_in_the_folder_that_the_server_was_started_in_is_no_module_of_the_worker(tmp_path: Path) -> None:
    """As root, who has just made it, in a home of scripts or in /tmp."""
    for name in ("numbers", "flask", "webapp"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('not what was meant')")
    done = subprocess.run([*supervisor.COMMAND, "--help"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Send what is due" in done.stdout

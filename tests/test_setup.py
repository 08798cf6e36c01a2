"""The set-up takes the Python that is named or says why not, and half of a catalogue is never taken for one."""

import subprocess
from pathlib import Path
from shlex import quote

LIBRARY = Path(__file__).resolve().parents[1] / "bin" / "lib"

HALF = """#!/bin/sh
while [ "$1" != --output-file ]; do shift; done
printf half >"$2"
kill -9 $$
"""


def said(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a function of the set-up says in this folder."""
    sources = "".join(f". {quote(str(LIBRARY / name))}.sh; " for name in ("distribution", "python", "translations"))
    path = {"PATH": "/usr/local/bin:/usr/bin:/bin"}
    shell = ["bash", "-euo", "pipefail", "-c", sources + command]
    return subprocess.run(shell, cwd=folder, env=path | environment, capture_output=True, text=True)


def test_a_python_that_is_named_and_does_not_work_is_not_passed_over(tmp_path: Path) -> None:
    for wrong in ("/wrong", "/bin/false"):
        refused = said("find_python", tmp_path, PYTHON=wrong)
        assert (refused.returncode, refused.stdout) == (1, "")
        assert refused.stderr == f"setup: PYTHON is {wrong}, which is no Python 3.11 or newer\n"


def test_the_python_that_is_named_is_taken(tmp_path: Path) -> None:
    named = tmp_path / "my python"
    named.symlink_to("/usr/bin/true")
    assert said("find_python", tmp_path, PYTHON=str(named)).stdout == f"{named}\n"


def test_a_kill_leaves_no_half_of_a_catalogue_in_its_place(tmp_path: Path) -> None:
    catalogue = tmp_path / "translations" / "nl" / "LC_MESSAGES" / "messages.po"
    python = tmp_path / ".venv" / "bin" / "python"
    for file in (catalogue, python):
        file.parent.mkdir(parents=True)
        file.touch()
    python.write_text(HALF)
    python.chmod(0o755)
    assert said("compile_translations", tmp_path).returncode != 0
    assert not catalogue.with_suffix(".mo").exists()
    python.write_text(HALF.replace("kill -9 $$", ""))
    assert said("compile_translations", tmp_path).returncode == 0
    assert [path.name for path in sorted(catalogue.parent.iterdir())] == ["messages.mo", "messages.po"]

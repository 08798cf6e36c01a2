"""A release is refused for each reason there is; otherwise it is archive, wheel and SBOM with their checksums."""

import json
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
VERSION: str = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
ANYWHERE = shutil.ignore_patterns(
    ".git", ".venv", "node_modules", "instance", "tests", "bench", "screenshots", "__pycache__", ".*_cache"
)

FLASK = f"""#!/bin/sh
# The real command, but for a build: rendering the site takes a minute, and has tests of its own.
case "$*" in
  *build*) mkdir -p "$4" && echo page >"$4/index.html" ;;
  *) exec "{ROOT}/.venv/bin/flask" "$@" ;;
esac
"""

PYTHON = f"""#!/bin/sh
exec "{ROOT}/.venv/bin/python" "$@"
"""

Release = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return copied(tmp_path)


def copied(folder: Path) -> Path:
    """The project, committed, in a folder where it may be spoilt; `make` stands for a check that passes."""
    copy = Path(shutil.copytree(ROOT, folder / "project", ignore=_left_out))
    _program(copy / ".venv/bin/flask", FLASK)
    _program(copy / ".venv/bin/python", PYTHON)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    _program(folder / "programs/make", "#!/bin/sh\nexit 0\n")
    _git(copy, "init", "--quiet")
    _commit(copy)
    return copy


@pytest.fixture
def release(copy: Path) -> Release:
    return partial(run_release, copy)


@pytest.fixture(scope="module")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project, of which a release was made."""
    copy = copied(tmp_path_factory.mktemp("released"))
    run = run_release(copy)
    assert run.returncode == 0, run.stderr
    return copy


def run_release(copy: Path, umask: int = 0o022) -> subprocess.CompletedProcess[str]:
    path = f"{copy.parent / 'programs'}{os.pathsep}{os.environ['PATH']}"
    command = [str(copy / "bin/release"), "--on", "2026-11-26"]
    return subprocess.run(command, env={**os.environ, "PATH": path}, capture_output=True, text=True, umask=umask)


def test_what_is_not_committed_is_not_released(copy: Path, release: Release) -> None:
    (copy / "forgotten.txt").write_text("")
    _refused(copy, release(), "commit or remove what git status shows")


def test_a_version_that_the_changelog_does_not_know_is_not_released(copy: Path, release: Release) -> None:
    project = copy / "pyproject.toml"
    project.write_text(project.read_text().replace('version = "', 'version = "9.', 1))
    _commit(copy)
    _refused(copy, release(), "CHANGELOG.md has no section '## 9.")


def test_an_overdue_source_is_named_and_nothing_is_released(copy: Path, release: Release) -> None:
    facts = copy / "content/sources/nhs-fife-calf/facts.toml"
    facts.write_text(facts.read_text().replace("checked = 2026", "checked = 2016"))
    _commit(copy)
    run = release()
    _refused(copy, run, "read the overdue again")
    assert "overdue  2017-11-25  sources/nhs-fife-calf (NHS Fife)" in run.stdout


def test_nothing_is_released_while_the_check_fails(copy: Path, release: Release, tmp_path: Path) -> None:
    _program(tmp_path / "programs/make", "#!/bin/sh\nexit 1\n")
    _refused(copy, release(), "make check fails")


def test_nothing_is_released_while_a_figure_is_worse_than_in_the_last_release(
    copy: Path, release: Release, tmp_path: Path
) -> None:
    _program(tmp_path / "programs/make", '#!/bin/sh\ncase "$*" in *--refuse-worse*) exit 1 ;; esac\n')
    _refused(copy, release(), "a figure got worse since the last release")


def test_a_release_is_archive_wheel_and_sbom_with_their_checksums_and_the_same_every_time(released: Path) -> None:
    folder = released / "build/release" / VERSION
    made = f"uncramp-{VERSION}-site.tar.gz", f"uncramp-{VERSION}-py3-none-any.whl", f"uncramp-{VERSION}.cdx.json"
    assert {path.name for path in folder.iterdir()} == {*made, "SHA256SUMS"}
    assert {line.split()[1] for line in (folder / "SHA256SUMS").read_text().splitlines()} == set(made)
    checked = subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=False)
    assert checked.returncode == 0
    names = subprocess.run(["tar", "-tzf", folder / made[0]], capture_output=True, text=True, check=True).stdout
    assert f"uncramp-{VERSION}-site/index.html" in names.split()
    first = (folder / "SHA256SUMS").read_bytes()
    # Whoever makes it, and whatever others may read of what they write.
    assert run_release(released, umask=0o077).returncode == 0
    assert (folder / "SHA256SUMS").read_bytes() == first


def test_the_sbom_names_what_is_locked(released: Path) -> None:
    sbom = json.loads((released / "build/release" / VERSION / f"uncramp-{VERSION}.cdx.json").read_text())
    named = {f"{each['name']}=={each['version']}" for each in sbom["components"]}
    locked = set(re.findall(r"^[\w.-]+==[\w.]+", (released / "requirements.lock").read_text(), re.MULTILINE))
    assert locked <= named
    assert sbom["metadata"]["component"]["name"] == "uncramp"


def _refused(copy: Path, run: subprocess.CompletedProcess[str], reason: str) -> None:
    assert run.returncode == 1
    assert f"not released: {reason}" in run.stderr
    assert not (copy / "build").exists()


def _program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    path.chmod(0o755)


def _commit(copy: Path) -> None:
    _git(copy, "add", "--all")
    _git(copy, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "--quiet", "--message", "A state")


def _git(copy: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=copy, check=True)


def _left_out(folder: str, names: list[str]) -> set[str]:
    # What was built lies at the top; the package of that name builds it.
    return ANYWHERE(folder, names) | ({"build"} if Path(folder) == ROOT else set())

"""Builds lie side by side: a new one takes nothing from a server that runs, and the disk does not fill up."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.server import ROOT
from webapp.build import sums
from webapp.build.builds import KEPT, drop_older, half, hold, put_in_place

HOLD = """
import sys
from pathlib import Path
from webapp.build.builds import hold
print(hold(Path(sys.argv[1])), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Five builds, the first the oldest."""
    for number, name in enumerate("abcde"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name)
        os.utime(tmp_path / name, (number, number))
    return tmp_path


@contextmanager
def another_process_with(folder: Path) -> Iterator["subprocess.Popen[str]"]:
    command = (sys.executable, "-c", HOLD, str(folder))
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def open_files() -> set[str]:
    return {each.name for each in Path("/proc/self/fd").iterdir()}


def left(site: Path) -> str:
    return "".join(sorted(each.name for each in site.iterdir()))


def test_the_last_builds_stay_and_older_ones_go(site: Path) -> None:
    drop_older(site)
    assert left(site) == "cde"
    assert len(left(site)) == KEPT


def test_a_build_that_another_process_holds_stays_and_goes_once_that_was_killed(site: Path) -> None:
    with another_process_with(site / "a"):
        os.utime(site / "a", (0, 0))
        drop_older(site)
        assert left(site) == "acde"
        assert (site / "a" / "index.html").read_text() == "a"
    drop_older(site)
    assert left(site) == "cde"


def test_a_build_that_was_gone_back_to_counts_among_the_last(site: Path) -> None:
    with another_process_with(site / "a"):
        pass
    drop_older(site)
    assert left(site) == "ade"


def test_a_build_that_is_gone_cannot_be_held(site: Path) -> None:
    assert not hold(site / "f")


@pytest.mark.parametrize("comes_back", [False, True])
def test_a_build_that_goes_while_one_waits_for_it_leaves_no_file_open(
    site: Path, monkeypatch: pytest.MonkeyPatch, comes_back: bool
) -> None:
    def lock(_handle: int, _how: int) -> None:
        (site / "a").rename(half(site / "a"))
        if comes_back:
            (site / "a").mkdir()

    monkeypatch.setattr(fcntl, "flock", lock)
    before = open_files()
    assert not hold(site / "a")
    assert open_files() == before


@pytest.mark.parametrize(
    "damage",
    [
        Path.unlink,
        lambda page: page.write_text(""),
        lambda page: page.write_text("E"),
        lambda page: page.with_name(sums.NAME).unlink(),
        lambda page: page.with_name(sums.NAME).write_text("nothing"),
    ],
)
def test_whatever_is_damaged_is_seen(site: Path, damage: Callable[[Path], object]) -> None:
    assert not sums.is_whole(site / "e")
    sums.note(site / "e", {"index.html": sha256(b"e").digest()})
    assert sums.is_whole(site / "e")
    damage(site / "e" / "index.html")
    assert not sums.is_whole(site / "e")


def test_what_was_written_anew_comes_file_by_file_so_that_a_server_misses_none(site: Path) -> None:
    served = (site / "e").stat().st_ino
    written = half(site / "e")
    (written / "en").mkdir(parents=True)
    for name in ("index.html", "en/index.html"):
        (written / name).write_text("anew")
    put_in_place(site / "e")
    assert (site / "e").stat().st_ino == served
    assert {path.read_text() for path in (site / "e").rglob("*.html")} == {"anew"}
    assert left(site) == "abcde"

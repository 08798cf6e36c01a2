"""Builds lie side by side: a new one takes nothing from a server that runs, and the disk does not fill up."""

import http.client
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.rendered import start_rendered
from tests.support.server import FLASK, ROOT
from webapp.site.builds import KEPT, drop_older, hold

HOLD = """
import sys
from pathlib import Path
from webapp.site.builds import hold
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


def test_rendering_another_build_takes_nothing_from_a_server_that_runs(tmp_path: Path) -> None:
    with start_rendered(tmp_path) as server:
        site = tmp_path / "instance" / "site"
        (served,) = site.iterdir()
        for name in "xyz":
            (site / name).mkdir()
        os.utime(served, (0, 0))
        another = {"UNCRAMP_ORIGIN": "https://another.example", "UNCRAMP_INSTANCE": str(tmp_path / "instance")}
        others = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
        subprocess.run([FLASK, "--app", "webapp", "render"], cwd=ROOT, env=others | another, check=True)
        assert len(list(site.iterdir())) == KEPT + 1
        for path in ("/en/", "/nl/relief/calf/", "/es/learn/", "/sw.js"):
            connection = http.client.HTTPConnection(urlsplit(server.url).netloc, timeout=30)
            connection.request("GET", path)
            answer = connection.getresponse()
            assert (answer.status, len(answer.read()) > 0) == (200, True)
            connection.close()

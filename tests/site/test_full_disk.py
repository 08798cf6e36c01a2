"""A disk that does not take the site is told of in a line, and half of a site is never taken for one."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.answers import get
from tests.support.rendered import ORIGINS, rendered_site, reuse_rendered
from tests.support.server import COMMAND, ROOT, free_port, start_server
from tests.support.small_disk import SmallDisk, small_disk
from tests.support.static_host import STATIC, built_site
from webapp.build import sums

ROOM = 4 * 2**20
"""Bytes: the first pages fit, and never the whole site."""
LITTLE = 128 * 2**10
"""Not even the joined scripts fit."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 160) as mounted:
        yield mounted


def command(instance: Path, *words: str, build: int = 0) -> "subprocess.CompletedProcess[str]":
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    settings = {"UNCRAMP_INSTANCE": str(instance), "UNCRAMP_ORIGIN": ORIGINS[build], "PORT": str(free_port())}
    return subprocess.run([*COMMAND, *words], cwd=ROOT, env=inherited | settings, capture_output=True, text=True)


def told(done: "subprocess.CompletedProcess[str]") -> str:
    """The last of what it said, which is all but how far it was."""
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    return done.stderr.splitlines()[-1]


@pytest.mark.parametrize(("word", "room"), [("render", ROOM), ("serve", ROOM), ("render", LITTLE)])
def test_what_finds_no_room_for_the_site_says_so_and_leaves_the_room_to_others(
    disk: SmallDisk, word: str, room: int
) -> None:
    disk.fill(room)
    instance = disk.folder / "instance"
    line = told(command(instance, word))
    assert line.startswith("Error: The site is not rendered: ")
    assert line.endswith("No space left on device")
    assert [path for path in instance.rglob("*") if "half" in path.name or path.suffix == ".html"] == []
    assert list((instance / "site").iterdir()) == []
    assert [path.name for path in instance.glob("*/.*")] == []


def test_a_build_without_room_says_that_it_is_not_whole_and_one_with_room_is(disk: SmallDisk) -> None:
    disk.fill(ROOM)
    folder = disk.folder / "public"
    built_site()
    line = told(command(STATIC, "build", str(folder)))
    assert line == f"Error: Not all of the site is in {folder}: No space left on device"
    disk.free()
    done = command(STATIC, "build", str(folder))
    assert (done.returncode, done.stdout) == (0, f"The site is in {folder}\n")


def test_a_served_site_stays_whole_while_the_next_one_finds_no_room(disk: SmallDisk) -> None:
    site = rendered_site()
    instance = disk.folder / "instance"
    copy = instance / "site" / site.name
    copy.parent.mkdir(parents=True)
    # The next one is rendered already, so that only its files find no room.
    reuse_rendered(instance, build=1)
    subprocess.run(["cp", "-r", site, copy], check=True)
    settings = {"UNCRAMP_INSTANCE": str(instance), "UNCRAMP_ORIGIN": ORIGINS[0]}
    with start_server(disk.folder / "log", settings) as server:
        disk.fill(ROOM)
        assert told(command(instance, "render", build=1)).endswith("No space left on device")
        assert sums.is_whole(copy)
        assert [path.name for path in copy.parent.iterdir()] == [site.name]
        for path in ("/en/", "/nl/relief/calf/", "/sw.js"):
            assert get(server, path)[0] == 200


@pytest.mark.parametrize("word", ["render", "serve"])
def test_a_folder_that_cannot_be_one_is_told_of_in_a_line(tmp_path: Path, word: str) -> None:
    (tmp_path / "taken").write_text("")
    done = command(tmp_path / "taken" / "instance", word)
    assert told(done) == f"Error: The site is not rendered: {tmp_path}/taken/instance: Not a directory"


@pytest.mark.parametrize(
    ("path", "why"),
    [("/proc/none", "No such file or directory"), (f"/{'x' * 256}", "File name too long")],
)
def test_a_folder_that_nobody_can_make_is_told_of_in_a_line(path: str, why: str) -> None:
    assert told(command(Path(path), "render")) == f"Error: The site is not rendered: {path}: {why}"


def test_a_folder_that_leads_to_itself_is_told_of_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "round").symlink_to(tmp_path / "round")
    assert told(command(tmp_path / "round", "render")).startswith("Error: The site is not rendered: ")


def test_a_build_into_a_folder_where_a_file_cannot_lie_is_told_of_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "sitemap.xml").mkdir()
    built_site()
    line = told(command(STATIC, "build", str(tmp_path)))
    assert line == f"Error: Not all of the site is in {tmp_path}: {tmp_path}/sitemap.xml: Is a directory"


def test_a_disk_that_may_only_be_read_is_told_of_in_a_line(disk: SmallDisk) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(disk.folder)], check=True)
    line = told(command(disk.folder / "instance", "render"))
    assert line == f"Error: The site is not rendered: {disk.folder}/instance: Read-only file system"

"""Renders the site once for all tests: a server that finds its build in its instance need not render it again."""

import fcntl
import functools
import os
import shutil
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from tests.support.server import FLASK, ROOT, Server, start_server
from webapp.build.sources import LOCKS

SHARED = ROOT / "build" / "tests"
ORIGINS = ("http://localhost", "http://127.0.0.1")
"""What the pages name as their address: the same for every test server, so that no page depends on the port; and
another one, for the build that comes after."""


def start_rendered(
    folder: Path, env: Mapping[str, str] | None = None, *, build: int = 0, port: int | None = None
) -> Server:
    """Start the real server in `folder`, with the site already in its instance; raises ServerFailedError.

    `build` 1 differs from 0 in every page and in no script. With `port` it comes back at the address it had.
    """
    give_rendered(folder / "instance", build)
    return start_server(folder, {"UNCRAMP_ORIGIN": ORIGINS[build], **(env or {})}, port=port)


def give_rendered(instance: Path, build: int = 0) -> None:
    """The site for an instance whose origin is that of the build."""
    _give(instance, _instance(build), rendered_site(build))


def start_public(folder: Path, env: Mapping[str, str]) -> Server:
    """Start the server of a site whose address is https, so that its answers say so."""
    shared = SHARED / "public"
    reuse_rendered(shared)
    settings = {"UNCRAMP_ORIGIN": "https://localhost", **env}
    _give(folder / "instance", shared, _render(shared, settings["UNCRAMP_ORIGIN"], ROOT))
    return start_server(folder, settings)


def start_reworded(folder: Path, words: Mapping[str, tuple[str, str]]) -> Server:
    """Start the server of a copy of the project, in which `words` of files are others: (before, after) by path."""
    root, shared = folder / "project", SHARED / "reworded"
    for name in ("webapp", "content", "translations"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in LOCKS:
        shutil.copy(ROOT / name, root)
    for path, (before, after) in words.items():
        text = (root / path).read_text(encoding="utf-8")
        assert before in text, path
        (root / path).write_text(text.replace(before, after, 1), encoding="utf-8")
    reuse_rendered(shared)
    _give(folder / "instance", shared, _render(shared, ORIGINS[0], root))
    return start_server(folder, {"UNCRAMP_ORIGIN": ORIGINS[0]}, root=root)


@functools.cache
def rendered_site(build: int = 0) -> Path:
    """The folder of this build's site, which is asked for once in a test process."""
    instance = _instance(build)
    if build and not (instance / "site").exists():
        reuse_rendered(instance)
    return _render(instance, ORIGINS[build], ROOT)


def reuse_rendered(instance: Path, build: int = 0) -> None:
    """What says nothing else than this build need not be rendered again there, nor joined."""
    rendered_site(build)
    for name in ("kept", "assets"):
        shutil.copytree(_instance(build) / name, instance / name, dirs_exist_ok=True)


def _instance(build: int) -> Path:
    """One for each: an instance keeps what was last rendered in it, and most tests want more of the first."""
    return SHARED / f"build-{build}" if build else SHARED


def _render(instance: Path, origin: str, root: Path) -> Path:
    """The site of the project in `root`; several processes may ask at once."""
    instance.mkdir(parents=True, exist_ok=True)
    with (instance / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
        settings = {"UNCRAMP_INSTANCE": str(instance), "UNCRAMP_ORIGIN": origin}
        command: list[str | Path] = [FLASK, "--app", "webapp", "render"]
        done = subprocess.run(command, cwd=root, env=inherited | settings, check=True, capture_output=True, text=True)
    return Path(done.stdout.strip().splitlines()[-1])


def _give(instance: Path, shared: Path, site: Path) -> None:
    """The rendered site for an instance, with the joined scripts too: to join them takes longer than to start."""
    for made in (site, shared / "assets"):
        shutil.copytree(made, instance / made.relative_to(shared), copy_function=_link, dirs_exist_ok=True)


def _link(source: str, target: str) -> None:
    # What is there already is the same: its name is a hash of what it was made from.
    with suppress(FileExistsError):
        os.link(source, target)

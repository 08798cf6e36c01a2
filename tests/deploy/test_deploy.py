"""The files of deploy/ give the app settings that it takes, commands that it has, and no right beyond its needs."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import click
import pytest
import yaml
from flask import Flask

from tests.support.documents import read
from webapp.config import ROOT
from webapp.config.environment import settings_from
from webapp.push.http_client import TIMEOUT
from webapp.reminders.pulse import SHUTDOWN_TIMEOUT

DEPLOY = ROOT / "deploy"
EXPOSURE = 2.0
"""Of ten, as `systemd-analyze security` counts; a unit that says nothing has 9.6."""
GIVEN = {"DOMAIN": "uncramp.example", "CONTACT": "mailto:me@uncramp.example", "PASSWORD": "letters"}


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """Those of the composition, with what somebody gives it."""
    text = re.sub(r"\$\{(\w+)[^}]*\}", lambda name: GIVEN[name[1]], read("deploy/compose.yaml"))
    found: dict[str, Any] = yaml.safe_load(text)["services"]
    return found


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze here")
def test_the_unit_leaves_next_to_nothing_open() -> None:
    run = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", DEPLOY / "uncramp.service"],
        capture_output=True,
        text=True,
        check=True,
    )
    found = re.search(r"Overall exposure level for uncramp.service: ([\d.]+)", run.stdout)
    assert found, run.stdout
    assert float(found[1]) <= EXPOSURE


def test_the_settings_of_the_service_make_a_public_server_that_reminds() -> None:
    lines = dict(re.findall(r"^#?(\w+)=\"?([^\"\n]+)", read("deploy/uncramp.env"), re.MULTILINE))
    settings = settings_from(lines)
    assert settings.is_production
    assert settings.sends_reminders
    assert settings.proxies == 1
    unit = read("deploy/uncramp.service")
    assert str(settings.instance) == f"/var/lib/{re.findall(r'^StateDirectory=(.*)$', unit, re.MULTILINE)[0]}"


def test_the_address_of_the_database_is_to_a_shell_what_it_is_to_systemd(tmp_path: Path) -> None:
    """Root's commands read the file of settings as a shell does: without quotes it would end at the first `&`."""
    told = re.findall(r"^#?DATABASE_URL=(.*)$", read("deploy/uncramp.env") + read("docs/running.md"), re.MULTILINE)
    assert len(told) == 2
    for value in told:
        (tmp_path / "env").write_text(f"DATABASE_URL={value}\n")
        read_by = "set -a; . ./env; set +a; printenv DATABASE_URL"
        done = subprocess.run(["bash", "-c", read_by], cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.stdout == value.strip("'\"") + "\n"


def test_the_settings_of_the_composition_make_a_public_server_that_reminds(services: dict[str, Any]) -> None:
    for name in ("uncramp", "worker"):
        settings = settings_from(services[name]["environment"])
        assert settings.origin == "https://uncramp.example"
        assert settings.sends_reminders
        assert settings.database == "postgresql+psycopg://uncramp:letters@database/uncramp"
    assert services["caddy"]["environment"]["UPSTREAM"] == "uncramp:8000"


def test_what_is_ours_or_open_to_the_world_has_a_read_only_root_and_no_right(services: dict[str, Any]) -> None:
    for name in ("uncramp", "worker", "caddy"):
        service = services[name]
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert service["security_opt"] == ["no-new-privileges:true"]
    assert [name for name in services if "ports" in services[name]] == ["caddy"]
    assert services["database"]["networks"] == ["back"]


def test_whoever_stops_it_lets_a_worker_finish_what_it_is_sending(services: dict[str, Any]) -> None:
    (seconds,) = re.findall(r"^TimeoutStopSec=(\d+)$", read("deploy/uncramp.service"), re.MULTILINE)
    assert int(seconds) > SHUTDOWN_TIMEOUT > TIMEOUT
    for name in ("uncramp", "worker"):
        assert services[name]["stop_grace_period"] == f"{seconds}s"


def test_the_image_runs_as_a_user_of_its_own() -> None:
    lines = read("deploy/Containerfile").splitlines()
    assert "USER uncramp" in lines
    assert lines.index("USER uncramp") > max(index for index, line in enumerate(lines) if line.startswith("RUN"))


def test_every_image_of_others_is_pinned_by_its_digest(services: dict[str, Any]) -> None:
    bases = re.findall(r"^ARG BASE=(.*)$", read("deploy/Containerfile"), re.MULTILINE)
    stages = re.findall(r"^FROM (\S+)", read("deploy/Containerfile"), re.MULTILINE)
    assert set(stages) == {"${BASE}"}
    others = [service["image"] for service in services.values() if service["image"] != "uncramp"]
    assert [image.split(":")[0].rpartition("/")[2] for image in bases + others] == ["python", "postgres", "caddy"]
    for image in bases + others:
        assert re.fullmatch(r"docker\.io/library/\w+:[\w.-]+@sha256:[0-9a-f]{64}", image), image


def test_every_command_that_a_container_or_the_service_runs_is_one_of_the_app(
    app: Flask, services: dict[str, Any]
) -> None:
    image = [json.loads(words) for words in re.findall(r"CMD (\[.*\])", read("deploy/Containerfile"))]
    unit = re.findall(r"^ExecStart=(.*)$", read("deploy/uncramp.service"), re.MULTILINE)[0].split()
    named = [*image, unit, services["worker"]["command"], services["uncramp"]["healthcheck"]["test"][1:]]
    assert len(named) == 5
    for program, *words in named:
        assert program.rpartition("/")[2] == "uncramp"
        group: click.Command = app.cli
        for word in words:
            assert isinstance(group, click.Group)
            group = group.commands[word]

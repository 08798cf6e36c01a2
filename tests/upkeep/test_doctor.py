"""The doctor names each thing that can be wrong, with what to do, and finds nothing where all is well."""

import os
import shutil
import socket
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import time_machine
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, PrivateFormat
from msgspec import structs
from sqlalchemy import text

from tests.support.given import Given
from tests.support.other_user import being_other_user
from tests.support.rendered import ORIGINS, start_rendered
from tests.support.server import COMMAND, ROOT, free_port
from tests.support.small_disk import small_disk
from webapp import migrations
from webapp.build import sums
from webapp.config import Settings
from webapp.push.keys import NAME as KEY
from webapp.reminders.heartbeat import HeartbeatWriter
from webapp.upkeep import instance_checks
from webapp.upkeep.database_checks import check_database
from webapp.upkeep.doctor import examine

BUILD = "0123456789"
SEALED = ec.generate_private_key(ec.SECP256R1()).private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret")
)
"""A key with a password."""
DAMAGED = "wrong  the rendered site is damaged: start the server again"


@pytest.fixture
def well(settings: Settings) -> Settings:
    """Nothing is wrong with it: it is public, behind a proxy, rendered, and has its key."""
    public = {"origin": "https://uncramp.example", "contact": "mailto:me@uncramp.example", "proxies": 1}
    settings.instance.chmod(0o700)
    site = settings.instance / "site" / BUILD
    site.mkdir(parents=True)
    (site / "index.html").write_text("whole")
    sums.note(site, {"index.html": sha256(b"whole").digest()})
    return structs.replace(settings, address=f"http://127.0.0.1:{free_port()}", **public)


def lead_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.with_name("away"))


def said(settings: Settings) -> str:
    return "\n".join(map(str, examine(settings, BUILD)))


def test_where_all_is_well_nothing_is_found(well: Settings) -> None:
    assert said(well) == ""


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"origin": None, "contact": None}, "note   there is no public address: set UNCRAMP_ORIGIN to the https://"),
        ({"origin": "http://localhost"}, "note   there is no public address: set UNCRAMP_ORIGIN to the https://"),
        ({"contact": None}, "wrong  no reminders are sent: set UNCRAMP_CONTACT"),
        ({"proxies": 0}, "wrong  no proxy of yours is known: set UNCRAMP_PROXIES=1 behind one"),
        (
            {"database_url": "postgresql+psycopg://uncramp@/none?host=/nowhere"},
            "wrong  the database is away, or broken (OperationalError): is it running, and is DATABASE_URL right?",
        ),
        ({"database_url": "sqlite:////nowhere/uncramp.db"}, "note   there is no database yet: the next start makes it"),
    ],
)
def test_a_setting_that_keeps_something_from_working_is_named(
    well: Settings, change: dict[str, object], found: str
) -> None:
    (line,) = said(structs.replace(well, **change)).splitlines()
    assert line.startswith(found)


@pytest.mark.parametrize(
    ("spoil", "found"),
    [
        (lambda instance: instance.chmod(0o755), "wrong  other users may look into {0}: chmod 700 {0}"),
        (lambda instance: (instance / KEY).chmod(0o640), "wrong  other users may read {0}/vapid.pem: chmod 600"),
        (lambda instance: (instance / KEY).unlink(), "wrong  there is no {0}/vapid.pem: take it from a backup"),
        (lambda instance: (instance / KEY).write_text("?"), "wrong  {0}/vapid.pem is not a PEM key"),
        (lambda instance: (instance / KEY).write_bytes(SEALED), "wrong  {0}/vapid.pem is not a PEM key without a"),
        (lambda instance: lead_nowhere(instance / KEY), "wrong  {0}/vapid.pem cannot be read (No such file or"),
        (lambda instance: shutil.rmtree(instance / "site" / BUILD), "note   the site is not rendered: the next start"),
        (lambda instance: (instance / "site" / BUILD / "index.html").write_text("who"), DAMAGED),
        (lambda instance: (instance / "site" / BUILD / "index.html").unlink(), DAMAGED),
        (lambda instance: (instance / "site" / BUILD / sums.NAME).unlink(), DAMAGED),
    ],
)
def test_a_folder_that_is_not_as_it_should_be_is_named(
    well: Settings, spoil: Callable[[Path], None], found: str
) -> None:
    spoil(well.instance)
    (line,) = said(well).splitlines()
    assert line.startswith(found.format(well.instance))


@pytest.mark.parametrize("below", ["", "instance"])
def test_a_file_in_the_place_of_the_folder_or_on_the_way_is_named(well: Settings, tmp_path: Path, below: str) -> None:
    (tmp_path / "file").write_text("")
    lines = said(structs.replace(well, instance=tmp_path / "file" / below)).splitlines()
    assert lines[0] == f"wrong  {tmp_path}/file is no folder: move it away, or set UNCRAMP_INSTANCE"


def test_a_disk_that_the_system_has_made_read_only_is_named(well: Settings, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1) as disk:
        (disk.folder / "instance").mkdir(mode=0o700)
        subprocess.run(["mount", "-o", "remount,ro", str(disk.folder)], check=True)
        lines = said(structs.replace(well, instance=disk.folder / "instance")).splitlines()
    assert lines[0].startswith(f"wrong  the disk of {disk.folder}/instance is read-only: look why, and mount it anew")


def test_a_folder_on_the_way_that_is_not_ours_to_look_into_is_named(well: Settings, tmp_path: Path) -> None:
    inner = structs.replace(well, instance=well.instance / "inner", database_url=f"sqlite:///{tmp_path}/uncramp.db")
    tmp_path.chmod(0o700)
    with being_other_user():
        lines = said(inner).splitlines()
    assert "cannot be written: give it to the user who runs the server" in lines[0]
    assert lines[1:] == [
        "wrong  the database is away, or broken (OperationalError): is it running, and is DATABASE_URL right?"
    ]


def test_what_another_user_has_made_in_the_folder_is_named(well: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = {well.instance / "site", well.instance / "lost+found"}
    (well.instance / "lost+found").mkdir()
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.F_OK or path not in theirs)
    (line,) = said(well).splitlines()
    assert line == f"wrong  {well.instance}/site cannot be written: give it to the user who runs the server"


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_a_database_elsewhere_that_other_users_may_read_is_named(well: Settings, tmp_path: Path) -> None:
    file = tmp_path / "uncramp.db"
    tmp_path.chmod(0o755)
    assert said(well) == "", "it is made for its owner alone"
    file.chmod(0o644)
    assert said(well) == f"wrong  other users may read {file}: chmod 600 {file}"
    tmp_path.chmod(0o700)
    assert said(well) == "", "nobody else comes as far"


def test_a_disk_without_room_is_named(well: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(instance_checks, "ENOUGH", 10**18)
    (line,) = said(well).splitlines()
    assert line.startswith("wrong  ")
    assert f"MB are free at {well.instance}: make room" in line


@pytest.mark.parametrize(
    ("versions", "found"),
    [
        ("UPDATE alembic_version SET version_num = '9999'", "wrong  the database is of a newer version (9999)"),
        ("DELETE FROM alembic_version", "note   the database is empty: the next start makes its tables"),
    ],
)
def test_a_database_of_another_version_is_named(well: Settings, given: Given, versions: str, found: str) -> None:
    with given.service.session() as session:
        session.execute(text(versions))
    (line,) = said(well).splitlines()
    assert line.startswith(found)


def test_a_database_of_an_older_version_is_brought_up_to_date_by_the_next_start(
    well: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "head", lambda: "9999")
    (line,) = said(well).splitlines()
    assert line.startswith("note   the database is of an older version")


def test_a_database_with_another_clock_is_named(well: Settings, given: Given) -> None:
    if given.service.database.dialect.name == "sqlite":
        pytest.skip("SQLite has our clock")
    with time_machine.travel(datetime.now(UTC) - timedelta(hours=1)):
        found = said(well)
    assert found.startswith("wrong  the clock of the database is +3600 seconds off ours") or "+3601" in found


def test_a_worker_that_is_silent_beside_a_running_server_is_named(well: Settings, given: Given) -> None:
    def found() -> list[str]:
        return [finding.what for finding in check_database(well, served=True)]

    assert found() == ["no worker was seen yet"]
    HeartbeatWriter(given.service.database, lambda: datetime.now(UTC) - timedelta(hours=1), "old").beat()
    assert found() == ["no worker was seen for 60 seconds"]
    HeartbeatWriter(given.service.database, lambda: datetime.now(UTC), "new").beat()
    assert found() == []


def test_a_port_that_somebody_else_has_is_named(well: Settings) -> None:
    with socket.create_server(("127.0.0.1", int(urlsplit(well.address).port or 0))):
        (line,) = said(well).splitlines()
    assert line.endswith("in use by another server: PORT=8001 chooses another one")


def test_a_server_that_runs_is_known_and_one_of_another_build_is_to_be_started_again(tmp_path: Path) -> None:
    with start_rendered(tmp_path) as server:
        place = urlsplit(server.url)
        settings = {"UNCRAMP_INSTANCE": str(tmp_path / "instance"), "HOST": "127.0.0.1", "PORT": str(place.port)}

        def doctor(origin: str) -> "subprocess.CompletedProcess[str]":
            environment = {"PATH": "/usr/bin", **settings, "UNCRAMP_ORIGIN": origin}
            command = [*COMMAND, "doctor"]
            return subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True)

        same, other = doctor(ORIGINS[0]), doctor(ORIGINS[1])
    assert "answers at" not in same.stdout
    assert "in use" not in same.stdout
    assert f"note   another version answers at {server.url}: start it again" in other.stdout

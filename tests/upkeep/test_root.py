"""PostgreSQL on the same machine lets root in by its socket, with the lines of docs/running.md and not without."""

import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import create_engine, text

from tests.support.cluster import Cluster, folder_for_cluster
from tests.support.documents import blocks, read
from tests.support.other_user import as_other_user
from tests.upkeep.commands import run
from webapp.config import Settings
from webapp.migrations import migrate
from webapp.push import keys

DEBIANS = "local all postgres peer\nlocal all all peer\n"
"""What a new PostgreSQL of Debian says of its socket: each comes in as the role that has his own name."""
TOLD = re.compile(r"# pg_hba\.conf, above the other lines that begin with local\n(.*)# pg_ident\.conf\n(.*)", re.DOTALL)


@pytest.fixture
def cluster() -> Iterator[Cluster]:
    """As Debian's, with a database and a role that are called as in deploy/uncramp.env."""
    if os.geteuid() != 0:
        pytest.skip("only root can try what root may; run the tests as root for it")
    with folder_for_cluster() as made:
        made.make()
        made.start()
        try:
            execute(made.url, "CREATE DATABASE uncramp")
            let_in(made, DEBIANS, "")
            yield made
        finally:
            made.control("-m", "immediate", "stop")


@pytest.fixture
def local(cluster: Cluster, tmp_path: Path) -> Settings:
    """Of a server that has a key, and is to use that database."""
    keys.load_or_make(tmp_path / "instance")
    return Settings(instance=tmp_path / "instance", database_url=address(cluster))


def address(cluster: Cluster) -> str:
    return cluster.url.replace("/postgres?", "/uncramp?")


def execute(url: str, statement: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(statement))
    engine.dispose()


def let_in(cluster: Cluster, lines: str, names: str) -> None:
    """Returns when it lets in by its socket whom these lines of pg_hba.conf and pg_ident.conf say."""
    (cluster.data / "pg_hba.conf").write_text(lines)
    (cluster.data / "pg_ident.conf").write_text(names)
    cluster.control("restart")


def told() -> tuple[str, str]:
    """The lines of the document, for each of the two files."""
    (found,) = filter(None, map(TOLD.fullmatch, blocks(read("docs/running.md"), "")))
    return found[1], found[2]


def test_root_looks_over_backs_up_and_restores_by_the_socket_with_the_lines_of_the_document(
    app: Flask, cluster: Cluster, local: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "backup.tar.gz"
    refused = run(app, local, "doctor")
    assert refused.exit_code == 1
    assert "the database is away, or broken" in refused.output
    refused = run(app, local, "backup", str(file))
    assert refused.exit_code == 1
    assert "Not backed up: " in refused.output

    lines, names = told()
    let_in(cluster, lines + DEBIANS, names)
    engine = create_engine(local.database)
    migrate(engine)
    engine.dispose()
    done = run(app, local, "doctor")
    assert (done.exit_code, "the database" in done.output) == (0, False), done.output
    done = run(app, local, "backup", str(file))
    assert done.exit_code == 0, done.output
    done = run(app, local, "restore", "--replace", str(file))
    assert done.exit_code == 0, done.output


def test_the_user_of_the_service_comes_in_with_these_lines_as_before(cluster: Cluster) -> None:
    """Here that user is the one of the tests' PostgreSQL: there is none of the service."""
    lines, names = told()
    assert "ours uncramp uncramp\n" in names
    let_in(cluster, lines + DEBIANS, names.replace("ours uncramp ", "ours nobody "))
    query = [
        "psql",
        "--host",
        str(cluster.folder),
        "--username",
        "uncramp",
        "--no-password",
        "-c",
        "SELECT 1",
        "uncramp",
    ]
    subprocess.run([*as_other_user(cluster.folder), *query], check=True, cwd="/", capture_output=True)

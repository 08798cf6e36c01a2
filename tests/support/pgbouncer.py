"""A pgbouncer in front of a PostgreSQL of the tests: each transaction has whichever of its few connections is free."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest

from tests.support.other_user import as_other_user
from tests.support.waiting import wait_for

PROGRAM = shutil.which("pgbouncer") or shutil.which("/usr/sbin/pgbouncer")
PORT = 6432
"""A part of the name of its socket."""
CONNECTIONS = 2
"""To the database, for however many there are to it: fewer than one server and one worker have."""
SETTINGS = """
[databases]
postgres = host={host} user=uncramp pool_size={connections}
[pgbouncer]
listen_port = {port}
unix_socket_dir = {folder}
auth_type = any
pool_mode = transaction
logfile = {folder}/log
"""


@contextmanager
def behind_pgbouncer(url: str) -> Iterator[str]:
    """The DATABASE_URL of the same database through it; skips the test where it is not installed."""
    if not PROGRAM:
        pytest.skip("no pgbouncer here; to test with it, on Debian: sudo apt-get install pgbouncer")
    folder = Path(mkdtemp(prefix="uncramp-pgb-"))
    try:
        (host,) = parse_qs(urlsplit(url).query)["host"]
        settings = SETTINGS.format(host=host, connections=CONNECTIONS, port=PORT, folder=folder)
        (folder / "settings").write_text(settings)
        # It refuses to run as root, too.
        process = subprocess.Popen([*as_other_user(folder), PROGRAM, "--quiet", folder / "settings"])
        try:
            wait_for(lambda: _answers(folder))
            yield f"postgresql+psycopg://uncramp@/postgres?host={folder}&port={PORT}&prepare_threshold=none"
        finally:
            process.terminate()
            process.wait()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _answers(folder: Path) -> bool:
    with suppress(psycopg.OperationalError):
        psycopg.connect(host=os.fspath(folder), port=PORT, user="uncramp", dbname="postgres").close()
        return True
    return False

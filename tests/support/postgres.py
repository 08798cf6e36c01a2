"""A PostgreSQL of the tests' own, on a socket in a folder: no port, nothing left behind."""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkdtemp
from urllib.parse import parse_qs, urlsplit

from tests.support.other_user import as_other_user

SERVERS = Path("/usr/lib/postgresql")
RESTARTS = 50


class NoPostgresError(Exception):
    """There is no PostgreSQL server here; the message says how to get one."""


@contextmanager
def running_postgres() -> Iterator[str]:
    """Start a server with an empty database; gives its DATABASE_URL."""
    programs = _programs()
    # Not in pytest's own folder: the path of a socket may have 107 bytes at most, and root must give it away.
    folder = Path(mkdtemp(prefix="uncramp-pg-"))
    try:
        # PostgreSQL refuses to run as root.
        user: list[str | Path] = [*as_other_user(folder)]
        data = folder / "data"
        _run([*user, programs / "initdb", "-D", data, "-U", "uncramp", "-A", "trust", "-E", "UTF8", "--no-sync"])
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
        control = [*user, programs / "pg_ctl", "-D", data, "-w"]
        _run([*control, "-l", folder / "log", "-o", options, "start"])
        try:
            yield f"postgresql+psycopg://uncramp@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def frozen(url: str) -> Iterator[None]:
    """None of its processes does anything, until the block ends: connections stay, and nobody answers."""
    (folder,) = parse_qs(urlsplit(url).query)["host"]
    first = int((Path(folder) / "data" / "postmaster.pid").read_text().split()[0])
    # The first one begins them: it stands still before the others are counted.
    os.kill(first, signal.SIGSTOP)
    others = [int(pid) for pid in Path(f"/proc/{first}/task/{first}/children").read_text().split()]
    for pid in others:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in (*others, first):
            os.kill(pid, signal.SIGCONT)


def crash(url: str) -> None:
    """Kill it hard, and start it again as it was: returns when it takes connections."""
    (folder,) = parse_qs(urlsplit(url).query)["host"]
    data = Path(folder) / "data"
    # `restart` gives back the options of the start, also to one that is gone.
    user: list[str | Path] = [*as_other_user(Path(folder))]
    control = [*user, _programs() / "pg_ctl", "-D", data, "-l", data.parent / "log", "-w"]
    os.kill(int((data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    for _ in range(RESTARTS):
        # What the first process left behind ends by itself, and holds the memory until then.
        with suppress(RuntimeError):
            return _run([*control, "restart"])
        time.sleep(0.1)
    raise RuntimeError((data.parent / "log").read_text())


def _programs() -> Path:
    """The folder of the newest version's programs; Debian does not put them on the PATH."""
    found = sorted(SERVERS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise NoPostgresError("no PostgreSQL server found; run: make test, or apt-get install postgresql")
    return found[-1].parent if found else Path(str(on_path)).parent


def _run(command: Sequence[str | Path]) -> None:
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/")
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{done.stderr}")

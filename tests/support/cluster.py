"""One PostgreSQL server of the tests' own: files, log and socket in one folder, no port, nothing left behind."""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

from msgspec import Struct

from tests.support.other_user import as_other_user

SERVERS = Path("/usr/lib/postgresql")
MEMORY = 6
"""The line of `postmaster.pid` with the key and the id of its shared memory, counted from 0."""


class NoPostgresError(Exception):
    """There is no PostgreSQL server here; the message says how to get one."""


class Cluster(Struct, frozen=True):
    """In PostgreSQL's own word, what one server holds; in a `folder` of its own."""

    folder: Path

    @property
    def url(self) -> str:
        return f"postgresql+psycopg://uncramp@/postgres?host={self.folder}"

    @property
    def log(self) -> str:
        return (self.folder / "log").read_text()

    def make(self) -> None:
        """With an empty database."""
        self._run("initdb", "-D", self.data, "-U", "uncramp", "-A", "trust", "-E", "UTF8", "--no-sync")

    def make_follower_of(self, other: "Cluster") -> None:
        """A copy of one that runs, which follows it from its start on."""
        place: list[str | Path] = ["-h", other.folder, "-U", "uncramp", "-D", self.data]
        self._run("pg_basebackup", *place, "-R", "-X", "stream", "-c", "fast", "--no-sync")

    def start(self, **settings: str) -> None:
        """Returns when it takes connections. Settings hold when it is started again, too, and for no copy of it."""
        ours = {"listen_addresses": "", "unix_socket_directories": str(self.folder), "fsync": "off", **settings}
        options = " ".join(f"-c {name}='{value}'" for name, value in ours.items())
        self.control("-o", options, "start")

    def control(self, *words: str) -> None:
        """Have `pg_ctl` do something, and wait until it is done. Raises RuntimeError."""
        self._run("pg_ctl", "-D", self.data, "-l", self.folder / "log", "-w", *words)

    def freeze(self) -> list[int]:
        """None of its processes does anything any more: connections stay, and nobody answers. Gives their ids."""
        first = int(self._lines[0])
        # The first one begins them: it stands still before the others are counted.
        os.kill(first, signal.SIGSTOP)
        others = [int(pid) for pid in Path(f"/proc/{first}/task/{first}/children").read_text().split()]
        for pid in others:
            os.kill(pid, signal.SIGSTOP)
        return [*others, first]

    def destroy(self) -> None:
        """All of its processes die at once, as when its machine does."""
        memory = self._lines[MEMORY].split()[1]
        for pid in self.freeze():
            os.kill(pid, signal.SIGKILL)
        subprocess.run(["ipcrm", "-m", memory], check=True)

    @property
    def first(self) -> int:
        """The id of the process that began the others."""
        return int(self._lines[0])

    @property
    def data(self) -> Path:
        """Where it keeps what it holds, its journal included."""
        return self.folder / "data"

    @property
    def _lines(self) -> list[str]:
        return (self.data / "postmaster.pid").read_text().splitlines()

    def _run(self, program: str, *arguments: str | Path) -> None:
        # PostgreSQL refuses to run as root.
        command: Sequence[str | Path] = [*as_other_user(self.folder), _programs() / program, *arguments]
        done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, cwd="/")
        if done.returncode:
            raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{done.stderr}")


@contextmanager
def folder_for_cluster() -> Iterator[Cluster]:
    """Where one can be made; gone with all that is in it in the end."""
    # Not in pytest's own folder: the path of a socket may have 107 bytes at most, and root must give it away.
    folder = Path(mkdtemp(prefix="uncramp-pg-"))
    try:
        yield Cluster(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    """The folder of the newest version's programs; Debian does not put them on the PATH."""
    found = sorted(SERVERS.glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise NoPostgresError("no PostgreSQL server found; run: make test, or apt-get install postgresql")
    return found[-1].parent if found else Path(str(on_path)).parent

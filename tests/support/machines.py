"""Machines that serve one app over one database, each with its site and its worker, and one with a worker alone."""

import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from tests.support.processes import web_of, worker_of
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.waiting import wait_for
from tests.support.workers import end, start_worker
from webapp.push.keys import NAME, load_or_make

SERVERS = 3


class Outage(Struct, frozen=True):
    """When the machine at an address was being restarted, by the clock of this process."""

    url: str
    begin: float
    end: float


class Machines:
    """`urls` are where a balancer finds those that serve; `outages` is when it was to leave one of them out."""

    def __init__(self, folder: Path, env: Mapping[str, str]) -> None:
        *self._folders, self._alone = [folder / f"machine-{number}" for number in range(SERVERS + 1)]
        self._env = env
        self._servers: list[Server] = []
        self._workers: list[subprocess.Popen[bytes]] = []
        self.outages: list[Outage] = []

    @property
    def urls(self) -> list[str]:
        return [server.url for server in self._servers]

    def start(self) -> None:
        load_or_make(self._alone / "instance")
        for folder in self._folders:
            (folder / "instance").mkdir(parents=True)
            shutil.copy(self._alone / "instance" / NAME, folder / "instance")
        with ThreadPoolExecutor(SERVERS) as together:
            self._servers.extend(together.map(lambda each: start_rendered(each, self._env), self._folders))
        self.start_worker()

    def processes(self) -> tuple[list[int], list[int]]:
        """The ids of those that answer and of those that remind, once all of them are there."""
        firsts = [server.process.pid for server in self._servers]
        wait_for(lambda: all(web_of(first) and worker_of(first) for first in firsts))
        beside = [pid for first in firsts for pid in worker_of(first)]
        alone = [worker.pid for worker in self._workers if worker.poll() is None]
        return [pid for first in firsts for pid in web_of(first)], beside + alone

    def restart_each(self) -> None:
        """One after the other, each of them at the address that it had."""
        for number, server in enumerate(self._servers):
            begin, port = time.monotonic(), int(server.url.rpartition(":")[2])
            server.stop()
            self._servers[number] = start_rendered(self._folders[number], self._env, port=port)
            self.outages.append(Outage(server.url, begin, time.monotonic()))
        self._end_workers()
        self.start_worker()

    def start_worker(self, **env: str) -> None:
        """One alone; with other settings, if need be. Returns when it reminds."""
        self._workers.append(start_worker(self._alone, {**self._env, **env}))

    def stop(self) -> None:
        """What is under way is finished first."""
        for server in self._servers:
            server.stop()
        self._end_workers()

    def _end_workers(self) -> None:
        for worker in self._workers:
            end(worker)
        self._workers.clear()


@contextmanager
def running_machines(folder: Path, env: Mapping[str, str]) -> Iterator[Machines]:
    """With the same settings and the same key."""
    machines = Machines(folder, env)
    try:
        machines.start()
        yield machines
    finally:
        machines.stop()

"""Servers that share a store count together, and each for itself while that is away."""

import shutil
import subprocess
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.rendered import start_rendered
from tests.support.server import Server, free_port
from tests.support.waiting import wait_for

ALLOWED = 60
PROGRAM = shutil.which("valkey-server") or shutil.which("redis-server")


class Store:
    """A Valkey, or a Redis, which speaks the same."""

    def __init__(self, program: str) -> None:
        port = free_port()
        self.url = f"valkey://127.0.0.1:{port}/0"
        options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
        self._process = subprocess.Popen([program, *options], stdout=subprocess.PIPE, text=True)
        out = self._process.stdout
        assert out
        wait_for(lambda: "eady to accept connections" in out.readline())

    def stop(self) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@pytest.fixture
def store() -> Iterator[Store]:
    if not PROGRAM:
        pytest.skip("no Valkey and no Redis here: apt-get install valkey-server, or redis-server")
    running = Store(PROGRAM)
    yield running
    running.stop()


def answers(server: Server, times: int) -> set[int]:
    """How it answers a phone that it does not know."""
    headers = {"Authorization": "Bearer " + "s" * 32}
    request = urllib.request.Request(f"{server.url}/api/reminders/{'d' * 32}", headers=headers, method="DELETE")  # noqa: S310 - our own address
    found = set()
    for _ in range(times):
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(request, timeout=20)  # noqa: S310
        found.add(refused.value.code)
        refused.value.close()
    return found


def test_two_servers_with_one_store_let_through_as_much_as_one(store: Store, tmp_path: Path) -> None:
    settings = {"UNCRAMP_LIMITS_URL": store.url}
    with start_rendered(tmp_path / "one", settings) as one, start_rendered(tmp_path / "other", settings) as other:
        assert answers(one, ALLOWED) == {404}
        assert answers(other, 2) == {429}
        store.stop()
        assert answers(other, ALLOWED) == {404}, "it counts for itself now"
        assert answers(other, 2) == {429}

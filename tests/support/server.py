"""Starts the real app as `make run` does, on a free port, and stops it by its own process id."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FLASK = Path(sys.prefix) / "bin" / "flask"
COMMAND = (str(FLASK), "--app", "webapp")
START_SECONDS = 90
STOP_SECONDS = 15


class ServerFailedError(Exception):
    """The server did not start, or did not stop; the message ends with its output."""


class Server:
    """A running app. `url` has no slash at its end; `seconds_to_start` is until the first answer."""

    def __init__(self, url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.url = url
        self.process = process
        self.seconds_to_start = 0.0
        self._log = log

    def output(self) -> str:
        """Everything that the server has written so far."""
        return self._log.read_text(encoding="utf-8", errors="replace")

    def stop(self) -> None:
        """Ask it to stop and wait until it has; raises ServerFailedError when it must be killed."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired as error:
            raise ServerFailedError(f"did not stop within {STOP_SECONDS} s:\n{self.output()}") from error
        finally:
            # A worker that outlived its parent would keep the port and confuse every later test.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()

    def __enter__(self) -> "Server":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()


def start_server(
    folder: Path,
    env: Mapping[str, str] | None = None,
    *,
    port: int | None = None,
    root: Path = ROOT,
    command: Sequence[str] = COMMAND,
) -> Server:
    """Start the app with its instance in `folder` and wait until it answers.

    `env` overrides the environment; `root` is the project, or a copy of it; `command` is the
    one that has `serve`. Without `port` a free one is found; with it the server comes back at the same address, which
    is how a test brings a stopped server up again. Raises ServerFailedError.
    """
    for attempt in (1, 2, 3):
        server = _start(folder, env or {}, port or free_port(), root, command)
        try:
            _wait_until_it_answers(server)
        except ServerFailedError:
            taken = "in use" in server.output()
            server.stop()
            if port is None and taken and attempt < 3:
                continue
            raise
        return server
    raise AssertionError("unreachable")


def free_port() -> int:
    """A port that is free now; another process can still take it before the server does."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _start(folder: Path, env: Mapping[str, str], port: int, root: Path, command: Sequence[str]) -> Server:
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / f"server-{port}.log"
    settings = {"UNCRAMP_INSTANCE": str(folder / "instance"), "HOST": "127.0.0.1", "PORT": str(port)}
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
    with log.open("wb") as output:
        process = subprocess.Popen(
            [*command, "serve"],
            cwd=root,
            env={**inherited, "PYTHONUNBUFFERED": "1", **settings, **env},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Server(f"http://127.0.0.1:{port}", process, log)


def _wait_until_it_answers(server: Server) -> None:
    started = time.monotonic()
    while time.monotonic() < started + START_SECONDS:
        with contextlib.suppress(urllib.error.URLError, ConnectionError, TimeoutError):
            # Not /healthz, which waits for a worker too.
            urllib.request.urlopen(f"{server.url}/robots.txt", timeout=5).close()  # noqa: S310 - our own address
            # Another process may answer on a port that this one failed to get.
            if server.process.poll() is None:
                server.seconds_to_start = time.monotonic() - started
                return
        if server.process.poll() is not None:
            raise ServerFailedError(f"ended with {server.process.returncode}:\n{server.output()}")
        time.sleep(0.02)
    raise ServerFailedError(f"gave no answer at {server.url} in {START_SECONDS} s:\n{server.output()}")

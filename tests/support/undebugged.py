"""A Chromium that no debugger holds: what one is attached to is never rendered ahead, and Playwright always is."""

import json
import os
import signal
import subprocess
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from queue import Queue
from typing import Any
from urllib.parse import urlencode

from msgspec import Struct, convert

from tests.support.browser import ARGUMENTS, browser_path

EXTENSION = Path(__file__).parent / "undebugged"
PATIENCE = 90
"""Seconds until what was waited for must have happened."""


class Report(Struct, frozen=True):
    """What happened in a page: `ahead` of being shown, `at` milliseconds since 1970, and what the phone keeps then."""

    event: str
    path: str
    ahead: bool
    at: float
    noted: list[str]


class Undebugged:
    """The browser's profile, and what its pages report."""

    def __init__(self, profile: Path, extension: Path) -> None:
        self._profile = profile
        self._extension = extension
        self._reports: Queue[Report] = Queue()
        self.port = 0
        self.heard: list[Report] = []

    def hear(self, report: Any) -> None:
        self._reports.put(convert(report, Report))

    def until(self, event: str, path: str) -> Report:
        """Wait for this event in a page of this path. Reports may come in another order than they were sent in."""
        while True:
            for report in self.heard:
                if (report.event, report.path) == (event, path):
                    return report
            self.heard.append(self._reports.get(timeout=PATIENCE))

    @contextmanager
    def at(self, url: str, switches: Sequence[str] = (), **asked: str) -> Iterator[int]:
        """The browser with this page, until the end of the block: the number of its group of processes.

        `asked` is what the extension is to do, as its report.js says.
        """
        query = urlencode({"reports": self.port, **asked})
        as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
        own = [f"--user-data-dir={self._profile}", f"--load-extension={self._extension}"]
        options = [*ARGUMENTS, *as_root, "--headless=new", "--window-size=390,844", *own]
        browser = subprocess.Popen(
            [browser_path("whole"), *switches, *options, "--no-first-run", f"{url}?{query}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            yield browser.pid
        finally:
            browser.terminate()
            browser.wait()
            # Now and then one of its processes outlives it.
            with suppress(ProcessLookupError):
                os.killpg(browser.pid, signal.SIGKILL)


@contextmanager
def undebugged(profile: Path, extension: Path = EXTENSION) -> Iterator[Undebugged]:
    browser = Undebugged(profile, extension)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            browser.hear(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Nothing: the reports are kept."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        browser.port = server.server_port
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield browser
        server.shutdown()

"""A Chromium that no debugger holds: what one is attached to is never rendered ahead, and Playwright always is."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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

    def __init__(self, profile: Path) -> None:
        self._profile = profile
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
    def at(self, url: str, *, taps: bool) -> Iterator[None]:
        """The browser with this page, until the end of the block; it `taps` the start button once a page is ahead."""
        asked = urlencode({"reports": self.port, "taps": "yes" if taps else "no"})
        as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
        options = [*ARGUMENTS, *as_root, "--headless=new", "--window-size=390,844", f"--user-data-dir={self._profile}"]
        browser = subprocess.Popen(
            [browser_path("whole"), *options, f"--load-extension={EXTENSION}", "--no-first-run", f"{url}?{asked}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            yield
        finally:
            browser.terminate()
            browser.wait()


@contextmanager
def undebugged(profile: Path) -> Iterator[Undebugged]:
    browser = Undebugged(profile)

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

"""WebKitGTK, which has Safari's engine, on a screen that nobody sees: driven in W3C WebDriver, over HTTP."""

import functools
import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from tests.support.server import ROOT, free_port

PACKAGES = "webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb"
MISSING = f"the engine of Safari is not tested; for it, on Debian: sudo apt-get install {PACKAGES}"
BROWSER = Path(__file__).with_name("webkit_browser.py")
PATIENCE = 30.0
"""Seconds, for a machine that has much else to do."""
READY_FOR_TAP = """((selector) => {
  const wanted = document.querySelector(selector);
  wanted?.scrollIntoView({ block: "nearest" });
  return wanted?.matches(":enabled, a, summary") && wanted.getClientRects().length > 0;
})(arguments[0])"""
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""What W3C WebDriver calls an element in an answer."""


@functools.cache
def driver_path() -> str | None:
    """The WebKitWebDriver that bin/find-browser found; None where something is missing that it needs."""
    found = subprocess.run([ROOT / "bin" / "find-browser", "webkit"], capture_output=True, text=True)
    return found.stdout.strip() or None


class PageLeftError(RuntimeError):
    """The page was left before it answered."""


class WebKit:
    """A browser with one window as wide as a phone, on one server."""

    def __init__(self, origin: str, session: str, errors: Path) -> None:
        self.origin = origin
        self._session = session
        self._errors = errors

    def open(self, path: str) -> None:
        """Open a page of the server, and wait until it is loaded."""
        self._ask("/url", {"url": self.origin + path})

    def back(self) -> None:
        self._ask("/back", {})

    def forward(self) -> None:
        self._ask("/forward", {})

    def run(self, script: str, *arguments: Any) -> Any:
        """What the body of a function returns in the page; a promise is waited for."""
        return self._ask("/execute/sync", {"script": script, "args": arguments})

    def tap(self, selector: str) -> None:
        """A tap that the engine takes for a person's, once this can be tapped; what waits to be seen is scrolled to."""
        self.until(READY_FOR_TAP, selector)
        found = self._ask("/element", {"using": "css selector", "value": selector})
        self._ask(f"/element/{found[ELEMENT]}/click", {})

    def until(self, condition: str, *arguments: Any) -> Any:
        """What this expression gives, once it is something true. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE
        while not (found := self._now(condition, *arguments)):
            if time.monotonic() > end:
                raise TimeoutError(f"never came true at {self.run('return location.href')}: {condition}")
            time.sleep(0.05)
        return found

    def _now(self, condition: str, *arguments: Any) -> Any:
        # A tap may just be leading to another page; that one is asked next.
        with suppress(PageLeftError):
            return self.run(f"return {condition}", *arguments)
        return None

    def errors(self) -> list[str]:
        """What went wrong in the pages so far, with their paths."""
        return self._errors.read_text(encoding="utf-8").splitlines()

    def _ask(self, path: str, body: dict[str, Any]) -> Any:
        return _ask(self._session + path, body)


@contextmanager
def running_driver() -> Iterator[str]:
    """The address of a driver, on a screen of its own."""
    with _screen() as display:
        address = f"http://127.0.0.1:{free_port()}"
        # Without the desktop's bus for screen readers, which would be looked for in vain.
        environment = {**os.environ, "DISPLAY": display, "NO_AT_BRIDGE": "1"}
        port = address.rpartition(":")[2]
        driver = subprocess.Popen([str(driver_path()), f"--port={port}"], env=environment, stderr=subprocess.DEVNULL)
        try:
            _wait_for(address)
            yield address
        finally:
            driver.terminate()
            driver.wait()


@contextmanager
def open_webkit(driver: str, origin: str, folder: Path, before: str = "") -> Iterator[WebKit]:
    """A browser that has never been anywhere; the driver has one at a time. `before` runs first in each page."""
    errors, first = folder / "errors.txt", folder / "before.js"
    errors.touch()
    first.write_text(f"{{ {before} }}", encoding="utf-8")
    told = [f"UNCRAMP_ERRORS={errors}", f"UNCRAMP_BEFORE={first}"]
    options = {"binary": "/usr/bin/env", "args": [*told, "/usr/bin/python3", str(BROWSER)]}
    wanted = {"capabilities": {"alwaysMatch": {"webkitgtk:browserOptions": options}}}
    session = f"{driver}/session/{_ask(f'{driver}/session', wanted)['sessionId']}"
    try:
        yield WebKit(origin, session, errors)
    finally:
        _ask(session, None, "DELETE")


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a display that is nobody else's."""
    command = ("Xvfb", "-displayfd", "1", "-screen", "0", "800x900x24", "-nolisten", "tcp")
    server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout
    try:
        yield f":{server.stdout.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


def _wait_for(driver: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with suppress(urllib.error.URLError, ConnectionError):
            _ask(f"{driver}/status", None, "GET")
            return
        time.sleep(0.05)
    raise TimeoutError(f"no WebKitWebDriver at {driver}")


def _ask(url: str, body: dict[str, Any] | None, method: str = "POST") -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310 - ours
    try:
        # The driver answers once a page is loaded, or gone back to.
        with urllib.request.urlopen(request, timeout=3 * PATIENCE) as answer:  # noqa: S310
            return json.load(answer)["value"]
    except urllib.error.HTTPError as error:
        told = json.load(error)["value"]
        # What the driver calls it where the script that was asked went with its page.
        kind = PageLeftError if told["error"] == "no such frame" else RuntimeError
        raise kind(f"{told['error']}: {told['message']}") from None

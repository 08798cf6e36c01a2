"""The distribution's Firefox for tests of real pushes."""

import functools
import os
import subprocess

from playwright.sync_api import Browser, Playwright

from tests.support.browser import ROOT
from tests.support.desktop import Desktop
from tests.support.firefox_push import FirefoxPush

MISSING = "real pushes in Firefox are not tested; for them, on Debian: sudo apt-get install firefox-esr libnotify4 dbus"


@functools.cache
def firefox_path() -> str | None:
    """The Firefox that bin/find-browser chose; None where there is none that could show a notification."""
    found = subprocess.run([ROOT / "bin" / "find-browser", "firefox"], capture_output=True, text=True)
    return found.stdout.strip() or None


def launch_firefox(playwright: Playwright, push: FirefoxPush, desktop: Desktop, zone: str) -> Browser:
    """Start it with this push service, this desktop and this time zone as its own; the caller closes it.

    A zone that Playwright emulates reaches pages alone: a service worker would have another clock, and another day.
    """
    return playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=firefox_path(),
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": desktop.address, "TZ": zone},
        firefox_user_prefs={
            "dom.push.serverURL": push.address,
            "dom.push.testing.allowInsecureServerURL": True,
            "dom.push.connection.enabled": True,
            "dom.push.userAgentID": "",
            # The answer to the question for permission, which no test can tap.
            "permissions.default.desktop-notification": 1,
            "alerts.useSystemBackend": True,
        },
    )

"""The first weeks of one person with the app, in whatever engine their phone has: what each part hands to the next."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from tests.support.rendered import start_rendered
from tests.support.server import Server

STATE = "document.querySelector('[data-player]')?.dataset.state === arguments[0]"
BEGUN = "!document.querySelector('[data-module]:not([data-started])')"
DATA = "/en/settings/data/"
KIND = "document.querySelector('[data-current]')?.dataset.kind === arguments[0]"
LISTED = "document.querySelectorAll('[data-days] li')"
SHOWN = "document.querySelector(arguments[0]) && !document.querySelector(arguments[0]).closest('[hidden]')"


class Phone(Protocol):
    """A browser on one server. Conditions are the expressions of a function's body, with `arguments`."""

    def open(self, path: str) -> None: ...
    def tap(self, selector: str) -> None: ...
    def run(self, script: str, *arguments: Any) -> Any: ...
    def until(self, condition: str, *arguments: Any) -> Any: ...


class Site:
    """A server that is stopped and brought up again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.server: Server = start_rendered(folder)

    @property
    def origin(self) -> str:
        return self.server.url

    def stop(self) -> None:
        self.server.stop()

    def come_back(self) -> None:
        """With another build than the first."""
        self.server.stop()
        self.server = start_rendered(self._folder, build=1, port=int(self.origin.rpartition(":")[2]))


def visit(phone: Phone) -> None:
    """Somebody comes for the first time, and stays until all is held for offline use."""
    phone.open("/en/")
    phone.until("'offlineReady' in document.documentElement.dataset")


def have_a_cramp(phone: Phone) -> None:
    """From the big button to the end of the guide, with the answers that the night has room for."""
    phone.open("/en/")
    phone.tap("[data-start]")
    phone.until(STATE, "ready")
    phone.tap("[data-gone]")
    phone.until(KIND, "helped")
    phone.tap(".asked [value='6']")
    phone.tap("[data-helped=walk]")
    phone.until(KIND, "check")
    phone.tap("[data-current] [data-none]")
    phone.until(KIND, "pick")
    phone.tap("[data-pick]")
    phone.until(KIND, "care")
    phone.tap("[data-gone]")
    phone.until(STATE, "done")


def open_the_entry(phone: Phone) -> None:
    """By the way that the last screen of the guide offers."""
    phone.tap("[data-noted] a")
    phone.until("document.activeElement.closest('[data-days] li')")


def entries(phone: Phone) -> list[str]:
    """What the diary lists, once it does."""
    phone.open("/en/diary/")
    phone.until(f"{LISTED}.length")
    found: list[str] = phone.run(f"return [...{LISTED}].map((each) => each.innerText)")
    return found


def accept_the_update(phone: Phone, site: Site) -> None:
    """Another build is offered, and taken."""
    site.come_back()
    held = "caches.keys().then((names) => names.sort().join())"
    before = phone.run(f"return {held}")
    phone.run("return navigator.serviceWorker.ready.then((worker) => worker.update()).then(() => 0)")
    phone.until(SHOWN, "[data-update-notice]")
    phone.tap("[data-update-accept]")
    phone.until(f"{held}.then((names) => !names.includes(arguments[0]))", before)
    phone.until("'offlineReady' in document.documentElement.dataset")


def live_through(phone: Phone, site: Site, save: Callable[[str], bytes], move: Callable[[], list[str]]) -> None:
    """Visit, cramp, diary, update, offline, sheet, move.

    `save` taps what gives a file, and has that file; `move` gives what the next phone lists.
    """
    visit(phone)
    have_a_cramp(phone)
    open_the_entry(phone)
    noted = entries(phone)
    assert len(noted) == 1
    assert "Calf" in noted[0]
    assert "Pain 6 of 10" in noted[0]
    accept_the_update(phone, site)
    assert entries(phone) == noted
    site.stop()
    have_a_cramp(phone)
    both = entries(phone)
    assert len(both) == 2
    assert save("[data-sheet]").startswith(b"%PDF-")
    assert move() == both

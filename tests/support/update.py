"""A phone that holds the app, and an update in which one word is another one."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PHONE
from tests.support.counted import Network
from tests.support.rendered import start_rendered, start_reworded
from tests.support.server import Server
from tests.support.wire import fetched

PAGE = "/en/learn/sport/"
BEFORE, AFTER = "Tired muscles cramp sooner.", "Weary muscles cramp sooner."
WORDS = {"content/articles/sport/en.toml": (BEFORE, AFTER)}


class Updated(Struct, frozen=True):
    """The page that is offered the update, and the server of it. `received` bytes came for it; the page that says the
    other word has `changed` bytes, compressed."""

    page: Page
    server: Server
    site: Path
    received: int
    changed: int

    @property
    def allowed(self) -> float:
        """Bytes that the update may take."""
        return 1.1 * self.changed + 10_000


@contextmanager
def updated(browser: Browser, folder: Path) -> Iterator[Updated]:
    """Everything is held, and then the server comes back with one word changed; until that is held too."""
    first = start_rendered(folder / "before")
    with Network(first.url) as network, browser.new_context(viewport=PHONE, base_url=network.url) as context:
        page = context.new_page()
        page.goto("/en/")
        expect(page.locator("html")).to_have_attribute("data-offline-ready", "", timeout=60_000)
        first.stop()
        with start_reworded(folder / "after", WORDS) as second:
            network.target = second.url
            before = network.received
            page.evaluate("navigator.serviceWorker.ready.then((it) => it.update()).then(() => {})")
            expect(page.locator("[data-update-notice]")).to_be_visible(timeout=60_000)
            [site] = (folder / "after" / "instance" / "site").iterdir()
            changed = len(fetched(second.url, PAGE)[1])
            yield Updated(page, second, site, network.received - before, changed)

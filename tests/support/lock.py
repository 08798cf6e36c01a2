"""The app lock, as a person switches it on."""

from playwright.sync_api import Page, expect

from tests.support.modules import started

DATA = "/en/settings/data/"
PHRASE = "three blue whales"


def switch_on(page: Page, origin: str = "") -> None:
    page.goto(origin + DATA)
    started(page, "lock")
    form = page.locator("[data-on]")
    form.get_by_label("New passphrase").fill(PHRASE)
    form.get_by_label("I know that nobody").check()
    form.get_by_role("button", name="Switch the lock on").click()
    # No worker here hands the key on, so it asks at once.
    is_locked(page)


def is_locked(page: Page) -> None:
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()

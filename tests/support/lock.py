"""The app lock, as a person switches it on."""

from playwright.sync_api import Page, expect

from tests.support.modules import started

DATA = "/en/settings/data/"
PHRASE = "three blue whales"


def switch_on(page: Page, origin: str = "") -> None:
    page.goto(origin + DATA)
    ask_for_lock(page)
    # No worker here hands the key on, so it asks at once.
    is_locked(page)


def ask_for_lock(page: Page) -> None:
    """On the page of the own data: what is filled in to switch it on."""
    started(page, "lock")
    form = page.locator("[data-on]")
    form.get_by_label("New passphrase").fill(PHRASE)
    form.get_by_label("I know that nobody").check()
    form.get_by_role("button", name="Switch the lock on").click()


def is_locked(page: Page) -> None:
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()


def unlock(page: Page, passphrase: str = PHRASE) -> None:
    field = page.locator("[name=unlock]")
    field.fill(passphrase)
    field.press("Enter")


def make_passkey(page: Page) -> None:
    """A passkey that opens the lock as well, made on the page of the own data where it is unlocked."""
    page.locator("summary", has_text="with a passkey").click()
    form = page.locator("[data-passkey]:is(form)")
    form.get_by_label("Passphrase").fill(PHRASE)
    form.get_by_role("button", name="Make a passkey").click()
    expect(page.get_by_text("Your passkey opens it from now on.")).to_be_visible()

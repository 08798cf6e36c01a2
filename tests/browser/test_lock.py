"""The app lock: what it seals nobody reads without the passphrase, and nothing is ever lost by it."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems, set_letters
from tests.support.diary import EARLIER, EVENING, NIGHT, button, entries
from tests.support.modules import started
from tests.support.player import player, step
from tests.support.store import AWAY, store

DATA = "/en/settings/data/"
DIARY = "/en/diary/"
PASSPHRASE = "three blue whales"
SECRET = "After a long ride."
"""Words of a note, which may be nowhere."""
DUMP = """async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open("uncramp");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const whole = {};
  for (const name of database.objectStoreNames) {
    const request = database.transaction(name).objectStore(name).getAll();
    whole[name] = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  }
  database.close();
  const written = (name, value) => value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
  return JSON.stringify([whole, { ...localStorage }, { ...sessionStorage }], written);
}"""
"""All that lies on the phone, as text."""
COUNTS = """async (s, names) => Object.fromEntries(await Promise.all(names.map(async (name) =>
  [name, (await s.all(name)).length])))"""


def switch_on(page: Page, passphrase: str = PASSPHRASE) -> None:
    page.goto(DATA)
    started(page, "lock")
    form = page.locator("[data-on]")
    form.get_by_label("New passphrase").fill(passphrase)
    form.get_by_label("I know that nobody").check()
    form.get_by_role("button", name="Switch the lock on").click()
    locked(page)


def locked(page: Page) -> None:
    expect(page.get_by_role("heading", name="Locked")).to_be_visible()


def unlock(page: Page, passphrase: str = PASSPHRASE) -> None:
    field = page.locator("[name=unlock]")
    field.fill(passphrase)
    field.press("Enter")


@pytest.fixture
def filled(page: Page) -> Page:
    """A phone with three cramps and a night without one, and what it learnt from them."""
    page.add_init_script(NOTHING_COVERED)
    page.goto(AWAY)
    store(page, "(s, records) => s.put('cramps', ...records)", [NIGHT, EVENING, EARLIER])
    store(page, "(s) => s.put('nights', {id: '2026-11-20', at: 1795300000000, offset: 60})")
    store(page, "(s) => s.put('medicines', {id: 'm', name: 'Statin', known: null, events: [], note: '', changedAt: 0})")
    page.evaluate("localStorage.setItem('uncramp.helped', 'calf:night:calf-bed')")
    return page


def test_what_the_lock_seals_is_nowhere_to_be_read_until_the_passphrase_opens_it(filled: Page) -> None:
    before = filled.evaluate(DUMP)
    for words in ("long ride", "calf-bed", "2026-11-20", "Statin"):
        assert words in before
    switch_on(filled)
    for words in ("long ride", "calf-bed", "2026-11-20", "Statin", "hamstring"):
        assert words not in filled.evaluate(DUMP)
    filled.goto(DIARY)
    expect(filled.get_by_role("heading", name="Locked")).to_be_visible()
    expect(button(filled, "Add a cramp")).to_be_hidden()
    unlock(filled, "three red whales")
    expect(filled.get_by_role("alert")).to_have_text("This passphrase does not open it.")
    expect(entries(filled)).to_have_count(0)
    unlock(filled)
    expect(entries(filled)).to_have_count(3)
    expect(filled.get_by_text(SECRET)).to_be_visible()
    expect(filled.get_by_role("heading", name="Locked")).to_be_hidden()

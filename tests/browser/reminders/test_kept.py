"""A phone on which everything was used once: what it keeps, and what the server writes, the privacy page names."""

from datetime import datetime
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.reminders.messages import message
from tests.support.kept import covers, fields_of, names_of, paths_of, unnamed
from tests.support.modules import started
from tests.support.own import keep_shared, play
from tests.support.player import player, step
from tests.support.reminders import Phone
from tests.support.server import Server
from tests.support.waiting import until
from tests.support.water import cups_page, goal_page, saved
from webapp.library.items import Library

STORES = """() => new Promise((resolve, reject) => {
    const request = indexedDB.open("uncramp");
    request.onerror = () => reject(request.error);
    request.onsuccess = () => { resolve([...request.result.objectStoreNames]); request.result.close(); };
  })"""
PLATFORM = "platform."
"""What the tests' own push service keeps in the page."""
UNSEEN = {"devices": {"silentAt", "answeredAt", "opened", "handle", "failedAt", "credential"}}
"""Fields of the reminders' record that come only when something fails, or where nothing can come by itself; and those
of the backups that a computer or a passkey keeps (tests/browser/test_backup_file.py, tests/browser/test_backup.py)."""


def note_a_night(page: Page) -> None:
    page.goto("/en/diary/")
    page.locator("[data-quiet]").tap()
    expect(page.locator("[data-quiet]")).to_be_hidden()


def say_more(page: Page) -> None:
    """Of the cramp that the guide noted: all that its form asks."""
    page.goto("/en/diary/")
    page.locator("[data-days] [data-edit]").first.tap()
    form = page.locator("[data-days] form")
    for name, value in (("pain", "6"), ("woke", "yes"), ("sleep", "4")):
        form.locator(f"[name={name}][value='{value}']").check()
    form.locator("[data-more] summary").tap()
    form.locator("[name=during]").select_option("rest")
    form.locator("[name=triggers][value=heat]").check()
    form.locator("[name=sore]").check()
    form.get_by_role("button", name="Save").tap()
    expect(form).to_have_count(0)


def note_a_medicine(page: Page) -> None:
    page.goto("/en/diary/")
    part = page.locator("[data-medicines]")
    part.locator("summary").tap()
    part.locator("[data-adding] [data-open]").tap()
    part.locator("[name=name]").fill("Lithium")
    expect(part.locator("[data-found]")).to_contain_text("lithium")
    part.get_by_label("Started").fill("2026-01-01")
    part.get_by_role("button", name="Save").tap()
    expect(part.locator("[data-list] > li")).to_have_count(1)


def compare(page: Page) -> None:
    page.goto("/en/diary/")
    page.locator("[data-trials] > summary").tap()
    page.get_by_label("Something else").check()
    page.get_by_label("In your own words").fill("Warm socks")
    page.get_by_role("button", name="Start tonight").tap()
    page.get_by_role("button", name="Stop").tap()
    expect(page.locator("[data-trials]").get_by_role("button", name="Remove")).to_be_visible()


def note_a_cramp(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.get_by_role("button", name="Right leg").tap()
    for _ in range(3):
        page.locator("button[data-next]").tap()
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.locator("[data-current] [data-helped]:visible").first.tap()
    until(page, "() => localStorage.getItem('uncramp.helped')")
    page.goto("/en/relief/foot/")
    player(page, "ready")


def see_today(page: Page) -> None:
    page.goto("/en/")
    until(page, "() => localStorage.getItem('uncramp.today')")


def do_a_routine(phone: Phone) -> None:
    page = phone.page
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-moment=before]").get_by_role("button", name="4", exact=True).tap()
    page.locator("[data-play]").first.tap()
    player(page, "ready")
    until(page, "() => localStorage.getItem('uncramp.pain-before')")
    for _ in range(60):
        page.clock.run_for(10_000)
        if page.locator("[data-player]").get_attribute("data-state") == "done":
            break
    page.locator("[data-moment=after]").get_by_role("button", name="2", exact=True).tap()
    page.goto("/en/stretch/plan/")
    page.get_by_role("button", name="Begin the six weeks").tap()
    page.get_by_role("button", name="Pause").tap()
    phone.until(lambda: phone.records("plans")[0]["pauses"], len)


def make_a_routine(page: Page) -> None:
    keep_shared(page)
    play(page)


def choose(page: Page) -> None:
    page.goto("/en/settings/")
    started(page, "settings")
    started(page, "gentle")
    page.locator("[name=vibration]").uncheck()
    page.locator("[data-module=gentle] input").first.check()
    # This one loads the page anew.
    with page.expect_navigation():
        page.locator("[name=night][value=never]").click()


def drink(page: Page) -> None:
    page.goto("/en/water/")
    page.locator("[data-cup]").first.click()
    expect(page.locator("[data-log] > li")).to_have_count(1)
    card = goal_page(page)
    card.get_by_label("Suggested for").select_option("pregnant")
    saved(card)
    saved(cups_page(page))


def be_reminded(phone: Phone) -> None:
    phone.switch_on()
    phone.page.locator("[data-calendar] summary").click()
    with phone.page.expect_download():
        phone.page.locator("[data-ics]").click()
    phone.deliver(message())
    phone.notes(1)
    phone.tap("water", "later")
    phone.held()
    phone.deliver(message(delivery="abd"))
    phone.notes(1)
    phone.tap("water", "drank")
    phone.until_held(lambda held: held.get("over"))


def switch_the_lock_on(page: Page) -> None:
    page.goto("/en/settings/data/")
    form = page.locator("[data-module=lock] [data-on]")
    form.locator("[name=passphrase]").fill("three blue whales")
    form.locator("[name=known]").check()
    form.locator("[type=submit]").click()
    expect(page.locator("[data-now], [name=unlock]").locator("visible=true")).to_be_visible()


def use_everything(phone: Phone) -> None:
    # The clock goes on by itself, and a routine may be hurried through.
    phone.page.clock.install(time=datetime.now())
    note_a_night(phone.page)
    note_a_medicine(phone.page)
    note_a_cramp(phone.page)
    say_more(phone.page)
    compare(phone.page)
    see_today(phone.page)
    do_a_routine(phone)
    make_a_routine(phone.page)
    choose(phone.page)
    drink(phone.page)
    be_reminded(phone)


def records_of(phone: Phone) -> dict[str, list[dict[str, Any]]]:
    return {store: phone.records(store, 0) for store in phone.page.evaluate(STORES)}


def test_everything_that_a_phone_in_use_keeps_is_named(phone: Phone, library: Library) -> None:
    use_everything(phone)
    named = fields_of(library, "stores")
    kept = records_of(phone)
    # It empties the stores of what it seals.
    switch_the_lock_on(phone.page)
    locked = records_of(phone)
    kept |= {store: kept[store] + locked[store] for store in ("sealed", "devices")}
    assert set(kept) == set(named)
    for store, records in kept.items():
        assert records, f"{store} was not used"
        seen = {path for record in records for path in paths_of(record)}
        assert {path for path in seen if not covers(named[store], path)} == set(), f"{store} keeps more than is named"
        missing = {name for name in named[store] if not any(covers({name}, path) for path in seen)}
        assert missing == UNSEEN.get(store, set()), f"{store} keeps less than is named"
    keys = {key for key in phone.page.evaluate("() => Object.keys(localStorage)") if not key.startswith(PLATFORM)}
    prefixed = {f"uncramp.{name}" for name in names_of(library, "keys")}
    assert {"uncramp.helped", "uncramp.session", "uncramp.conditions", "uncramp.night"} <= keys
    assert unnamed(keys, prefixed) == set()
    visit = {f"uncramp.{name}" for name in names_of(library, "session_keys")}
    assert unnamed(set(phone.page.evaluate("() => Object.keys(sessionStorage)")), visit) == set()
    caches = phone.until(lambda: phone.page.evaluate("() => caches.keys()"), len)
    assert unnamed(set(caches), {f"{name}*" for name in names_of(library, "caches")}) == set()
    assert phone.page.evaluate("async () => (await indexedDB.databases()).map(({ name }) => name)") == ["uncramp"]
    assert phone.context.cookies() == []


def test_what_the_server_writes_down_outside_of_its_database_names_nobody(phone: Phone, sending: Server) -> None:
    phone.switch_on()
    device, stored = phone.device(), phone.stored()
    phone.page.locator("[data-reminders-test]").click()
    phone.until(lambda: phone.subscriptions[0].received, len)
    written = sending.output()
    for secret in (device["device"], device["secret"], stored["endpoint"], "192.0.2.", "/api/"):
        assert secret not in written

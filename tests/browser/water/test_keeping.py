"""What is noted stays: through an upgrade, in two tabs, on a full phone, in a private window, and across clocks."""

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.server import Server
from tests.support.store import AWAY, NO_ROOM, limit, store
from tests.support.water import WATER, cup, done, drink, drinks, entries, keep_drinks, visit

FIRST_VERSION = """() => new Promise((resolve, reject) => {
  const request = indexedDB.open("uncramp", 1);
  request.onupgradeneeded = () => {
    for (const name of ["cramps", "sessions", "routines", "plans"])
      request.result.createObjectStore(name, { keyPath: "id" }).put({ id: `one of ${name}`, note: "ñ" });
  };
  request.onsuccess = () => resolve(request.result.close());
  request.onerror = () => reject(request.error);
})"""


def test_a_database_of_the_first_version_comes_through_whole(page: Page) -> None:
    page.goto(AWAY)
    page.evaluate(FIRST_VERSION)
    for name in ("cramps", "sessions", "routines", "plans"):
        assert store(page, "(s, name) => s.all(name)", name) == [{"id": f"one of {name}", "note": "ñ"}]
    for name in ("drinks", "settings", "devices"):
        assert store(page, "(s, name) => s.all(name)", name) == []
    page.goto(WATER)
    cup(page, "150 ml").click()
    expect(entries(page)).to_have_count(1)


def test_another_tab_follows(page: Page, context: BrowserContext) -> None:
    page.goto(WATER)
    other = context.new_page()
    other.goto(WATER)
    cup(other, "250 ml").click()
    expect(entries(page)).to_have_count(1)
    cup(page, "150 ml").click()
    expect(entries(other)).to_have_count(2)
    assert [each["ml"] for each in drinks(page)] == [250, 150]


def test_undo_of_a_deletion_leaves_what_another_tab_saved_of_it_since(page: Page, context: BrowserContext) -> None:
    visit(page)
    keep_drinks(page, drink("glass", "2026-11-22T13:00:00+00:00", 150))
    page.locator("[data-log] [data-edit]").click()
    other = context.new_page()
    visit(other)
    other.locator("[data-log] [data-drop]").click()
    expect(other.locator("[data-log] li")).to_have_count(0)
    form = page.locator("[data-log] form")
    form.get_by_label("Amount").fill("400")
    form.get_by_role("button", name="Save").click()
    expect(other.locator("[data-log] li")).to_contain_text("400")
    other.get_by_role("button", name="Undo").click()
    expect(done(other)).to_contain_text("Undone.")
    assert [each["ml"] for each in drinks(page)] == [400]


def test_a_full_phone_is_told_and_loses_nothing(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, service_workers="block")
    page = context.new_page()
    limit(page, 1)
    page.goto(WATER)
    cup(page, "150 ml").click()
    expect(done(page)).to_contain_text(NO_ROOM)
    expect(entries(page)).to_have_count(0)
    context.close()


def test_a_private_window_says_that_it_keeps_nothing(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, service_workers="block")
    context.add_init_script("Object.defineProperty(window, 'indexedDB', { value: undefined });")
    page = context.new_page()
    page.goto(WATER)
    expect(page.get_by_text("This browser keeps nothing after you close the page.")).to_be_visible()
    cup(page, "150 ml").click()
    expect(entries(page)).to_have_count(1)
    context.close()


def test_a_journey_moves_no_drink_to_another_day(browser: Browser, server: Server) -> None:
    context = browser.new_context(
        base_url=server.url, service_workers="block", timezone_id="America/New_York", locale="en-GB"
    )
    page = context.new_page()
    visit(page, "2026-11-22T12:00:00-05:00")
    keep_drinks(page, drink("late at home", "2026-11-22T23:30:00+01:00", 200))
    expect(entries(page)).to_contain_text("23:30 Water, 200\u00a0ml")
    context.close()


def test_on_the_day_when_the_clocks_go_back_the_hour_that_comes_twice_is_one_day(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(
        base_url=server.url, service_workers="block", timezone_id="Europe/Amsterdam", locale="en-GB"
    )
    page = context.new_page()
    visit(page, "2026-10-25T02:30:00+02:00")
    cup(page, "150 ml").click()
    expect(entries(page)).to_have_count(1)
    page.clock.set_fixed_time("2026-10-25T02:30:00+01:00")
    cup(page, "200 ml").click()
    expect(entries(page)).to_have_count(2)
    assert [each["offset"] for each in drinks(page)] == [120, 60]
    expect(page.locator("[data-level=slow]")).to_be_hidden()
    context.close()


def test_a_room_that_is_left_open_goes_with_the_day(page: Page) -> None:
    page.clock.install(time="2026-11-22T23:59:00Z")
    page.goto(WATER)
    cup(page, "150 ml").click()
    expect(entries(page)).to_have_count(1)
    page.clock.run_for(2 * 60 * 1000)
    expect(entries(page)).to_have_count(0)

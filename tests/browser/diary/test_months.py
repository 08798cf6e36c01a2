"""Months of the diary before the latest ones are folded, and open by themselves for what is in hand."""

from playwright.sync_api import Browser, Page, expect

from tests.support.diary import button, cramp, entries, entry, phone, save
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep

NOW = "2026-11-22T09:00:00Z"
CRAMPS = [
    cramp("new", "2026-11-20T03:10:00+00:00"),
    cramp("october", "2026-10-30T04:20:00+00:00", area="foot"),
    cramp("too", "2026-10-02T04:30:00+00:00"),
    cramp("last-year", "2025-10-30T05:40:00+00:00", area="shin"),
]


def fill(page: Page) -> None:
    started(page, "diary")
    keep(page, *CRAMPS)
    expect(entries(page)).to_have_count(4)


def test_earlier_months_are_folded_with_their_count(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW) as page:
        fill(page)
        expect(page.locator("[data-days] summary")).to_have_text(
            ["October 2026 2 cramps", "October 2025 1 cramp"], use_inner_text=True
        )
        expect(entry(page, "03:10")).to_be_visible()
        expect(entry(page, "04:20")).to_be_hidden()
        page.get_by_text("October 2026").click()
        expect(entry(page, "04:20")).to_be_visible()
        entry(page, "04:30").get_by_role("button", name="Delete").click()
        expect(page.locator("[data-days] summary").first).to_have_text("October 2026 1 cramp", use_inner_text=True)
        expect(entry(page, "04:20")).to_be_visible()
        button(page, "Undo").click()
        expect(entry(page, "04:30").get_by_role("button", name="Edit")).to_be_focused()


def test_the_first_of_a_month_folds_away_no_night_of_the_week_before(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", "2026-11-06T09:00:00Z") as page:
        started(page, "diary")
        november = cramp("november", "2026-11-06T03:10:00+00:00")
        keep(page, november, *CRAMPS[1:])
        expect(entry(page, "04:20")).to_be_visible()
        expect(page.locator("[data-days] summary")).to_have_text(["October 2025 1 cramp"], use_inner_text=True)
        keep(page, cramp("later", "2026-11-07T02:10:00+00:00"))
        expect(page.locator("[data-days] summary").first).to_have_text("October 2026 2 cramps", use_inner_text=True)
        expect(entry(page, "04:20")).to_be_hidden()


def test_an_entry_moved_to_an_earlier_month_opens_it(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW) as page:
        fill(page)
        keep(page, cramp("newer", "2026-11-21T06:50:00+00:00"))
        entry(page, "03:10").get_by_role("button", name="Edit").click()
        form = page.locator("[data-days] form")
        form.get_by_label("Date and time").fill("2026-10-05T03:10")
        save(form)
        expect(entry(page, "03:10").get_by_role("button", name="Edit")).to_be_focused()


def test_what_is_being_written_stays_in_sight_when_a_new_month_comes(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW) as page:
        fill(page)
        entry(page, "03:10").get_by_role("button", name="Edit").click()
        page.locator("[data-days] form").get_by_label("Note").fill("woke up")
        keep(page, cramp("december", "2026-12-01T02:00:00+00:00"))
        expect(page.locator("[data-days] summary").first).to_have_text("November 2026 1 cramp", use_inner_text=True)
        expect(page.locator("[data-days] form").get_by_label("Note")).to_have_value("woke up")
        expect(page.locator("[data-days] form")).to_be_visible()

"""A page that is left open and seen again the next day says nothing of yesterday as of today."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.modules import started
from tests.support.store import AWAY, store
from tests.support.unfinished import UNFINISHED

EVENING = "2026-11-22T21:00:00"
RECORDS = """async (s) => {
  const at = Date.now() - 3_600_000, offset = 0;
  const cramp = {seconds: 60, area: "calf", side: null, way: null, helped: null, note: "", by: "diary"};
  await s.put("cramps", {id: "a", at: at - 2 * 86_400_000, offset, ...cramp});
  await s.put("drinks", {id: "b", at, offset, ml: 500, drink: "water", counts: true});
  await s.put("plans", {id: "bedtime", at: at - 6 * 86_400_000, offset, pauses: []});
}"""
SEEN_AGAIN = "document.dispatchEvent(new Event('visibilitychange'))"


@pytest.fixture
def evening(page: Page) -> Page:
    page.clock.install(time=EVENING)
    page.goto(AWAY)
    store(page, RECORDS)
    return page


def the_next_day(page: Page) -> None:
    """The phone slept for twelve hours and a half, and wakes with the page as it was."""
    page.clock.fast_forward("12:30:00")
    page.evaluate(SEEN_AGAIN)


def test_today_on_the_first_screen_is_that_of_the_day_on_which_it_is_seen(evening: Page) -> None:
    for _ in range(2):
        evening.goto("/en/")
        started(evening, "today")
    today = evening.locator("[data-module=today]")
    expect(today.get_by_role("link", name="Water")).to_contain_text("500")
    nights = today.get_by_role("link", name="Nights since the last cramp").locator("b")
    before = int(nights.inner_text())
    the_next_day(evening)
    expect(today.get_by_role("link", name="Water")).not_to_contain_text("500")
    expect(nights).to_have_text(str(before + 1))


def test_a_cramp_of_another_night_is_unfinished_no_more(evening: Page) -> None:
    evening.evaluate(UNFINISHED)
    evening.goto("/en/")
    started(evening, "unfinished")
    strip = evening.locator("[data-module=unfinished]")
    expect(strip).to_be_visible()
    the_next_day(evening)
    expect(strip).to_be_hidden()


def test_the_plan_in_the_stretch_room_goes_with_the_day(evening: Page) -> None:
    evening.goto("/en/stretch/")
    week = evening.locator("[data-module=evenings] [data-week]")
    expect(week).to_contain_text("Week 1")
    the_next_day(evening)
    expect(week).to_contain_text("Week 2")


def test_the_doctors_sheet_offers_the_day_on_which_it_is_made(evening: Page) -> None:
    evening.goto("/en/diary/")
    started(evening, "diary")
    first, last = (evening.locator(f"[name=sheet-{name}]") for name in ("from", "to"))
    expect(last).to_have_value("2026-11-22")
    the_next_day(evening)
    evening.locator("[data-sheet-more] summary").click()
    evening.locator("[name=sheet-nights]").select_option("own")
    expect(last).to_have_value("2026-11-23")
    expect(first).to_have_value("2026-10-13")
    first.fill("2026-11-01")
    evening.clock.fast_forward("24:00:00")
    evening.locator("[name=sheet-medicines]").uncheck()
    expect(first).to_have_value("2026-11-01")
    expect(last).to_have_value("2026-11-24")

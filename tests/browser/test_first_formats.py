"""The first format of a number or a date takes a slow phone 50 ms: pages that can do without make none as they open."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.modules import started
from tests.support.store import LATE
from tests.support.story import BEGUN
from tests.support.waiting import until

FORMATS_MADE = """
  window.made = [];
  for (const kind of ["NumberFormat", "DateTimeFormat", "RelativeTimeFormat", "DisplayNames"]) {
    const note = () => made.push(kind);
    Intl[kind] = new Proxy(Intl[kind], {
      construct: (Kind, how) => { note(); return new Kind(...how); },
      apply: (Kind, _on, how) => { note(); return Kind(...how); },
    });
  }
"""
NEVER_GIVEN_UP = "AbortSignal.timeout = () => new AbortController().signal;"
"""Whatever gives no answer is waited for."""


@pytest.mark.parametrize("path", ["/en/", "/nl/relief/calf/", "/es/stretch/plan/", "/nl/stretch/own/", "/en/diary/"])
def test_a_page_that_shows_counts_alone_makes_no_format(page: Page, path: str) -> None:
    page.add_init_script(FORMATS_MADE)
    page.goto(path)
    until(page, f"() => {BEGUN}")
    assert page.evaluate("made") == []


def test_the_country_of_a_phone_is_found_without_a_format_of_a_date(page: Page) -> None:
    page.add_init_script(FORMATS_MADE)
    page.goto("/en/relief/warning-signs/")
    expect(page.locator("[data-here] section")).to_have_count(1)
    assert page.evaluate("made") == []


def test_the_water_room_names_its_day_while_the_records_are_read(page: Page) -> None:
    page.add_init_script(LATE + NEVER_GIVEN_UP)
    page.goto("/en/water/")
    # Sooner than the room's first look at the clock, which names it as well.
    expect(page.locator("[data-day-steps] [data-date]")).not_to_be_empty(timeout=15_000)


def test_a_folded_form_takes_no_part_in_the_first_layout(page: Page) -> None:
    """Chromium lays out what it might fill in, folded or not, before it shows a page."""
    page.goto("/en/water/reminders/")
    started(page, "reminders")
    form = page.locator("[data-times] > form")
    assert form.evaluate("form => getComputedStyle(form).display") == "none"
    page.locator("[data-times] summary").tap()
    expect(form).to_be_visible()

"""Warning signs far down the list are laid out as one comes near; a link to one, and paper, have all of them."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.modules import started
from tests.support.waiting import becomes

SIGNS = "/en/relief/warning-signs/"
LEFT_OUT = """(entries) => entries.map((entry) => entry.querySelector("p"))
  .filter((words) => !words.checkVisibility({ contentVisibilityAuto: true })).length"""
"""Entries that the browser has not laid out."""


def test_on_a_phone_what_is_far_down_waits_until_one_comes_near_and_paper_has_all(page: Page) -> None:
    page.goto(SIGNS)
    entries = page.locator(".sign")
    assert entries.evaluate_all(LEFT_OUT) > entries.count() / 2
    last = entries.last.locator("p").first
    last.scroll_into_view_if_needed()
    becomes(page, lambda: last.evaluate("(words) => words.checkVisibility({ contentVisibilityAuto: true })"), True)
    page.emulate_media(media="print")
    becomes(page, lambda: entries.evaluate_all(LEFT_OUT), 0)


@pytest.mark.parametrize("width", [320, 600])
def test_a_link_to_a_warning_sign_leads_to_it(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 640})
    page.goto(SIGNS)
    ids = page.locator(".sign").evaluate_all("(signs) => signs.map((sign) => sign.id)")
    for sign in ids[4::6]:
        page.goto("about:blank")
        page.goto(f"{SIGNS}#{sign}")
        started(page, "numbers")
        expect(page.locator(f"#{sign} h3")).to_be_in_viewport(ratio=1)
        assert page.locator(".sign").evaluate_all(LEFT_OUT) == 0


@pytest.mark.parametrize("width", [820, 1280])
def test_nothing_is_left_out_where_there_is_room(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(SIGNS)
    assert page.locator(".sign").evaluate_all(LEFT_OUT) == 0

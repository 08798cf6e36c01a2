"""Nothing on a page moves by itself while it comes in: no finger meets what was elsewhere when it set out."""

import pytest
from playwright.sync_api import Browser

from tests.support.browser import PHONE
from tests.support.server import Server
from tests.support.shifts import count_shifts, shifted
from tests.support.slowly import in_pieces
from tests.support.waiting import until

UNFINISHED = """localStorage.setItem("uncramp.session", JSON.stringify({plan: "calf", own: true, variant: "bed",
  side: "left", entry: null, reached: 2, index: 2, stages: 10, left: 10000, paused: false, elapsed: 60000,
  relieved: null, savedAt: Date.now() - 60000}))"""
HELPED = "localStorage.setItem('uncramp.helped', 'calf:night:calf-toes-up')"
KINDS = (
    *("/en/", "/en/relief/warning-signs/", "/en/relief/comfort/", "/en/relief/comfort/massage/"),
    *("/en/relief/calf/#list", "/en/relief/calf/card/", "/en/relief/jaw/"),
    *("/en/stretch/", "/en/stretch/bedtime/#list", "/en/stretch/exercises/", "/en/stretch/exercises/calf-bed/"),
    *("/en/stretch/own/", "/en/stretch/own/#new", "/en/stretch/plan/"),
    *("/en/water/", "/en/water/goal/", "/en/water/cups/", "/en/water/reminders/", "/en/diary/"),
    *("/en/learn/", "/en/learn/water/", "/en/learn/food/", "/en/learn/causes/", "/en/learn/quality/"),
    *("/en/learn/sources/", "/en/learn/privacy/", "/en/settings/", "/en/settings/data/"),
)
BEGUN = "() => !document.querySelector('[data-module]:not([data-started])')"
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


@pytest.mark.parametrize("path", KINDS)
def test_nothing_moves_while_a_page_comes_in(browser: Browser, server: Server, path: str) -> None:
    context = browser.new_context(base_url=server.url, viewport=PHONE, service_workers="block")
    page = context.new_page()
    count_shifts(page)
    page.goto(path)
    until(page, BEGUN)
    page.evaluate(PAINTED)
    assert shifted(page) == 0
    context.close()


@pytest.mark.parametrize(
    ("path", "known"), [("/nl/", UNFINISHED), ("/en/", ""), ("/en/relief/calf/", HELPED), ("/en/relief/hand/", "")]
)
def test_the_first_screen_is_drawn_once_all_of_it_is_there(
    browser: Browser, server: Server, path: str, known: str
) -> None:
    with in_pieces(server.url) as address:
        context = browser.new_context(base_url=address, viewport=PHONE, service_workers="block")
        # A hint that comes where a screen may go dark has no room of its own.
        context.grant_permissions(["screen-wake-lock"])
        page = context.new_page()
        count_shifts(page)
        page.add_init_script(known)
        page.goto(path)
        until(page, BEGUN)
        page.evaluate(PAINTED)
        assert shifted(page) == 0
        context.close()

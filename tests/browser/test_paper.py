"""Pages that have no paper of their own are printed too: every word whole, and what counts in ink."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.languages import LANGUAGES
from tests.support.large_text import measured
from tests.support.server import Server

A4_UPRIGHT: ViewportSize = {"width": 718, "height": 1047}
"""Inside its margins, in CSS pixels."""
WINDOWS = {"desk": 1280, "tablet": 800, "half a tablet": 600, "phone": 320}


@pytest.fixture
def desk(browser: Browser, server: Server) -> Iterator[Page]:
    """What is printed is mostly printed from a desk."""
    context = browser.new_context(base_url=server.url, locale="en-GB", service_workers="block")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_what_helps_breaks_no_word_on_paper_nor_on_any_screen(desk: Page, language: str) -> None:
    desk.goto(f"/{language}/learn/what-helps/")
    desk.locator("details.card").evaluate_all("folds => folds.forEach((fold) => { fold.open = true; })")
    wrong = []
    for name, width in WINDOWS.items():
        wrong += [f"{name}: {each}" for each in measured(desk, {"width": width, "height": 900}, "100%", "brokenWords")]
    desk.emulate_media(media="print")
    wrong += [f"paper: {each}" for each in measured(desk, A4_UPRIGHT, "100%", "brokenWords")]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("night", ["never", "always"])
def test_on_paper_a_number_to_call_is_ink_without_a_ground(desk: Page, night: str) -> None:
    desk.add_init_script(f"localStorage.setItem('uncramp.night', '{night}')")
    desk.goto("/en/relief/warning-signs/")
    number = desk.locator("main a[href^='tel:']").first
    expect(number).to_be_visible()
    desk.emulate_media(media="print")
    ink = desk.locator("main h2").first.evaluate("heading => getComputedStyle(heading).color")
    expect(number).to_have_css("color", ink)
    expect(number).to_have_css("background-color", "rgba(0, 0, 0, 0)")

"""Pages that have no paper of their own are printed too: every word whole, and what counts in ink."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.languages import LANGUAGES
from tests.support.large_text import measured
from tests.support.paper import sheets
from tests.support.server import Server
from tests.support.waiting import until

A4_UPRIGHT: ViewportSize = {"width": 718, "height": 1047}
"""Inside its margins, in CSS pixels."""
WINDOWS = {"desk": 1280, "tablet": 800, "half a tablet": 600, "phone": 320}

SHEET_OF_DESKS = "[...document.styleSheets].some(({ href }) => href?.endsWith('/desk.css'))"


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


@pytest.mark.service_worker
@pytest.mark.parametrize("path", ["/en/relief/calf/", "/en/learn/what-helps/", "/en/relief/warning-signs/"])
def test_what_is_printed_from_a_phone_is_as_short_as_from_a_desk_even_offline(
    page: Page, desk: Page, path: str
) -> None:
    desk.goto(path)
    page.goto(path)
    expect(page.locator("html")).to_have_attribute("data-offline-ready", "")
    page.context.set_offline(True)
    page.reload()
    until(page, SHEET_OF_DESKS)
    assert len(sheets(page)) <= len(sheets(desk))


def test_no_phone_asks_for_the_sheet_of_desks_before_it_holds_the_app(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/en/relief/calf/", wait_until="networkidle")
    assert asked
    assert not [url for url in asked if url.endswith(".css")]

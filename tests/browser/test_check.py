"""The check before massage and warmth: each sign leads to its own advice, and nobody passes it unseen."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser import PHONE
from tests.support.languages import LANGUAGES
from tests.support.large_text import PHONES
from tests.support.player import NIGHT, SETTLED, open_stopped, pass_check, set_clock, skip_question, step
from tests.support.server import Server

SCREENS = [(320, 568, 100), (360, 740, 130), (390, 844, 150), (320, 568, 200)]
"""Width, height and the size of letters in per cent, at which signs once lay out of sight."""

CARD = "/{}/relief/comfort/massage/"

OUT_OF_SIGHT = """() => {
  const frame = document.querySelector(".steps").getBoundingClientRect();
  const last = [...document.querySelectorAll("[data-current] [data-sign]")].at(-1).getBoundingClientRect();
  return last.bottom > frame.bottom + 1;
}"""

LOOKED_AT = "(none) => new Promise((looked) => { new IntersectionObserver(looked).observe(none); })"
"""Until the browser has told all who asked before whether it is in view."""

OVERLAPS = """(before) => {
  const none = document.querySelector("[data-current] [data-none]").getBoundingClientRect();
  const frame = document.querySelector(".steps").getBoundingClientRect();
  const top = Math.max(none.top, frame.top), bottom = Math.min(none.bottom, frame.bottom);
  return bottom > top && top < before.bottom && bottom > before.top;
}"""

MAIN = """() => {
  const { top, bottom } = document.querySelector("[data-main]").getBoundingClientRect();
  return { top, bottom };
}"""


@pytest.fixture(params=SCREENS, ids=lambda screen: "{}x{} at {}%".format(*screen))
def small(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a small screen with letters of one size."""
    width, height, size = request.param
    context = browser.new_context(
        viewport={"width": width, "height": height},
        base_url=server.url,
        service_workers="block",
        reduced_motion="reduce",
    )
    context.add_init_script(
        f"addEventListener('DOMContentLoaded', () => {{ document.documentElement.style.fontSize = '{size}%' }})"
    )
    page = context.new_page()
    set_clock(page, NIGHT)
    yield page
    context.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_passes_the_check_before_the_last_sign_was_on_screen(small: Page, language: str) -> None:
    small.goto(CARD.format(language))
    small.locator("button[data-play]").first.click()
    step(small, "check")
    none = small.locator("[data-current] [data-none]")
    if small.evaluate(OUT_OF_SIGHT):
        small.clock.run_for(SETTLED)  # It must not become usable by waiting.
        none.evaluate(LOOKED_AT)
        expect(none).to_be_disabled()
        for key in ("ArrowRight", "Space"):
            small.keyboard.press(key)
        step(small, "check")
    for sign in small.locator("[data-current] [data-sign]").all():
        sign.scroll_into_view_if_needed()
        expect(sign).to_be_in_viewport(ratio=0.99)
    pass_check(small)
    step(small, "care")


@pytest.mark.parametrize("language", LANGUAGES)
def test_none_of_these_never_stands_where_the_big_button_was(small: Page, language: str) -> None:
    small.goto(f"/{language}/relief/calf/")
    small.locator("[data-player]").wait_for()
    before = small.evaluate(MAIN)
    small.locator("button[data-gone]").click()
    step(small, "helped")
    asked = small.evaluate(MAIN)
    skip_question(small)
    step(small, "check")
    for place in (before, asked):
        assert not small.evaluate(OVERLAPS, place)
    pass_check(small)


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_scripts_every_sign_is_read_before_massage_and_leads_to_its_advice(
    small: Page, browser: Browser, server: Server, language: str
) -> None:
    size = small.viewport_size
    assert size
    context = browser.new_context(viewport=size, base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(CARD.format(language))
    signs = page.locator("[data-check] [data-sign]")
    expect(signs).to_have_count(5)
    for sign in signs.all():
        sign.click()
        advice = sign.locator("xpath=following-sibling::div")
        expect(advice).to_be_visible()
        expect(advice.get_by_role("link").first).to_have_attribute("href", f"/{language}/relief/warning-signs/#numbers")
    expect(page.locator("[data-none]")).to_be_hidden()
    below = page.locator("[data-kind=care] .do").bounding_box()
    last = signs.last.bounding_box()
    assert below
    assert last
    assert below["y"] > last["y"]
    context.close()


@pytest.mark.parametrize(
    ("zone", "number"),
    [("Europe/Amsterdam", "112"), ("Europe/London", "999"), ("America/Denver", "911"), ("America/Halifax", "911")],
)
def test_each_sign_leads_to_its_own_advice_with_the_number_of_where_the_phone_is(
    browser: Browser, server: Server, zone: str, number: str
) -> None:
    context = browser.new_context(viewport=PHONE, base_url=server.url, timezone_id=zone, service_workers="block")
    page = context.new_page()
    page.goto(CARD.format("en"))
    page.locator("button[data-play]").first.click()
    step(page, "check")
    said = set()
    for sign in page.locator("[data-current] [data-sign]").all():
        sign.click()
        advice = page.locator("[data-current] details[open] .advice")
        expect(advice).to_have_count(1)
        expect(advice.locator(f"a[href='tel:{number}']").first).to_be_visible()
        said.add(advice.inner_text())
    assert len(said) == 5
    context.close()


@pytest.mark.parametrize("phone", PHONES, ids=lambda phone: str(phone["width"]))
def test_the_advice_of_the_last_sign_comes_into_view_with_the_number_to_call(page: Page, phone: ViewportSize) -> None:
    page.set_viewport_size(phone)
    page.goto(CARD.format("nl"))
    page.locator("button[data-play]").first.click()
    step(page, "check")
    last = page.locator("[data-current] [data-sign]").last
    last.evaluate("(sign) => sign.scrollIntoView({ block: 'end' })")
    last.click()
    advice = page.locator("[data-current] details[open] .advice")
    expect(advice.locator("strong")).to_be_in_viewport(ratio=0.99)
    expect(advice.locator("a[href^='tel:']")).to_be_in_viewport(ratio=0.99)


def test_a_second_tap_of_an_impatient_thumb_does_not_pass_it(page: Page) -> None:
    # By a clock that stands: half a second is what passes between two taps, however slow the machine is.
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").click()
    step(page, "helped")
    page.locator("[data-helped=walk]").click()
    step(page, "check")
    page.clock.run_for(500)
    expect(page.locator("[data-current] [data-none]")).to_be_disabled()
    page.locator("[data-current] [data-none]").evaluate("(button) => button.click()")
    step(page, "check")


def test_the_check_is_asked_again_after_going_back(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").click()
    skip_question(page)
    pass_check(page)
    page.locator("button[data-back]").click()
    step(page, "check")
    expect(page.locator("[data-current] [data-none]")).to_be_disabled()
    pass_check(page)

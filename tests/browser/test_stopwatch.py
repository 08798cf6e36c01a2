"""Ten minutes from the first tap, whatever is done in between; then whom to call."""

import math
import re
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, ViewportSize, expect

from tests.support.browser import PHONE
from tests.support.player import DAY, NIGHT, open_at, pass_check, player, set_clock, step
from tests.support.server import Server
from tests.support.shifts import count_shifts, in_one_piece, shifted
from tests.support.traffic import Traffic
from tests.support.waiting import until

LONG_AGO = """localStorage.setItem("uncramp.session", JSON.stringify({plan: "calf", own: true, variant: null,
  side: null, entry: null, reached: 0, tried: [], held: {}, index: 0, stages: 10, left: 10000, paused: false,
  elapsed: 660000, relieved: null, savedAt: Date.now() - 60000}))"""
"""A cramp that has lasted for eleven minutes and is opened anew."""
AHEAD = "Object.defineProperty(document, 'prerendering', { value: true, configurable: true })"
TELLINGS = """
  window.tellings = 0;
  const observer = new MutationObserver((changes) => {
    const box = document.querySelector("[data-overdue]");
    const isOfIt = changes.some(({ target }) => box?.contains(target));
    if (isOfIt && box.checkVisibility({ visibilityProperty: true })) tellings++;
  });
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["hidden", "style"] });
"""
"""Counts how often whom to call changes while it can be seen, and so is told to who listens."""
SHOWN = """() => {
  Object.defineProperty(document, "prerendering", { value: false });
  document.dispatchEvent(new Event("prerenderingchange"));
  return document.querySelector("[data-overdue]").hidden;
}"""
"""What was rendered ahead is shown: whether whom to call is hidden in its first frame."""


@pytest.fixture
def stopwatch(page: Page) -> Callable[[int, int], None]:
    """Asserts what is shown. The page's clock also runs by itself: as many seconds more as the test has taken."""
    begun = time.monotonic()

    def shows(minutes: int, seconds: int) -> None:
        taken = math.ceil(time.monotonic() - begun) + 1
        texts = ("{}:{:02d}".format(*divmod(minutes * 60 + seconds + more, 60)) for more in range(taken + 1))
        expect(page.locator("[data-stopwatch]")).to_have_text(re.compile(f"^({'|'.join(texts)})$"))

    return shows


def test_it_runs_through_every_step_and_through_another_way(page: Page, stopwatch: Callable[[int, int], None]) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    stopwatch(0, 0)
    page.clock.run_for(60_000)
    page.locator("button[data-next]").tap()
    stopwatch(1, 0)
    page.locator("button[data-back]").tap()
    page.locator("button[data-back]").tap()
    page.locator("[data-way=day]").tap()
    page.clock.run_for(60_000)
    stopwatch(2, 0)


def test_it_runs_on_while_the_guide_is_paused_and_while_the_steps_are_read(
    page: Page, stopwatch: Callable[[int, int], None]
) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-main]").tap()
    page.clock.run_for(60_000)
    page.locator("button[data-close]").tap()
    page.clock.run_for(60_000)
    page.locator("header button[data-play]").tap()
    stopwatch(2, 0)


def test_leaving_and_coming_back_soon_is_the_same_cramp(page: Page, stopwatch: Callable[[int, int], None]) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(120_000)
    page.goto("/en/relief/warning-signs/")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    stopwatch(2, 0)


def test_it_stands_still_once_the_cramp_has_gone_and_begins_anew_with_the_next(
    page: Page, stopwatch: Callable[[int, int], None]
) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(60_000)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.clock.run_for(60_000)
    stopwatch(1, 0)
    page.goto("/en/")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    stopwatch(0, 0)


def test_it_also_watches_who_went_on_to_after_care_without_relief(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for _ in range(5):
        page.locator("button[data-next]").tap()
    pass_check(page)
    step(page, "pick")
    page.clock.run_for(10 * 60_000 + 2000)
    expect(page.get_by_role("alert")).to_contain_text("Time to call for advice")


@pytest.mark.parametrize(
    ("zone", "locale", "number", "out_of_hours"),
    [
        ("Europe/London", "en-GB", "999", "111"),
        ("Europe/Amsterdam", "en-GB", "112", ""),
        ("Europe/Brussels", "nl-BE", "112", "1733"),
        ("Atlantic/Canary", "es-ES", "112", "061"),
        ("Europe/Dublin", "en-IE", "112", ""),
        ("America/New_York", "en-US", "911", ""),
        ("America/Indiana/Vincennes", "es-US", "911", ""),
        ("America/Toronto", "en-US", "911", "811"),
        ("America/Mexico_City", "es-MX", "112", ""),
    ],
)
def test_it_turns_into_the_numbers_of_where_the_phone_is(
    browser: Browser, server: Server, zone: str, locale: str, number: str, out_of_hours: str
) -> None:
    context = browser.new_context(
        viewport=PHONE, base_url=server.url, timezone_id=zone, locale=locale, service_workers="block"
    )
    page = context.new_page()
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.fast_forward(10 * 60_000 + 2000)
    alert = page.get_by_role("alert")
    expect(alert.get_by_role("link", name=number, exact=True)).to_have_attribute("href", f"tel:{number}")
    links = alert.locator("a[href^='tel:']").all()
    assert {link.get_attribute("href") for link in links} == {
        f"tel:{called}" for called in (number, out_of_hours) if called
    }
    context.close()


def test_the_country_that_was_chosen_goes_before_where_the_phone_is(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.country', 'gb')")
    open_at(page, NIGHT, "/nl/relief/calf/")
    page.clock.fast_forward(10 * 60_000 + 2000)
    expect(page.get_by_role("alert").get_by_role("link", name="111")).to_have_attribute("href", "tel:111")


def test_a_routine_has_no_stopwatch_and_never_says_to_call(page: Page) -> None:
    set_clock(page, NIGHT)
    page.goto("/en/stretch/after-sport/")
    page.locator("[data-play]").first.tap()
    player(page, "ready")
    page.locator("button[data-main]").tap()
    page.clock.run_for(11 * 60_000)
    expect(page.locator("[data-stopwatch]")).to_be_empty()
    expect(page.locator("[data-overdue]")).to_be_hidden()


LOW: list[ViewportSize] = [
    {"width": 320, "height": 568},
    {"width": 360, "height": 640},
    {"width": 390, "height": 667},
    {"width": 844, "height": 390},
]
COVERED = """() => {
  const tapped = [...document.querySelectorAll("[data-player] :is(button, a)")].filter((one) => one.checkVisibility());
  const words = [...document.querySelectorAll("[data-current] .clock :is(.stage, .seconds)")].map((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return range;
  });
  const boxes = [...tapped, ...words]
    .map((one) => [`${one.innerText ?? one}`, one.getBoundingClientRect()])
    .filter(([, {width, height}]) => width && height);
  const lies = (one, other) => Math.min(one.right, other.right) - Math.max(one.left, other.left) > 4
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 4;
  return boxes.flatMap(([name, one], place) => boxes.slice(place + 1)
    .filter(([, other]) => lies(one, other)).map(([other]) => [name, other]));
}"""


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_whom_to_call_covers_nothing_on_a_low_screen_and_the_warning_stays_whole(page: Page, language: str) -> None:
    page.add_init_script(LONG_AGO)
    for size in LOW:
        page.set_viewport_size(size)
        page.goto(f"/{language}/relief/calf/")
        player(page, "ready")
        expect(page.locator("[data-overdue] a[href^=tel]")).to_be_visible()
        assert page.evaluate(COVERED) == [], size
        warning, below = (
            page.locator(each).bounding_box() for each in ("[data-current] .caution:not(.reading)", ".player-controls")
        )
        assert warning
        assert below
        assert warning["y"] + warning["height"] <= below["y"] + 1, size


def _pass_eleven_minutes(page: Page) -> None:
    """Until the guide asks, and shows whom to call, which it reads beforehand."""
    page.clock.run_for(70_000)
    until(page, "localStorage.getItem('uncramp.calls') !== null")
    page.clock.run_for(10 * 60_000)
    step(page, "ask")
    expect(page.locator("[data-overdue] a[href^=tel]").first).to_be_visible()


LEFT = "(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)(document.querySelector('.guide .steps'))"
"""How much of the step does not show."""


@pytest.mark.parametrize(("language", "country"), [("nl", "nl"), ("es", "es"), ("en", "ie"), ("en", "us")])
def test_on_the_smallest_phone_nothing_of_the_question_nor_of_the_next_stretch_scrolls_beside_whom_to_call(
    page: Page, language: str, country: str
) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.context.grant_permissions(["screen-wake-lock"])
    page.add_init_script(f"localStorage.setItem('uncramp.country', '{country}')")
    set_clock(page, DAY)
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    _pass_eleven_minutes(page)
    assert page.evaluate(LEFT) == 0
    others = page.locator("[data-overdue] > a").bounding_box()
    assert others
    assert others["height"] >= 32
    page.locator("button[data-main]").tap()
    player(page, "ready")
    assert page.evaluate(LEFT) == 0


def test_the_question_stands_with_its_words_below_whom_to_call_and_a_thumb_hits_the_other_numbers(page: Page) -> None:
    set_clock(page, NIGHT)
    page.goto("/en/relief/calf/")
    player(page, "ready")
    _pass_eleven_minutes(page)
    question, words = (page.locator(f"[data-current] {each}").bounding_box() for each in (".do", ".feel"))
    assert question
    assert words
    assert words["y"] - question["y"] - question["height"] < 20
    others = page.locator("[data-overdue] > a").bounding_box()
    assert others
    assert others["height"] >= 44


def left_with_numbers(page: Page, size: ViewportSize, guide: str) -> Locator:
    """A guide that lasts for long, opened once: whom to call is kept for the next opening. Gives the first number."""
    page.context.grant_permissions(["screen-wake-lock"])
    count_shifts(page)
    in_one_piece(page)
    page.set_viewport_size(size)
    page.add_init_script(LONG_AGO)
    called = page.locator("[data-overdue] a[href^=tel]").first
    page.goto(guide)
    expect(called).to_be_visible()
    until(page, "localStorage.getItem('uncramp.calls') !== null")
    return called


@pytest.mark.parametrize("size", [{"width": 320, "height": 568}, PHONE, {"width": 844, "height": 390}])
@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_in_a_guide_that_is_opened_anew_whom_to_call_has_its_room_from_the_first_frame(
    page: Page, size: ViewportSize, language: str
) -> None:
    called = left_with_numbers(page, size, f"/{language}/relief/calf/")
    page.goto(f"/{language}/relief/calf/")
    expect(called).to_be_visible()
    assert shifted(page) == 0
    page.reload()
    expect(called).to_be_visible()
    assert shifted(page) == 0


@pytest.mark.parametrize("size", [{"width": 320, "height": 568}, PHONE, {"width": 844, "height": 390}])
def test_numbers_that_come_late_have_their_room_when_it_is_told_without_them(page: Page, size: ViewportSize) -> None:
    called = left_with_numbers(page, size, "/en/relief/calf/")
    late: list[Route] = []
    page.route("**/countries/*.json", lambda route: late.append(route))
    page.goto("/en/relief/calf/")
    expect(page.get_by_role("alert")).to_contain_text("Time to call for advice.")
    expect(page.get_by_role("alert").get_by_role("link", name="Other numbers")).to_be_visible()
    expect(called).to_be_hidden()
    for each in late:
        each.continue_()
    expect(called).to_be_visible()
    assert shifted(page) == 0


@pytest.mark.parametrize("seconds", [660, 538])
def test_so_it_has_in_a_guide_that_was_rendered_ahead_and_is_shown_after_ten_minutes(page: Page, seconds: int) -> None:
    page.add_init_script(LONG_AGO.replace("660000", f"{seconds}000"))
    page.add_init_script(AHEAD)
    page.goto("/en/relief/calf/")
    box = page.locator("[data-overdue]")
    expect(box).to_be_hidden(timeout=1)
    until(page, "document.documentElement.dataset.live !== undefined")
    until(page, f"Date.now() - performance.timeOrigin > {601 - 60 - seconds} * 1000")
    assert not page.evaluate(SHOWN)
    expect(page.get_by_role("alert").get_by_role("link", name="112", exact=True)).to_be_visible()


def test_whom_to_call_is_told_once_with_its_numbers(page: Page) -> None:
    page.add_init_script(LONG_AGO)
    page.add_init_script(TELLINGS)
    traffic = Traffic(page)
    page.goto("/en/relief/calf/")
    expect(page.get_by_role("alert").get_by_role("link", name="112", exact=True)).to_be_visible()
    traffic.until_quiet()
    assert page.evaluate("tellings") == 1


def test_where_the_numbers_do_not_come_it_is_told_without_them(page: Page) -> None:
    page.route("**/countries/*.json", lambda _: None)
    page.add_init_script(LONG_AGO)
    page.goto("/en/relief/calf/")
    expect(page.get_by_role("alert").get_by_role("link", name="Numbers to call")).to_be_visible()


def test_numbers_that_come_late_still_come(page: Page) -> None:
    late: list[Route] = []
    page.route("**/whom-*.js", lambda route: late.append(route))
    open_at(page, NIGHT, "/nl/relief/calf/")
    page.clock.run_for(10 * 60_000 + 5_000)
    expect(page.locator("[data-overdue] a").last).to_have_attribute("href", "/nl/relief/warning-signs/#numbers")
    expect(page.locator("[data-overdue] a[href^='tel:']")).to_have_count(0)
    for route in late:
        route.continue_()
    expect(page.locator("[data-overdue] a[href^='tel:']").first).to_be_visible()

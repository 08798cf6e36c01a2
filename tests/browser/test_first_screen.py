"""The first screen of a guide, which is there before the player, stays where it is when the player takes it over."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.support.browser import PHONE, set_letters
from tests.support.languages import LANGUAGES
from tests.support.player import NIGHT, goes_on, stop_clock
from tests.support.server import Server
from tests.support.shifts import count_shifts, in_one_piece, shifted, whole
from tests.support.slowly import in_pieces
from webapp.library.items import Library

SMALL: ViewportSize = {"width": 320, "height": 640}
LYING: ViewportSize = {"width": 844, "height": 390}
TABLET: ViewportSize = {"width": 820, "height": 1180}
DESK: ViewportSize = {"width": 1280, "height": 800}
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
AS_ON_AN_IPHONE = """
Object.defineProperty(Navigator.prototype, "userActivation", { value: { hasBeenActive: false, isActive: false } });
navigator.wakeLock.request = async () => { throw new DOMException("not before a tap", "NotAllowedError"); };
"""
"""It keeps no screen awake before a tap."""
END_ARRIVES = """
new MutationObserver(() => {
  const end = document.getElementById(`first-${document.documentElement.dataset.prefer}`);
  window.arrived ??= end && performance.now();
}).observe(document, { childList: true, subtree: true });
"""
"""Notes when the end of the first screen is parsed."""
FIRST_FRAME = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SCRIPT_ASKED_FOR = """
  performance.getEntriesByName(new URL(document.documentElement.dataset.entry, location))[0].startTime
"""
ASKED = "(-webkit-touch-callout: none)"
"""What our styles ask to know one."""


@contextmanager
def opened(browser: Browser, server: Server, size: ViewportSize, *, bypass_csp: bool = False) -> Iterator[Page]:
    """With `bypass_csp` its pages may be changed on their way."""
    context = browser.new_context(base_url=server.url, viewport=size, service_workers="block", bypass_csp=bypass_csp)
    # A hint that comes where a screen may go dark has no room of its own.
    context.grant_permissions(["screen-wake-lock"])
    page = context.new_page()
    count_shifts(page)
    in_one_piece(page)
    yield page
    context.close()


@contextmanager
def arriving(browser: Browser, server: Server) -> Iterator[Page]:
    """Its pages come piece by piece."""
    with in_pieces(server.url) as address:
        context = browser.new_context(base_url=address, viewport=PHONE, service_workers="block")
        yield context.new_page()
        context.close()


def moved(page: Page) -> float:
    """How much moved until the guide ran and was painted."""
    goes_on(page)
    page.evaluate(PAINTED)
    return shifted(page)


@pytest.mark.parametrize("size", [PHONE, SMALL, LYING, TABLET, DESK])
def test_the_first_screen_of_a_guide_moves_by_nothing(
    browser: Browser, server: Server, library: Library, size: ViewportSize
) -> None:
    with opened(browser, server, size) as page:
        found = {}
        for language in library.languages:
            for area in library.areas:
                page.goto(f"/{language}/relief/{area}/")
                found[f"{language} {area}"] = moved(page)
        assert not {where: shift for where, shift in found.items() if shift}


@pytest.mark.parametrize("size", [PHONE, SMALL, LYING, TABLET, DESK])
@pytest.mark.parametrize("helped", ["calf-bed", "calf-toes-up", "walk"])
def test_nor_does_it_where_a_line_says_what_helped_before(
    browser: Browser, server: Server, library: Library, size: ViewportSize, helped: str
) -> None:
    with opened(browser, server, size) as page:
        page.add_init_script(f"localStorage.setItem('uncramp.helped', 'calf:night:{helped}')")
        for language in library.languages:
            page.goto(f"/{language}/relief/calf/")
            expect(page.locator(".own")).to_be_visible()
            assert moved(page) == 0, language


@pytest.mark.parametrize("sound", ["off", "tones"])
def test_nor_where_an_iphone_asks_for_a_tap(browser: Browser, server: Server, sound: str) -> None:
    with opened(browser, server, SMALL, bypass_csp=True) as page:
        page.add_init_script(AS_ON_AN_IPHONE)
        page.add_init_script(f"localStorage.setItem('uncramp.sound', '{sound}')")
        page.route("**/relief/calf/", answered_as_on_an_iphone)
        for language in LANGUAGES:
            page.goto(f"/{language}/relief/calf/")
            shift = moved(page)
            expect(page.locator(".player-top .hint:visible")).to_have_count(1)
            assert shift == 0, language


def answered_as_on_an_iphone(route: Route) -> None:
    """With styles for one: no browser here says yes to what they ask, and all do to what stands in its place."""
    response = route.fetch()
    route.fulfill(response=response, body=whole(response.text()).replace(ASKED, "(display: block)"))


@pytest.mark.parametrize("size", [PHONE, SMALL])
def test_nor_does_that_line_push_the_warning_out_of_view_where_letters_are_large(
    browser: Browser, server: Server, size: ViewportSize
) -> None:
    with opened(browser, server, size) as page:
        page.add_init_script("localStorage.setItem('uncramp.helped', 'calf:night:walk')")
        for language in LANGUAGES:
            page.goto(f"/{language}/relief/calf/")
            moved(page)
            set_letters(page, "200%")
            warning = page.locator("[data-current] .caution").bounding_box()
            controls = page.locator(".player-controls").bounding_box()
            assert warning
            assert controls
            assert warning["y"] + warning["height"] <= controls["y"], language


def test_no_other_stretch_is_shown_before_the_one_that_helped_unless_the_player_is_late(
    browser: Browser, server: Server
) -> None:
    with opened(browser, server, PHONE) as page:
        page.add_init_script("localStorage.setItem('uncramp.helped', 'calf:night:calf-toes-up')")
        stop_clock(page, NIGHT)
        page.route("**/js/guide.js", lambda _: None)
        page.goto("/en/relief/calf/")
        first = page.locator("[data-variant=night] .do").first
        expect(page.locator(".player-controls")).to_be_visible()
        page.clock.run_for(900)
        expect(first).to_be_hidden()
        page.clock.run_for(200)
        expect(first).to_be_visible()
        page.unroute("**/js/guide.js")
        page.clock.resume()
        page.reload()
        expect(page.locator("[data-current][data-stretch=calf-toes-up] > .do")).to_be_visible()


@pytest.mark.parametrize("way", ["night", "day"])
def test_the_first_frame_of_a_guide_waits_for_the_end_of_its_first_screen(
    browser: Browser, server: Server, way: str
) -> None:
    with arriving(browser, server) as page:
        page.add_init_script(f"localStorage.setItem('uncramp.way', '{way}')")
        page.add_init_script(END_ARRIVES)
        page.goto("/en/relief/calf/")
        goes_on(page)
        assert page.evaluate(FIRST_FRAME) > page.evaluate("arrived") > 0


def test_the_script_of_a_guide_is_fetched_after_its_first_screen_while_the_rest_of_the_page_arrives(
    browser: Browser, server: Server
) -> None:
    with arriving(browser, server) as page:
        page.add_init_script(END_ARRIVES)
        page.goto("/en/relief/calf/")
        goes_on(page)
        asked = page.evaluate(SCRIPT_ASKED_FOR)
        parsed = page.evaluate("performance.getEntriesByType('navigation')[0].domContentLoadedEventStart")
        assert page.evaluate("arrived") < asked < parsed


def test_every_way_of_every_guide_has_an_end_of_its_first_screen(page: Page, library: Library) -> None:
    for area in library.areas:
        page.goto(f"/en/relief/{area}/#list")
        ends = page.locator(".step[data-first] > .caution ~ [id^=first-]").evaluate_all(
            "(all) => all.map((it) => it.id)"
        )
        ways = page.locator("html").get_attribute("data-ways")
        assert ways
        assert ends == [f"first-{way.partition(':')[0]}" for way in ways.split()], area

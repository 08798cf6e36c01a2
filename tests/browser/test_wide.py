"""A tablet and a desk: a rail beside the page, which no phone has, two columns, and the keyboard's way through both."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.browser import PHONE, axe_problems_in_looks, set_letters
from tests.support.kinds import kinds
from tests.support.pages import READING
from tests.support.server import Server
from tests.support.shifts import count_shifts, shifted

TABLET: ViewportSize = {"width": 820, "height": 1180}
DESK: ViewportSize = {"width": 1280, "height": 800}
SMALL: ViewportSize = {"width": 1024, "height": 768}
LARGE: ViewportSize = {"width": 1920, "height": 1080}
SIDEWAYS = "document.documentElement.scrollWidth - innerWidth"


@contextmanager
def opened(browser: Browser, server: Server, size: ViewportSize) -> Iterator[Page]:
    context = browser.new_context(base_url=server.url, viewport=size, service_workers="block")
    yield context.new_page()
    context.close()


def place(page: Page, selector: str) -> dict[str, float]:
    found = page.locator(selector).first.bounding_box()
    assert found, selector
    return {
        "left": found["x"],
        "top": found["y"],
        "right": found["x"] + found["width"],
        "bottom": found["y"] + found["height"],
    }


@pytest.mark.parametrize("size", [TABLET, DESK])
def test_a_wide_screen_has_a_rail_at_the_left_and_what_the_night_needs_in_view(
    browser: Browser, server: Server, size: ViewportSize
) -> None:
    with opened(browser, server, size) as page:
        count_shifts(page)
        page.goto("/nl/")
        expect(page.locator("body")).to_have_attribute("data-started", "")
        rail, main = place(page, ".tabbar"), place(page, "main")
        assert (rail["left"], rail["top"], rail["bottom"]) == (0, 0, size["height"])
        assert rail["right"] <= main["left"]
        for needed in ("[data-start]", ".hero ~ .notice", ".hero ~ .tiles"):
            assert place(page, needed)["bottom"] <= size["height"], needed
        if size == DESK:
            assert place(page, ".bodymap")["left"] > place(page, "[data-start]")["right"]
            assert place(page, ".bodymap")["bottom"] <= size["height"]
        assert shifted(page) == 0
        assert not axe_problems_in_looks(page, "night", "dark")


def test_larger_letters_keep_the_name_in_the_rail_clear_of_the_first_room(browser: Browser, server: Server) -> None:
    with opened(browser, server, TABLET) as page:
        page.goto("/en/")
        expect(page.locator("body")).to_have_attribute("data-started", "")
        set_letters(page, "200%")
        assert place(page, ".brand")["bottom"] + 16 <= place(page, ".tabbar a")["top"]


def test_a_phone_keeps_its_bar_and_fetches_nothing_of_it(browser: Browser, server: Server) -> None:
    with opened(browser, server, PHONE) as page:
        page.goto("/nl/")
        bar = place(page, ".tabbar")
        assert (bar["left"], bar["right"], bar["bottom"]) == (0, PHONE["width"], PHONE["height"])
        expect(page.locator("link[rel=stylesheet]")).to_have_count(0)


def test_no_kind_of_page_scrolls_sideways_on_a_wide_screen(app: Flask, browser: Browser, server: Server) -> None:
    problems = []
    with opened(browser, server, TABLET) as page:
        # With a fragment a guide opens as the list that people read.
        for path in [path for language, path in kinds(app) if language == "es"]:
            page.goto(path + READING)
            for size, letters in ((TABLET, ""), (DESK, ""), (SMALL, ""), (LARGE, ""), (TABLET, "200%"), (DESK, "200%")):
                page.set_viewport_size(size)
                if letters:
                    set_letters(page, letters)
                if page.evaluate(SIDEWAYS) > 0:
                    problems.append(f"{path} at {size['width']} {letters}")
    assert not problems, "\n".join(problems)


def test_the_ways_of_a_routine_side_by_side_keep_their_lines_level(browser: Browser, server: Server) -> None:
    with opened(browser, server, DESK) as page:
        page.goto("/es/stretch/bedtime/")
        tops = page.locator(".choices > li > p:first-of-type").evaluate_all(
            "lines => lines.map((line) => line.getBoundingClientRect().top)"
        )
        assert len(tops) == 2
        assert tops[0] == tops[1]


def test_letters_twice_as_large_bring_back_the_layout_of_the_phone(browser: Browser, server: Server) -> None:
    with opened(browser, server, DESK) as page:
        session = page.context.new_cdp_session(page)
        session.send("Page.enable")
        session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
        for path in ("/es/", "/es/water/", "/es/diary/"):
            page.goto(path)
            assert place(page, ".tabbar")["right"] == DESK["width"], path
            assert place(page, ".tabbar")["bottom"] == DESK["height"], path
            assert page.evaluate(SIDEWAYS) == 0, path


def test_the_keyboard_goes_through_the_rail_and_then_to_the_page(browser: Browser, server: Server) -> None:
    with opened(browser, server, DESK) as page:
        page.goto("/en/water/")
        expect(page.locator("[data-module=water]")).to_have_attribute("data-started", "")
        for name in ("Skip to main content", "Uncramp", "English", "Settings", "Relief", "Stretch", "Water", "Diary"):
            page.keyboard.press("Tab")
            focused = page.locator(":focus-visible")
            expect(focused).to_contain_text(name)
            assert focused.evaluate("(element) => getComputedStyle(element).outlineStyle") == "solid", name
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        expect(page.locator("main [data-earlier]").first).to_be_focused()

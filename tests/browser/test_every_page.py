"""Every page in every language in a real browser: axe, no error in the console, no sideways scroll."""

import pytest
from flask import Flask
from playwright.sync_api import Page

from tests.support.browser import NOTHING_COVERED, axe_problems, axe_problems_in_looks, bring_axe, set_letters
from tests.support.languages import LANGUAGES
from tests.support.pages import READING, paths
from tests.support.player import pass_check, skip_question, step


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_by_day_and_no_page_scrolls_sideways_with_text_twice_as_large(
    app: Flask, page: Page, language: str
) -> None:
    """One walk for both, on the narrowest phone, since opening every page is most of the time."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.add_init_script(NOTHING_COVERED)
    bring_axe(page)
    problems = []
    for path in paths(app, language):
        page.goto(path + READING)
        problems += axe_problems(page)
        for size in ("100%", "200%"):
            if size != "100%":
                set_letters(page, size)
            if wide := page.evaluate(WIDEST):
                problems.append(f"{path} is wide at {size}: {wide}"[:200])
    assert not problems, "\n".join(problems)


def test_axe_finds_nothing_on_any_kind_of_page_in_the_dark(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.night', 'always')")
    page.add_init_script(NOTHING_COVERED)
    bring_axe(page)
    problems = []
    kinds = (
        "/",
        "/relief/calf/",
        "/relief/calf/card/",
        "/relief/warning-signs/",
        "/stretch/",
        "/stretch/bedtime/",
        "/stretch/exercises/",
        "/stretch/own/",
        "/stretch/plan/",
        "/diary/",
        "/relief/comfort/massage/",
        "/relief/jaw/",
        "/learn/",
        "/learn/causes/",
        "/learn/what-helps/",
        "/learn/food/",
        "/learn/quality/",
        "/settings/",
        "/water/",
        "/water/goal/",
        "/water/cups/",
        "/water/reminders/",
    )
    for path in (f"/nl{kind}" for kind in kinds):
        page.goto(path + READING)
        problems += axe_problems_in_looks(page, "dark")
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("theme", ["always", "never"])
def test_axe_finds_nothing_in_the_running_player(page: Page, theme: str) -> None:
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{theme}')")
    page.goto("/es/relief/calf/")
    page.locator("[data-player]").wait_for()
    # At night brightness eases in; what is to be read is what it ends with.
    page.evaluate(EASED_IN)
    problems = axe_problems(page)
    page.locator("button[data-gone]").click()
    problems += axe_problems(page)
    skip_question(page)
    step(page, "check")
    page.locator("[data-sign]").first.click()
    problems += axe_problems(page)
    pass_check(page)
    problems += axe_problems(page)
    assert not problems, "\n".join(problems)


EASED_IN = "() => Promise.all(document.getAnimations().filter((it) => it.animationName).map((it) => it.finished))"
WIDEST = """() => document.documentElement.scrollWidth > 320 && [...document.querySelectorAll("body *")]
  .filter((element) => element.getBoundingClientRect().right > 320.5)
  .slice(0, 3).map((element) => element.outerHTML.slice(0, 90))"""

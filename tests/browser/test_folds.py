"""Long pages are answers that fold: a link opens its own, paper shows all, and no script is needed to read them."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_problems
from tests.support.languages import LANGUAGES
from tests.support.server import Server

GAPS = """(rows) => rows.map((row) => {
  const words = document.createRange();
  words.selectNodeContents(row);
  return words.getBoundingClientRect().top - row.getBoundingClientRect().top;
})"""
"""How far the words of each begin below its edge."""


@pytest.mark.parametrize(
    "place",
    [
        "/en/learn/why-cramps/#short",
        "/nl/learn/questions/#heat-or-cold",
        "/es/learn/what-helps/#magnesium",
        "/en/learn/food/#magnesium",
        "/nl/relief/warning-signs/#caution-heat",
    ],
)
def test_a_link_to_an_answer_opens_it(page: Page, place: str) -> None:
    page.goto(place)
    target = page.locator(f"#{place.split('#')[1]}")
    expect(target.locator("p").first).to_be_visible()
    expect(target).to_be_in_viewport()
    # It lies over the end of what is in view, and axe judges only what it could scroll free.
    page.locator(".tabbar").evaluate("bar => bar.style.setProperty('position', 'static')")
    assert not axe_problems(page)


def test_a_warning_sign_is_never_behind_a_fold_and_paper_shows_every_answer(page: Page) -> None:
    page.goto("/en/learn/not-a-cramp/")
    for sign in page.locator(".sign.included").all():
        expect(sign).to_be_visible()
    folded = page.locator("details:not([open]) p").first
    expect(folded).to_be_hidden()
    page.emulate_media(media="print")
    expect(folded).to_be_visible()


@pytest.mark.parametrize(
    "room",
    ["stretch/own", "stretch/plan", "diary", "water", "settings", "learn/what-helps"],
)
def test_every_fold_says_which_way_it_goes_by_the_mark_at_its_end(page: Page, room: str) -> None:
    page.goto(f"/en/{room}/")
    marks = page.locator("main summary").evaluate_all(
        "folds => folds.map(each => [getComputedStyle(each).display, getComputedStyle(each, '::after').width].join())"
    )
    # A line that is no flex box has the browser's own triangle before it.
    assert set(marks) == {"flex,10px"}


@pytest.mark.parametrize(("place", "rows"), [("learn/privacy", ".kept summary"), ("learn", ".links a")])
def test_no_line_of_a_row_touches_the_line_between_the_rows(page: Page, place: str, rows: str) -> None:
    for language in LANGUAGES:
        page.goto(f"/{language}/{place}/")
        gaps = page.locator(rows).evaluate_all(GAPS)
        assert min(gaps) >= 6, language


def test_answers_unfold_without_scripts(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=server.url)
    page = context.new_page()
    page.goto("/nl/learn/questions/")
    page.locator("#bananas > summary").click()
    expect(page.locator("#bananas p").first).to_be_visible()
    context.close()

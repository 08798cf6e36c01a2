"""The quality page with all of its sections unfolded: on a narrow phone, by day and night, and on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems, set_letters
from tests.support.languages import LANGUAGES

UNFOLD = "() => document.querySelectorAll('main details').forEach(each => { each.open = true })"
GAPS = """[...document.querySelectorAll("main summary .tag + .tag")].map((tag) =>
  [tag.previousElementSibling, tag].map((each) => each.getBoundingClientRect()))
  .filter(([one, next]) => one.top === next.top).map(([one, next]) => next.left - one.right)"""
"""Pixels between each count and the one before it in its line."""
WIDTH = "document.documentElement.scrollWidth"


@pytest.mark.parametrize(("language", "night"), [("en", "never"), ("nl", "always"), ("es", "never")])
def test_axe_finds_nothing_and_nothing_is_wide_when_all_is_unfolded(page: Page, language: str, night: str) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{night}')")
    page.add_init_script(NOTHING_COVERED)
    page.goto(f"/{language}/learn/quality/")
    page.evaluate(UNFOLD)
    problems = axe_problems(page)
    assert not problems, "\n".join(problems)
    for size in ("100%", "200%"):
        set_letters(page, size)
        assert page.evaluate(WIDTH) <= 320, size


def test_a_section_unfolds_by_keyboard_and_can_be_hit_with_a_thumb(page: Page) -> None:
    page.goto("/en/learn/quality/")
    first = page.locator("main details").first
    expect(first.get_by_role("listitem").first).to_be_hidden()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(first.get_by_role("listitem").first).to_be_visible()
    assert all((each.bounding_box() or {"height": 0})["height"] >= 48 for each in page.locator("main summary").all())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_counts_of_a_section_stand_one_after_another(page: Page, language: str) -> None:
    page.goto(f"/{language}/learn/quality/")
    gaps = page.evaluate(GAPS)
    assert gaps
    assert max(gaps) <= 16


def test_on_paper_every_answer_is_there_without_unfolding(page: Page) -> None:
    page.goto("/en/learn/quality/")
    answers = page.locator(".answers > li")
    expect(answers.filter(visible=True)).to_have_count(0)
    page.emulate_media(media="print")
    expect(answers.filter(visible=True)).to_have_count(answers.count())

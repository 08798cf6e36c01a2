"""Search over everything, as someone types: forgiving, at once, and without a network."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import axe_problems
from tests.support.erasing import erase_everything
from tests.support.waiting import until

FORGETFUL = "addEventListener('unload', () => {})"
"""Of a page that says this, a browser keeps nothing as it was for the way back."""


def found(page: Page) -> list[str]:
    return [link.get_attribute("href") or "" for link in page.locator("[data-results] a").all()]


def search(page: Page, words: str) -> None:
    field, said = page.locator("input[type=search]"), page.locator("[data-found]")
    field.fill("")
    expect(said).to_be_empty()
    field.fill(words)
    expect(said).not_to_be_empty()


def ready(page: Page) -> None:
    expect(page.locator("[data-module=search]")).to_have_attribute("data-started", "")


MEANT = {
    "en": {"magnesium": "/learn/what-helps/#magnesium", "magnezium": "/learn/what-helps/#magnesium"},
    "nl": {"etalagebenen": "/learn/not-a-cramp/", "kuitkramp": "/relief/calf/"},
    "es": {
        "pantorrila": "/relief/calf/",
        "nino": "/relief/under-12/",
        "simvastatina": "/learn/causes/#simvastatin",
    },
}


@pytest.mark.parametrize("language", MEANT)
def test_what_people_type_finds_what_they_mean(page: Page, language: str) -> None:
    page.goto(f"/{language}/learn/")
    for words, place in MEANT[language].items():
        search(page, words)
        assert any(href.startswith(f"/{language}{place}") for href in found(page)[:6]), (words, found(page))


def test_all_that_was_found_is_there_as_the_list_is_read(page: Page) -> None:
    page.goto("/nl/learn/")
    search(page, "kramp")
    items = page.locator("[data-results] > li")
    number = int((page.locator("[data-found]").inner_text()).split()[0])
    assert items.count() < number
    while items.count() < number:
        before = items.count()
        items.last.scroll_into_view_if_needed()
        expect(items.nth(before)).to_be_attached()
    expect(items).to_have_count(number)


def test_nothing_found_is_said_and_a_shorter_word_clears_the_list(page: Page) -> None:
    page.goto("/en/learn/")
    search(page, "qqqqqq")
    expect(page.locator("[data-found]")).to_have_text(
        "Nothing found. Is it a medicine? It can still be the cause: ask your pharmacist."
    )
    page.locator("input[type=search]").fill("")
    expect(page.locator("[data-results] a")).to_have_count(0)
    expect(page.locator("[data-found]")).to_be_empty()


def test_a_slip_still_leads_to_the_guide_and_says_that_it_was_one(page: Page) -> None:
    page.goto("/en/learn/")
    search(page, "cafl")
    expect(page.locator("[data-found]")).to_contain_text("Not found as written.")
    first = page.locator("[data-results] > li").first
    first.get_by_role("link", name="Start").click()
    expect(page.locator("[data-player]")).to_be_visible()


@pytest.mark.parametrize("path", ["/en/learn/", "/nl/learn/", "/es/learn/"])
def test_a_medicine_is_answered_under_the_field_and_above_a_keyboard(page: Page, path: str) -> None:
    """At 390 by 844 a keyboard leaves some 540 pixels."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(path)
    search(page, "zocor")
    answer = page.locator("[data-results] > li").first
    expect(answer.locator("[data-verdict~=medicine]").first).to_be_visible()
    box = answer.bounding_box()
    assert box
    assert box["y"] < 400
    # It lies over the end of what is in view, and axe judges only what it could scroll free.
    page.locator(".tabbar").evaluate("bar => bar.style.setProperty('position', 'static')")
    assert not axe_problems(page)


@pytest.mark.service_worker
def test_search_works_without_a_network(context: BrowserContext, page: Page) -> None:
    page.goto("/nl/learn/")
    page.locator("html[data-offline-ready]").wait_for(timeout=60_000)
    context.set_offline(True)
    page.reload()
    search(page, "wadenkramp kuit")
    expect(page.locator("[data-results] a").first).to_be_visible()


@pytest.mark.parametrize("path", ["/en/learn/", "/en/learn/causes/"])
def test_who_comes_back_from_a_result_finds_what_was_found(page: Page, path: str) -> None:
    page.goto(path)
    page.evaluate(FORGETFUL)
    search(page, "magnesium")
    before = found(page)
    page.locator("[data-results] a[href*='/what-helps/']").first.tap()
    page.wait_for_url("**/what-helps/*")
    page.go_back()
    expect(page.locator("input[type=search]")).to_have_value("magnesium")
    expect(page.locator("[data-found]")).to_have_text(re.compile("result"))
    assert found(page) == before
    page.goto("/en/")
    page.goto(path)
    ready(page)
    expect(page.locator("input[type=search]")).to_have_value("")


@pytest.mark.parametrize("path", ["/en/learn/", "/en/learn/causes/"])
def test_who_comes_back_to_a_page_that_is_loaded_anew_is_at_the_result_that_was_followed(page: Page, path: str) -> None:
    page.goto(path)
    page.evaluate(FORGETFUL)
    search(page, "cramp")
    items = page.locator("[data-results] > li")
    items.last.scroll_into_view_if_needed()
    expect(items.nth(25)).to_be_attached()
    followed = items.nth(24).locator("a").first
    followed.scroll_into_view_if_needed()
    address = followed.get_attribute("href")
    before = page.evaluate("scrollY")
    followed.tap()
    page.wait_for_url(f"**{address}")
    page.go_back()
    expect(items.nth(24)).to_be_in_viewport()
    until(page, f"Math.abs(scrollY - {before}) < 2")


def test_what_was_sought_is_gone_once_everything_was_erased(context: BrowserContext, page: Page) -> None:
    other = context.new_page()
    for each in (page, other):
        each.goto("/en/learn/")
        ready(each)
        each.evaluate(FORGETFUL)
        search(each, "magnesium")
        each.locator("input[type=search]").blur()
    page.bring_to_front()
    page.locator("[data-results] a[href*='/what-helps/']").first.tap()
    page.wait_for_url("**/what-helps/*")
    page.evaluate("localStorage.setItem('uncramp.night', 'never')")
    erase_everything(page)
    # The navigation may be quicker than the answer to what asked for it.
    page.evaluate("() => { setTimeout(() => history.go(-2)); }")
    page.wait_for_url("**/en/learn/")
    for each in (page, other):
        ready(each)
        expect(each.locator("input[type=search]")).to_have_value("")
        expect(each.locator("[data-results] a")).to_have_count(0)
        until(each, "!JSON.stringify([history.state, { ...sessionStorage }]).includes('magnesium')")

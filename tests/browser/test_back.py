"""The way back may show a page as it was left: what changed meanwhile is said there too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.support.browser import launch
from tests.support.erasing import erase_everything
from tests.support.player import goes_on, player, seconds_left, step


@pytest.fixture(scope="module")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """The light one keeps no page."""
    running = launch(playwright, "whole")
    yield running
    running.close()


@pytest.fixture
def home(page: Page) -> Page:
    """The first screen, which tells whether it was kept for the way back."""
    page.goto("/en/")
    expect(page.locator("body")).to_have_attribute("data-started", "")
    tell_if_kept(page)
    return page


def tell_if_kept(page: Page) -> None:
    page.evaluate(
        "() => addEventListener('pageshow', ({ persisted }) => { document.documentElement.dataset.kept = persisted })"
    )


def back(page: Page) -> None:
    # What Playwright waits for does not come again to a page that was kept.
    page.evaluate("history.back()")
    expect(page.locator("html")).to_have_attribute("data-kept", "true")


def test_the_first_screen_has_the_guide_that_was_left_and_its_area_first(home: Page) -> None:
    home.locator("[data-area=foot]").tap()
    player(home, "ready")
    back(home)
    expect(home.get_by_role("region", name="Unfinished")).to_contain_text("Foot")
    expect(home.locator("[data-start]")).to_contain_text("Foot")
    expect(home.locator("[data-area=foot]")).to_be_hidden()


def test_a_guide_that_has_ended_is_unfinished_no_more(home: Page) -> None:
    home.locator("[data-area=foot]").tap()
    player(home, "ready")
    back(home)
    expect(home.get_by_role("region", name="Unfinished")).to_be_visible()
    home.evaluate("history.forward()")
    goes_on(home)
    home.locator("button[data-gone]").tap()
    step(home, "helped")
    back(home)
    expect(home.get_by_role("region", name="Unfinished")).to_be_hidden()


def test_the_look_that_was_chosen_elsewhere_is_the_look_of_the_page_before(home: Page) -> None:
    home.goto("/en/settings/")
    home.get_by_role("radio", name="Always").click()
    expect(home.locator("html")).to_have_attribute("data-theme", "night")
    back(home)
    expect(home.locator("html")).to_have_attribute("data-theme", "night")


def test_a_guide_goes_on_after_a_look_at_the_warning_signs(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    tell_if_kept(page)
    page.goto("/en/relief/warning-signs/")
    back(page)
    goes_on(page)
    before = seconds_left(page)
    expect(page.locator("[data-player]")).not_to_have_attribute("data-seconds-left", str(before))


def test_a_page_that_was_kept_shows_nothing_of_what_was_sought_before_everything_was_erased(page: Page) -> None:
    page.goto("/en/learn/")
    expect(page.locator("[data-module=search]")).to_have_attribute("data-started", "")
    tell_if_kept(page)
    field = page.locator("input[type=search]")
    field.fill("magnesium")
    page.locator("[data-results] a").first.tap()
    page.wait_for_url("**/learn/*/**")
    erase_everything(page)
    page.evaluate("history.go(-2)")
    expect(page.locator("html")).to_have_attribute("data-kept", "true")
    expect(field).to_have_value("")
    expect(page.locator("[data-results] a")).to_have_count(0)


def test_who_comes_back_from_another_language_finds_its_menu_closed(home: Page) -> None:
    home.locator(".languages summary").click()
    home.locator(".languages a[hreflang=es]").click()
    expect(home.locator("html")).to_have_attribute("lang", "es")
    back(home)
    expect(home.locator("html")).to_have_attribute("lang", "en")
    expect(home.locator(".languages")).not_to_have_attribute("open", "")

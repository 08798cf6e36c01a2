"""The language menu: the same page in another language, and the same place of it."""

from playwright.sync_api import Page, expect

from tests.support.modules import started


def test_who_was_led_to_a_place_of_a_page_is_led_to_it_in_the_other_language(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/en/learn/what-helps/#magnesium")
    started(page, "languages")
    expect(page.locator("#magnesium")).to_be_in_viewport()
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Nederlands").click()
    page.wait_for_url("**/nl/learn/what-helps/#magnesium")
    expect(page.locator("#magnesium")).to_be_in_viewport()


def test_what_is_no_place_of_a_page_is_not_brought_along(page: Page) -> None:
    page.goto("/en/relief/calf/#nowhere")
    started(page, "languages")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="Nederlands").click()
    page.wait_for_url("**/nl/relief/calf/")

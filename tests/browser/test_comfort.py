"""Relief without stretching: a guided card with its timer, and the warning signs before massage and heat."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.player import pass_check, step


@pytest.mark.parametrize("card", ["massage", "warmth", "warm-bath"])
def test_the_warning_signs_are_asked_about_before_massage_and_heat(page: Page, card: str) -> None:
    page.goto(f"/en/relief/comfort/{card}/")
    page.locator("button[data-play]").first.click()
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")
    expect(page.locator("[data-next]")).to_be_hidden()
    pass_check(page)
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "care")


def test_a_card_has_its_timer_and_an_end(page: Page) -> None:
    page.clock.install(time="2026-11-22T20:00:00")
    page.goto("/nl/relief/comfort/cold/")
    page.locator("button[data-play]").first.click()
    player = page.locator("[data-player]")
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "care")
    page.locator("button[data-main]").click()
    expect(player).to_have_attribute("data-state", "hold")
    left = int(player.get_attribute("data-seconds-left") or "0")
    assert left >= 595
    page.clock.run_for((left + 2) * 1000)
    expect(player).to_have_attribute("data-state", "done")


def test_a_phone_on_its_side_shows_the_drawing_beside_few_words_as_large_as_its_room(page: Page) -> None:
    page.set_viewport_size({"width": 844, "height": 390})
    page.goto("/en/relief/comfort/loosen/")
    page.locator("button[data-play]").first.click()
    step(page, "care")
    box = page.locator("[data-current] .drawing svg").bounding_box()
    assert box
    assert box["height"] >= 150


def test_a_card_is_reading_matter_without_scripts_or_start(page: Page) -> None:
    page.goto("/es/relief/comfort/drink/")
    expect(page.locator(".steps li").first).to_be_visible()
    expect(page.locator("[data-player]")).to_have_count(0)

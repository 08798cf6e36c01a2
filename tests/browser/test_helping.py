"""Helping someone else: led through it like any cramp, but diary, memory and first screen know nothing of it."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.player import NIGHT, instruction, kept, open_at, open_stopped, player, step

HELPING = "/en/relief/helping/"
CASES = ["calf", "foot", "hamstring", "quadriceps", "older", "pregnant"]
REMEMBERED = "() => ['area', 'way', 'helped'].filter(key => localStorage.getItem(`uncramp.${key}`) !== null)"


def test_it_starts_at_once_with_the_calf_and_says_to_ask_first(page: Page) -> None:
    open_stopped(page, NIGHT, HELPING)
    expect(page.locator("[data-current]")).to_have_attribute("data-stretch", "help-calf")
    expect(page.locator("[data-current] .feel")).to_contain_text("Ask first")
    expect(page.locator("[data-current] .caution a")).to_contain_text("Do not stretch: call now.")
    page.clock.run_for(5_500)
    player(page, "hold")
    expect(page.locator("[data-stopwatch]")).to_have_text("0:05")


def test_where_it_cramps_and_who_has_it_are_one_tap_away(page: Page) -> None:
    open_at(page, NIGHT, HELPING)
    shown = page.locator("[data-active] [data-way]")
    assert [button.get_attribute("data-way") for button in shown.all()] == CASES[1:]
    # By keyboard: a test is as quick as the second tap of a thumb, which turns to no third way.
    page.locator("[data-active] [data-way=pregnant]").press("Enter")
    expect(page.locator("[data-current]")).to_have_attribute("data-stretch", "help-pregnant")
    assert "left side" in instruction(page)
    page.locator("[data-active] [data-way=hamstring]").press("Enter")
    expect(page.locator("[data-current] .caution:visible")).to_have_text(
        "Older, pregnant, weak bones, hip replacement: only the foot."
    )


def test_it_let_go_leads_to_the_check_and_nothing_is_noted(page: Page) -> None:
    open_at(page, NIGHT, HELPING)
    page.locator("[data-active] [data-way=older]").press("Enter")
    page.locator("button[data-gone]").tap()
    step(page, "check")
    assert page.locator("[data-helped]").count() == 0
    assert kept(page, "cramps") == []
    assert page.evaluate(REMEMBERED) == []


def test_a_cramp_of_someone_else_is_not_asked_about_on_the_first_screen(page: Page) -> None:
    open_at(page, NIGHT, HELPING)
    player(page, "hold")
    page.goto("/en/")
    expect(page.locator("[data-start-name]")).to_have_text("Calf")
    expect(page.locator("[data-start-why]")).to_have_text("The most common one")
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()


def test_the_ten_minutes_and_a_reload_are_those_of_every_guide(page: Page) -> None:
    open_at(page, NIGHT, HELPING)
    page.locator("[data-active] [data-way=foot]").press("Enter")
    page.clock.run_for(9 * 60_000)
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-live", "")
    page.clock.run_for(61_000)
    expect(page.get_by_role("alert")).to_contain_text("10 minutes")


def test_what_the_owner_of_the_phone_has_changes_nothing_for_someone_else(page: Page) -> None:
    page.goto("/en/offline/")
    page.evaluate("""() => {
      localStorage.setItem("uncramp.conditions", "balance pregnancy hip knee osteoporosis");
      localStorage.setItem("uncramp.way", "day");
    }""")
    open_at(page, NIGHT, HELPING)
    expect(page.locator("[data-current]")).to_have_attribute("data-stretch", "help-calf")
    page.locator("[data-active] [data-way=quadriceps]").press("Enter")
    expect(page.locator("[data-current]")).to_have_attribute("data-stretch", "help-quadriceps")
    assert page.evaluate("() => localStorage.getItem('uncramp.way')") == "day"


def test_the_first_screen_leads_there_and_the_diary_and_own_routines_do_not_know_it(page: Page) -> None:
    page.goto("/en/")
    page.get_by_role("link", name="Helping someone with a cramp").tap()
    player(page, "ready")
    page.goto("/en/diary/")
    assert page.locator("[data-area=helping], option[value=helping]").count() == 0
    page.goto("/en/stretch/own/")
    assert page.locator("[data-id=calf-bed]").count() > 0
    assert page.locator("[data-id^=help-]").count() == 0


@pytest.mark.parametrize("language", ["en", "nl", "es"])
@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 568)])
def test_every_way_fits_on_a_phone(page: Page, language: str, width: int, height: int) -> None:
    page.set_viewport_size({"width": width, "height": height})
    open_at(page, NIGHT, f"/{language}/relief/helping/")
    for case in [*CASES[1:], "calf"]:
        page.locator(f"[data-active] [data-way={case}]").press("Enter")
        expect(page.locator("[data-current]")).to_have_attribute("data-first", case)
        over = page.locator(".steps").evaluate("steps => steps.scrollHeight - steps.clientHeight")
        assert over <= 1, f"{case} is {over} px too high"
        drawing = page.locator("[data-current] .drawing svg").bounding_box()
        assert drawing
        assert drawing["height"] >= 54

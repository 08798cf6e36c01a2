"""One side in a cramp, asked once; two in a routine, with the same time; and drawings that show the right one."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.languages import LANGUAGES
from tests.support.player import (
    NIGHT,
    STORE,
    begun,
    kept,
    open_at,
    open_stopped,
    pass_check,
    player,
    skip_question,
    step,
    stop_clock,
)
from tests.support.waiting import until

OVER_SECONDS = """() => {
  const seconds = document.querySelector("[data-current] .seconds");
  const range = document.createRange();
  range.selectNodeContents(seconds);
  const { left, right } = range.getBoundingClientRect();
  return [...document.querySelectorAll("[data-current] .sides button")]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.textContent.trim(), each.getBoundingClientRect()])
    .filter(([, box]) => box.left < right && left < box.right && box.top < seconds.getBoundingClientRect().bottom)
    .map(([name]) => `${name} lies over ${seconds.textContent}`);
}"""


def is_mirrored(page: Page, whether: bool = True) -> None:
    """Wait until the drawing on screen is this."""
    drawing = page.locator("[data-current]").filter(has=page.locator("[data-figure][data-mirrored]"))
    expect(drawing).to_have_count(int(whether))


def test_which_leg_is_asked_beside_the_drawing_and_mirrors_it(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    is_mirrored(page, False)
    page.get_by_role("button", name="Left leg").tap()
    expect(page.get_by_role("button", name="Left leg")).to_have_attribute("aria-pressed", "true")
    is_mirrored(page)
    page.clock.run_for(6000)
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("Left side")
    page.get_by_role("button", name="Right leg").tap()
    is_mirrored(page, False)
    expect(page.locator("[data-current] .stage")).to_contain_text("Right side")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("area", ["calf", "hand", "foot"])
def test_the_sides_leave_the_seconds_free_on_every_phone(page: Page, area: str, language: str) -> None:
    open_stopped(page, NIGHT, f"/{language}/relief/{area}/")
    page.clock.run_for(6000)
    player(page, "hold")
    for width, height in ((320, 568), (320, 640), (360, 640), (360, 740), (375, 812), (390, 844), (412, 915)):
        page.set_viewport_size({"width": width, "height": height})
        assert page.evaluate(OVER_SECONDS) == [], f"at {width} x {height}"


@pytest.mark.parametrize("width", [844, 1280])
def test_where_a_screen_lies_on_its_side_the_drawing_stands_above_them(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 390})
    page.goto("/en/relief/calf/")
    player(page, "ready")
    drawing = page.locator("[data-current] .drawing").bounding_box()
    sides = page.locator("[data-current] .sides").bounding_box()
    assert drawing
    assert sides
    assert drawing["y"] + drawing["height"] <= sides["y"] + 0.5


def test_who_goes_on_without_an_answer_is_not_asked_again(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    expect(page.get_by_role("group", name="Which leg?")).to_be_visible()
    for _ in range(2):
        page.locator("button[data-next]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    for _ in range(2):
        page.locator("button[data-back]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")
    expect(page.get_by_role("group", name="Which leg?")).to_be_hidden()


def test_the_answer_holds_for_every_later_step_and_for_the_diary(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.get_by_role("button", name="Left leg").tap()
    for _ in range(2):
        page.locator("button[data-next]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    is_mirrored(page)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    assert kept(page, "cramps")[0]["side"] == "left"


def test_it_is_back_goes_on_with_the_same_side(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.get_by_role("button", name="Left leg").tap()
    page.locator("button[data-gone]").tap()
    skip_question(page)
    pass_check(page)
    page.locator("button[data-gone]").tap()
    player(page, "done")
    page.get_by_role("button", name="It is back: same side again").tap()
    player(page, "ready")
    is_mirrored(page)


def test_the_next_cramp_after_the_list_is_asked_for_its_own_side(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.get_by_role("button", name="Left leg").tap()
    page.locator("button[data-next]").tap()
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    page.locator("button[data-close]").tap()
    page.locator("header [data-play]:visible").first.tap()
    player(page, "ready")
    left = page.get_by_role("button", name="Left leg")
    expect(left).to_be_visible()
    expect(left).to_have_attribute("aria-pressed", "false")
    is_mirrored(page, False)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    until(page, f"async () => (await ({STORE})(['cramps'])).length === 2")
    assert sorted(str(cramp["side"]) for cramp in kept(page, "cramps")) == ["None", "left"]


def test_the_question_stands_with_whatever_step_comes_first(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for stretch in ("calf-toes-up", "calf-bed"):
        page.locator("button[data-close]").tap()
        page.evaluate("stretch => localStorage.setItem('uncramp.helped', `calf:night:${stretch}`)", stretch)
        page.locator("header [data-play]:visible").first.tap()
        expect(page.locator("[data-current]")).to_have_attribute("data-stretch", stretch)
        expect(page.get_by_role("group", name="Which leg?")).to_be_visible()
        expect(page.locator("[data-current]")).to_have_attribute("data-first", "night")


@pytest.mark.parametrize(("area", "name"), [("hand", "hand"), ("neck", "side"), ("foot", "foot"), ("toes", "foot")])
def test_the_question_names_what_it_is_about(page: Page, area: str, name: str) -> None:
    open_at(page, NIGHT, f"/en/relief/{area}/")
    expect(page.get_by_role("group", name=f"Which {name}?")).to_be_visible()
    for side in ("Left", "Right"):
        expect(page.get_by_role("button", name=f"{side} {name}")).to_be_visible()


def test_the_back_has_no_left_and_right_to_ask_for(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/back/")
    expect(page.locator("fieldset.sides")).to_have_count(0)


def start(page: Page) -> None:
    """A routine with a change of sides, by a clock that stands."""
    stop_clock(page, NIGHT)
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play=standing]").tap()
    begun(page)


def test_a_routine_names_the_sides_and_the_drawing_follows(page: Page) -> None:
    start(page)
    page.clock.run_for(6000)
    expect(page.locator("[data-current] .stage")).to_contain_text("Right side")
    is_mirrored(page, False)
    page.clock.run_for(10_000)
    player(page, "switch")
    is_mirrored(page)
    page.clock.run_for(5000)
    expect(page.locator("[data-current] .stage")).to_contain_text("Left side")
    is_mirrored(page)


def test_a_drawing_that_shows_the_left_side_is_mirrored_for_the_right_one(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/side/")
    page.locator("[data-way=day]:visible").tap()
    page.get_by_role("button", name="Right side").tap()
    native = page.locator("[data-current]").get_attribute("data-native")
    is_mirrored(page, native == "left")
    page.goto("/en/relief/neck/")
    player(page, "ready")
    page.get_by_role("button", name="Right side").tap()
    expect(page.locator("[data-current]")).to_have_attribute("data-native", "left")
    is_mirrored(page)


def test_while_changing_sides_the_same_side_can_be_held_again(page: Page) -> None:
    start(page)
    page.clock.run_for(16_000)
    player(page, "switch")
    page.get_by_role("button", name="Same side again").tap()
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("Right side")
    expect(page.locator("[data-player]")).to_have_attribute("data-seconds-left", "10")

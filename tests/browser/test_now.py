"""The player says what is now: words and pose of each phase, left and right, what comes, and what its keys do."""

import re

import pytest
from playwright.sync_api import Browser, Page, Route, ViewportSize, expect

from tests.support.player import (
    DAY,
    NIGHT,
    begun,
    instruction,
    open_at,
    open_stopped,
    player,
    step,
    stop_clock,
)
from tests.support.server import Server
from tests.support.waiting import becomes

SIZES: list[ViewportSize] = [
    {"width": width, "height": height}
    for width, height in ((320, 568), (390, 844), (844, 390), (820, 1180), (1280, 800))
]
POSE = """() => document.querySelector("[data-current] svg").getAnimations({ subtree: true })
  .map(({ effect }) => effect.getComputedTiming().progress)"""
OVER_THE_DRAWING = """() => {
  const box = (name) => document.querySelector(`[data-current] ${name}`).getBoundingClientRect();
  const [drawing, again] = [box(".drawing"), box("[data-same]")];
  return again.bottom > drawing.top && again.top < drawing.bottom
    && again.right > drawing.left && again.left < drawing.right;
}"""
NO_LOCK = "Object.defineProperty(Navigator.prototype, 'wakeLock', { value: undefined })"
A_LOCK = """Object.defineProperty(Navigator.prototype, "wakeLock", { value: { request: async () => {
  const lock = new EventTarget();
  lock.released = false;
  lock.release = async () => { lock.released = true; lock.dispatchEvent(new Event("release")) };
  (window.locks ??= []).push(lock);
  return lock;
} } })"""


def until_rest(page: Page) -> None:
    page.clock.run_for(36_000)
    player(page, "rest")


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_who_lets_go_is_told_so_and_sees_it_and_never_hears_the_pull(page: Page, motion: str) -> None:
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    open_stopped(page, NIGHT, "/en/relief/calf/")
    own = instruction(page)
    until_rest(page)
    current = page.locator("[data-current]")
    expect(current.locator(".do")).to_have_text("Let go and breathe.")
    expect(current.locator(".stage")).to_have_text("Next: 2 of 3")
    expect(current.locator(":scope > .feel")).to_be_hidden()
    page.clock.run_for(2_000)
    pose(page, 0)
    page.clock.run_for(8_000)
    player(page, "hold")
    expect(current.locator(".do")).to_have_text(own)
    until_rest(page)
    page.locator("button[data-close]").tap()
    assert own in page.locator(".step .do").all_inner_texts()
    expect(page.locator(".step .do").filter(has_text="Let go and breathe.")).to_have_count(0)


def pose(page: Page, wanted: float) -> None:
    """Wait until every part of the drawing is in its start pose, 0, or its end pose, 1."""
    becomes(page, lambda: set(page.evaluate(POSE)), {wanted})


def test_a_change_of_sides_says_so_and_a_routine_tells_what_is_left_and_what_comes(page: Page) -> None:
    stop_clock(page, DAY)
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play=standing]").tap()
    begun(page)
    ahead = page.locator("[data-place]")
    expect(ahead).to_have_text("3 min to go.")
    page.clock.run_for(16_000)
    player(page, "switch")
    expect(page.locator("[data-current] .do")).to_have_text("Change sides.")
    expect(page.locator("[data-current] .stage")).to_have_text("Next: left side · 1 of 3")
    for size in SIZES:
        page.set_viewport_size(size)
        assert not page.evaluate(OVER_THE_DRAWING), size
    page.clock.run_for(65_000)
    player(page, "hold")
    coming = page.locator("[data-variant=standing] .step").nth(1).get_attribute("data-name")
    expect(ahead).to_have_text(f"2 min to go. Next: {coming}")


def test_in_a_cramp_no_steps_are_counted_and_one_quiet_colour_tells_the_time(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    expect(page.locator(".player-bar p")).to_have_text(re.compile(r"^Calf0:\d\d$"))
    assert page.locator("[data-stopwatch]").evaluate("time => getComputedStyle(time, '::before').content") == '" · "'
    expect(page.locator("[data-progress]")).to_be_empty()
    frame = "() => getComputedStyle(document.querySelector('.guide'), '::after').content"
    assert page.evaluate(frame) == "none"


@pytest.mark.parametrize("language", ["nl", "es"])
def test_left_and_right_are_asked_on_every_size_and_lie_over_nothing(page: Page, language: str) -> None:
    open_at(page, NIGHT, f"/{language}/relief/calf/")
    page.clock.run_for(6_000)
    player(page, "hold")
    for size in SIZES:
        page.set_viewport_size(size)
        boxes = page.evaluate(
            """() => [".sides [data-side=left]", ".sides [data-side=right]", ".drawing svg", ".seconds", ".do"]
              .map((part) => document.querySelector(`[data-current] ${part}`))
              .map((element) => {
                const range = document.createRange();
                range.selectNodeContents(element);
                return (element.matches(".seconds") ? range : element).getBoundingClientRect().toJSON();
              })"""
        )
        left, right, *others = boxes
        for chip in (left, right):
            assert min(chip["width"], chip["height"]) >= 44, size
            assert 0 <= chip["left"] < chip["right"] <= size["width"], size
            for other in others:
                assert not overlap(chip, other), (size, chip, other)
        assert not overlap(left, right), size


def overlap(one: dict[str, float], other: dict[str, float]) -> bool:
    return (
        min(one["right"], other["right"]) - max(one["left"], other["left"]) > 1
        and min(one["bottom"], other["bottom"]) - max(one["top"], other["top"]) > 1
    )


def test_a_stretch_that_is_the_same_on_both_sides_asks_for_none(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/side/")
    expect(page.locator("[data-current] .sides")).to_have_count(0)
    page.locator("[data-way=day]:visible").tap()
    expect(page.locator("[data-current] .sides")).to_be_visible()


def test_the_first_stop_of_a_keyboard_is_that_the_cramp_has_gone_and_enter_says_it_from_anywhere(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.keyboard.press("Tab")
    expect(page.locator("button[data-gone]")).to_be_focused()
    page.reload()
    player(page, "ready")
    page.keyboard.press("Enter")
    step(page, "helped")
    page.keyboard.press("Enter")
    step(page, "helped")


def test_escape_closes_what_is_open_then_asks_and_the_focus_is_never_lost(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    more = page.locator("button[data-more]")
    more.press("Enter")
    expect(page.locator("[data-more-open]")).to_have_count(1)
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator("[data-more-open]")).to_have_count(0)
    expect(more).to_be_focused()
    page.locator("button[data-main]").press("Enter")
    player(page, "ready")
    page.keyboard.press("Escape")
    question = page.get_by_role("dialog", name="Calf")
    expect(question.get_by_role("button", name="Carry on")).to_be_focused()
    player(page, "paused")
    page.keyboard.press("Escape")
    expect(question).to_have_count(0)
    player(page, "ready")
    expect(page.locator("button[data-main]")).to_be_focused()
    page.keyboard.press("Escape")
    question.get_by_role("button", name="Close the player").press("Enter")
    expect(page.locator("[data-player]")).to_have_count(0)
    expect(page.locator("header button[data-play]")).to_be_focused()


def test_escape_pressed_twice_while_its_script_is_on_the_way_asks_once(page: Page) -> None:
    held: list[Route] = []
    page.route("**/js/escape-*.js", lambda route: held.append(route))
    page.goto("/en/relief/calf/")
    player(page, "ready")
    with page.expect_request("**/js/escape-*.js"):
        page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    held[0].continue_()
    asked = page.get_by_role("dialog", name="Calf")
    asked.get_by_role("button").first.click()
    player(page, "ready")
    expect(asked).to_have_count(0)


def test_on_a_desk_the_figure_is_large_and_the_keys_are_said(browser: Browser, server: Server) -> None:
    for width, height, least in ((820, 1180, 360), (1280, 800, 400)):
        size: ViewportSize = {"width": width, "height": height}
        context = browser.new_context(base_url=server.url, viewport=size, service_workers="block")
        page = context.new_page()
        open_at(page, DAY, "/en/relief/calf/")
        expect(page.get_by_text("Space pauses · ← → steps · Esc closes · Enter: it has gone")).to_be_visible()
        drawing = page.locator("[data-current] .drawing svg").bounding_box()
        assert drawing is not None
        assert min(drawing["width"], drawing["height"]) >= least, drawing
        context.close()


def test_a_screen_that_cannot_be_kept_on_is_said_once(page: Page) -> None:
    page.add_init_script(NO_LOCK)
    open_at(page, NIGHT, "/en/relief/calf/")
    expect(page.locator("[data-awake=dark]")).to_be_visible()
    for _ in range(2):
        page.locator("button[data-main]").tap()
        expect(page.locator("[data-awake=dark]")).to_be_hidden()


def test_a_lock_that_the_phone_took_away_is_shown_and_asked_for_again_at_the_next_tap(page: Page) -> None:
    page.add_init_script(A_LOCK)
    open_at(page, NIGHT, "/en/relief/calf/")
    expect(page.locator("[data-awake=tap]")).to_be_hidden()
    page.evaluate("() => locks[0].release()")
    expect(page.locator("[data-awake=tap]")).to_be_visible()
    page.locator("button[data-main]").tap()
    expect(page.locator("[data-awake=tap]")).to_be_hidden()
    assert page.evaluate("() => locks.length") == 2

"""The player, as the person in bed uses it."""

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, ViewportSize, expect

from tests.support.browser import PHONE
from tests.support.large_text import PHONES
from tests.support.player import (
    DAY,
    NIGHT,
    held_until_done,
    instruction,
    open_at,
    open_stopped,
    pass_check,
    player,
    seconds_left,
    set_clock,
    skip_question,
    step,
)
from tests.support.server import Server
from tests.support.waiting import until

HIT = """(links) => links.map((link) => {
  const { x, y, width, height } = link.getBoundingClientRect();
  const hits = (across, down) => document.elementFromPoint(x + across, y + down) === link;
  const count = (length, hit) => Array.from({ length: Math.ceil(length) }, (_, at) => hit(at)).filter(Boolean).length;
  return [count(width, (at) => hits(at, height / 2)), count(height, (at) => hits(width / 2, at))];
})"""
"""Of each, how wide and how high it is where it can be tapped: what lies over it takes that away."""

MOVED = "document.querySelector('[data-current] [data-figure]').getAnimations({ subtree: true }).length"
"""How many parts of the drawing on screen have a movement."""


def test_one_tap_leads_from_home_to_the_first_instruction(page: Page) -> None:
    page.goto("/en/")
    page.locator("[data-start]").tap()
    player(page, "ready")
    assert page.locator("[data-player]").get_attribute("data-step") == "1"
    expect(page.locator("[data-current] .do")).to_be_visible()
    expect(page.locator("[data-current] .caution a")).to_be_visible()


def test_the_big_button_is_for_the_area_used_last(page: Page) -> None:
    page.goto("/en/relief/foot/")
    player(page, "ready")
    page.goto("/en/")
    start = page.locator("[data-start]")
    expect(start).to_have_attribute("href", re.compile("/relief/foot/$"))
    expect(start).to_contain_text("Foot")
    expect(page.locator("[data-area=foot]")).to_be_hidden()
    expect(page.locator("[data-area=calf]")).to_be_visible()


@pytest.mark.parametrize(
    ("time", "first", "ground"),
    [(NIGHT, "towards your shin", "rgb(15, 11, 8)"), (DAY, "Heel down", "rgb(246, 244, 238)")],
)
def test_at_night_it_starts_in_bed_on_near_black_and_by_day_standing(
    page: Page, time: str, first: str, ground: str
) -> None:
    open_at(page, time, "/en/relief/calf/")
    assert first in instruction(page)
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == ground


def test_after_an_hour_of_sleep_it_waits_where_it_was(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(10_000)
    player(page, "hold")
    page.clock.fast_forward(60 * 60_000)
    player(page, "paused")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")


def test_another_position_is_one_tap_away_and_remembered(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("[data-way=day]").tap()
    expect(page.locator("[data-current] .do")).to_contain_text("Heel down")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    assert "Heel down" in instruction(page)


def test_the_stages_follow_each_other_with_the_seconds_of_the_plan(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    seen = []
    for seconds in (6, 30, 10, 30, 10, 30):
        page.clock.run_for(seconds * 1000)
        root = page.locator("[data-player]")
        seen.append((root.get_attribute("data-state"), root.get_attribute("data-step")))
    assert seen == [("hold", "1"), ("rest", "1"), ("hold", "1"), ("rest", "1"), ("hold", "1"), ("ready", "2")]


def test_after_a_sleep_of_sixty_seconds_the_clock_is_right(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(10_000)
    player(page, "hold")
    before = seconds_left(page)
    page.clock.fast_forward(60_000)
    # Sixty seconds on: the rest of this hold, ten seconds of rest, and the next hold runs.
    player(page, "hold")
    assert 30 - (60 - before - 10) == pytest.approx(seconds_left(page), abs=1)
    expect(page.locator("[data-current] .stage")).to_contain_text("2 of 3")


def test_a_phone_whose_steady_clock_stands_still_in_its_sleep_is_right_too(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.evaluate("() => { const real = Date.now.bind(Date); Date.now = () => real() + 60_000 }")
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("2 of 3")
    assert seconds_left(page) <= 20


def test_pause_stops_the_seconds_and_go_on_continues(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(10_000)
    page.locator("button[data-main]").tap()
    player(page, "paused")
    before = seconds_left(page)
    page.clock.run_for(20_000)
    assert seconds_left(page) == before
    page.locator("button[data-main]").tap()
    player(page, "hold")
    page.clock.run_for(3_000)
    assert seconds_left(page) == pytest.approx(before - 3, abs=1)


def test_a_reload_in_the_middle_goes_on_where_it_was(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(60_000)
    player(page, "hold")
    before = seconds_left(page)
    page.reload()
    player(page, "hold")
    # The clock runs on while the page loads again.
    assert before - 12 <= seconds_left(page) <= before
    expect(page.locator("[data-current] .stage")).to_contain_text("2 of 3")


def test_it_let_go_leads_to_the_warning_signs_and_only_then_to_massage(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    skip_question(page)
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")
    expect(page.locator("button[data-next]")).to_be_hidden()
    page.clock.run_for(600_000)
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")
    pass_check(page)
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "pick")
    page.get_by_role("button", name="Massage gently").tap()
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "care")


def test_the_keyboard_does_not_pass_the_warning_signs(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")


def test_after_care_is_one_list_each_of_it_leads_back_to_and_ends_from_anywhere(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    skip_question(page)
    pass_check(page)
    names = ["Loosen anything tight", "Walk a little", "Massage gently", "Warm the muscle"]
    rows = page.locator("[data-pick]")
    expect(rows).to_have_text([*names, "Cold later, if sore", "Drink if you are thirsty"])
    expect(page.locator("[data-main]:visible, [data-next]:visible")).to_have_count(0)
    for name in names:
        page.get_by_role("button", name=name).tap()
        step(page, "care")
        player(page, "ready")
        expect(page.get_by_role("button", name="Next")).to_have_count(0)
        if page.locator("[data-current][data-hold]").count():
            page.locator("button[data-main]").tap()
            player(page, "hold")
            page.clock.run_for(600_000)
        else:
            page.get_by_role("button", name="Something else").tap()
        step(page, "pick")
    expect(rows.filter(has_text="✓")).to_have_count(4)
    rows.last.tap()
    page.locator("button[data-gone]").tap()
    player(page, "done")


def test_what_was_done_after_one_cramp_is_not_ticked_off_after_the_next(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for cramp in ("first", "second"):
        page.locator("button[data-gone]").tap()
        skip_question(page)
        pass_check(page)
        step(page, "pick")
        expect(page.locator("[data-pick]").filter(has_text="✓")).to_have_count(0)
        page.get_by_role("button", name="Walk a little").tap()
        page.locator("button[data-gone]").tap()
        player(page, "done")
        if cramp == "first":
            page.get_by_role("button", name="It is back: same side again").tap()
            player(page, "ready")


def test_after_ten_minutes_without_relief_it_says_who_to_call(page: Page) -> None:
    open_at(page, NIGHT, "/nl/relief/calf/")
    expect(page.locator("[data-overdue]")).to_be_hidden()
    page.clock.run_for(8 * 60_000)
    expect(page.locator("[data-overdue]")).to_be_hidden()
    page.clock.run_for(2 * 60_000 + 5_000)
    expect(page.locator("[data-overdue]")).to_contain_text(re.compile("arts", re.I))
    expect(page.locator("[data-overdue] a").last).to_have_attribute("href", "/nl/relief/warning-signs/#numbers")


@pytest.mark.parametrize("phone", PHONES, ids=lambda phone: str(phone["width"]))
def test_the_emergency_number_after_ten_minutes_is_hit_by_a_thumb(page: Page, phone: ViewportSize) -> None:
    page.set_viewport_size(phone)
    open_at(page, NIGHT, "/nl/relief/calf/")
    page.clock.run_for(10 * 60_000 + 5_000)
    expect(page.locator("[data-overdue] a[href^='tel:']")).to_be_visible()
    sizes = page.locator("[data-overdue] a[href^='tel:']").evaluate_all(HIT)
    assert all(min(size) >= 24 for size in sizes), sizes


def test_once_it_has_gone_the_ten_minutes_stop(page: Page) -> None:
    open_at(page, NIGHT, "/nl/relief/calf/")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.clock.run_for(15 * 60_000)
    expect(page.locator("[data-overdue]")).to_be_hidden()


def test_a_routine_gives_both_sides_the_same_time(page: Page) -> None:
    set_clock(page, NIGHT)
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play=standing]").tap()
    player(page, "ready")
    held = held_until_done(page)
    assert held[True] == pytest.approx(60, abs=4)
    assert held[False] == pytest.approx(60, abs=4)


def test_a_tap_on_start_is_not_lost_while_the_player_is_still_loading(page: Page) -> None:
    held: list[Route] = []
    page.route("**/js/routine.js", lambda route: held.append(route))
    with page.expect_request("**/js/routine.js"):
        page.goto("/en/stretch/bedtime/", wait_until="commit")
    page.locator("[data-play=chair]").tap()
    held[0].continue_()
    player(page, "ready")
    assert "towel" in instruction(page)


def test_closing_the_player_leaves_the_list_to_read(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.locator("button[data-close]").tap()
    expect(page.locator("[data-player]")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.locator("header button[data-play]").tap()
    player(page, "ready")


def test_every_step_has_its_drawing_in_the_player_and_in_the_list(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    expect(page.locator("[data-current] svg.figure")).to_be_visible()
    page.locator("button[data-next]").tap()
    page.locator("button[data-next]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    expect(page.locator("[data-current] svg.figure")).to_be_visible()
    page.locator("button[data-close]").tap()
    drawings = page.locator(".drawing svg.figure")
    assert drawings.count() == page.locator(".drawing").count() == 12
    for drawing in drawings.all():
        drawing.scroll_into_view_if_needed()
        expect(drawing).to_be_visible()


def test_a_drawing_moves_once_its_movement_comes_though_it_did_not_at_first(context: BrowserContext) -> None:
    page = context.new_page()
    page.route("**/motion*.json", lambda route: route.abort())
    page.goto("/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    page.wait_for_timeout(300)
    assert page.evaluate(MOVED) == 0
    page.unroute_all()
    page.locator("button[data-back]").tap()
    player(page, "ready")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    until(page, f"{MOVED} > 0")


def test_a_back_and_a_forward_button_move_between_steps(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-next]").tap()
    player(page, "hold")
    page.locator("button[data-next]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    page.locator("button[data-back]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")


@pytest.mark.parametrize("fault", ["missing", "full"])
def test_without_storage_the_guide_works(page: Page, fault: str) -> None:
    broken = {
        "missing": "Object.defineProperty(window, 'localStorage', { get() { throw new Error('denied') } })",
        "full": "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') }",
    }
    page.add_init_script(broken[fault])
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.locator("button[data-gone]").tap()
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "helped")
    page.locator("[data-helped=walk]").tap()
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "check")


def test_the_screen_is_kept_awake_while_it_runs_and_let_go_at_the_end(page: Page) -> None:
    page.context.grant_permissions(["screen-wake-lock"])
    page.add_init_script(
        """const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
        navigator.wakeLock.request = async (type) => {
          const lock = await ask(type);
          document.documentElement.dataset.lock = "held";
          lock.addEventListener("release", () => { document.documentElement.dataset.lock = "released" });
          return lock;
        }"""
    )
    page.goto("/en/relief/calf/")
    expect(page.locator("html")).to_have_attribute("data-lock", "held")
    page.locator("button[data-close]").tap()
    expect(page.locator("html")).to_have_attribute("data-lock", "released")


def test_the_sound_is_off_at_night_until_a_tap_chooses_it_and_the_choice_is_kept(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    sound = page.locator("button[data-sound]")
    expect(sound).to_have_accessible_name("Sound: off")
    sound.tap()
    expect(sound).not_to_have_text("Sound: off")
    chosen = sound.inner_text()
    page.reload()
    expect(page.locator("button[data-sound]")).to_have_text(chosen)


def test_without_scripts_the_guide_is_a_list_with_seconds_and_drawings(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, base_url=server.url)
    page = context.new_page()
    page.goto("/en/relief/calf/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    first = page.locator(".step").first
    expect(first.get_by_role("img")).to_be_visible()
    expect(first).to_contain_text("Hold for 30 seconds")
    expect(first).to_contain_text("What to avoid")
    expect(page.locator("[data-player-part]:visible")).to_have_count(0)
    expect(page.locator(".needs-js:visible")).to_have_count(0)
    context.close()


SIZES: list[ViewportSize] = [
    {"width": 390, "height": 844},
    {"width": 360, "height": 640},
    {"width": 844, "height": 390},
]


@pytest.mark.parametrize("language", ["en", "es", "nl"])
def test_nothing_on_a_players_screen_is_cut_off_on_any_phone(browser: Browser, server: Server, language: str) -> None:
    context = browser.new_context(base_url=server.url, service_workers="block")
    page = context.new_page()
    set_clock(page, NIGHT)
    cut = []
    for area in ("calf", "foot", "hamstring"):
        page.goto(f"/{language}/relief/{area}/")
        player(page, "ready")
        page.locator("button[data-main]").click()
        for number in range(12):
            # The check is the one screen that may scroll: its last row waits until all of it was seen.
            check = page.locator("[data-current][data-kind=check]").count()
            for size in () if check else SIZES:
                page.set_viewport_size(size)
                if page.evaluate(OVERFLOWS):
                    cut.append(f"{area} step {number + 1} at {size}: {instruction(page)}")
            if page.locator("[data-current][data-kind=ask]").count():
                page.locator("button[data-gone]").click()
            elif check:
                page.clock.run_for(1000)
                pass_check(page)
            elif page.locator("[data-current][data-kind=pick]").count() and number < 10:
                page.locator("[data-pick]").nth(number % 4).click()
            else:
                page.keyboard.press("ArrowRight")
                page.keyboard.press("ArrowRight") if number < 2 else None
    context.close()
    assert not cut, "\n".join(cut)


@pytest.mark.parametrize("language", ["en", "es", "nl"])
def test_on_the_narrowest_phone_no_word_of_the_big_button_is_broken(
    browser: Browser, server: Server, language: str
) -> None:
    narrow: ViewportSize = {"width": 320, "height": 568}
    context = browser.new_context(viewport=narrow, base_url=server.url, service_workers="block")
    page = context.new_page()
    page.goto(f"/{language}/relief/calf/")
    player(page, "ready")
    assert page.evaluate(TOO_WIDE) == []
    context.close()


TOO_WIDE = """() => {
  const words = JSON.parse(document.querySelector("script[data-words]").textContent);
  const label = document.querySelector("[data-main-label]");
  const button = label.closest("button");
  const named = ["pause", "resume", "begin", "start", "skip", "done", "other", "again"];
  return named.map((name) => words[name]).filter((text) => {
    label.textContent = text;
    return button.scrollWidth > button.clientWidth || label.getBoundingClientRect().height > 64;
  });
}"""

OVERFLOWS = """() => {
  const stage = document.querySelector(".guide .steps");
  return stage.scrollHeight > stage.clientHeight + 1;
}"""


def test_every_control_of_the_player_is_at_least_64_px_high(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    for button in page.locator(".player-controls button").all():
        box = button.bounding_box()
        assert box is not None
        assert box["height"] >= 64
        assert box["y"] > PHONE["height"] * 2 / 3 - 1

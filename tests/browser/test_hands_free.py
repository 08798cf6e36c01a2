"""Without looking and with hardly a hand: zones, keys, waiting steps, more time, a screen that stays awake."""

import pytest
from playwright.sync_api import Page, expect

from tests.support.player import (
    NIGHT,
    held_until_done,
    open_at,
    open_stopped,
    player,
    seconds_left,
    set_clock,
    skip_question,
    step,
)
from tests.support.recorder import ENGLISH, forget, record, recorded, said, words_last
from tests.support.waiting import until

WAKE_LOCK = """(() => {
  window.locks = [];
  navigator.wakeLock.request = async (type) => {
    const lock = new EventTarget();
    lock.released = false;
    lock.release = async () => { lock.released = true; lock.dispatchEvent(new Event("release")) };
    window.locks.push(lock);
    return lock;
  };
})()"""


def prefer(page: Page, **choices: str) -> None:
    for key, value in choices.items():
        page.add_init_script(f"localStorage.setItem('uncramp.{key}', '{value}')")


def tap_drawing(page: Page, share: float) -> None:
    """Tap the drawing at this share of the screen's width."""
    box = page.locator("[data-current] .do").bounding_box()
    assert box is not None
    page.touchscreen.tap(390 * share, box["y"] + 5)


def test_without_the_choice_a_tap_beside_the_buttons_does_nothing(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    tap_drawing(page, 0.7)
    page.clock.run_for(6000)
    player(page, "hold")


def test_a_choice_that_this_version_does_not_know_is_as_if_nothing_was_chosen(page: Page) -> None:
    prefer(page, zones="thirds")
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    open_at(page, NIGHT, "/en/relief/calf/")
    tap_drawing(page, 0.7)
    player(page, "ready")
    assert not [url for url in fetched if "/zones-" in url]


def test_a_tap_anywhere_pauses_and_goes_on_where_that_was_chosen(page: Page) -> None:
    prefer(page, zones="pause")
    open_at(page, NIGHT, "/en/relief/calf/")
    tap_drawing(page, 0.5)
    player(page, "paused")
    tap_drawing(page, 0.2)
    player(page, "ready")


def test_the_right_half_goes_on_and_the_left_half_back_where_that_was_chosen(page: Page) -> None:
    prefer(page, zones="halves")
    open_at(page, NIGHT, "/en/relief/calf/")
    tap_drawing(page, 0.8)
    player(page, "hold")
    tap_drawing(page, 0.8)
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    tap_drawing(page, 0.1)
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")


@pytest.mark.parametrize("zones", ["pause", "halves"])
def test_neither_zones_nor_a_space_pass_the_warning_signs(page: Page, zones: str) -> None:
    prefer(page, zones=zones)
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    skip_question(page)
    step(page, "check")
    for _ in range(2):
        tap_drawing(page, 0.9)
        page.locator("body").press("Space")
        step(page, "check")


def test_a_tap_anywhere_answers_no_question(page: Page) -> None:
    prefer(page, zones="pause")
    open_at(page, NIGHT, "/en/relief/calf/")
    for _ in range(4):
        page.locator("button[data-next]").tap()
    step(page, "ask")
    tap_drawing(page, 0.5)
    step(page, "ask")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    # What comes with the screen is there: nothing moves below the finger.
    expect(page.get_by_role("toolbar", name="How bad was it?")).to_be_visible()
    expect(page.locator("[data-noted]")).to_be_visible()
    tap_drawing(page, 0.5)
    step(page, "helped")


def test_the_keyboard_does_everything(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.keyboard.press("Space")
    player(page, "paused")
    page.keyboard.press("Space")
    player(page, "ready")
    page.keyboard.press("ArrowRight")
    player(page, "hold")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("[data-current]")).to_have_attribute("data-kind", "helped")
    page.keyboard.press("Escape")
    page.get_by_role("dialog").get_by_role("button", name="Close the player").press("Enter")
    expect(page.locator("[data-player]")).to_have_count(0)


def test_who_wants_to_start_each_stretch_has_it_wait(page: Page) -> None:
    prefer(page, advance="off")
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(60_000)
    player(page, "ready")
    expect(page.locator("button[data-main]")).to_contain_text("Start")
    page.locator("button[data-main]").tap()
    player(page, "hold")
    page.clock.run_for(120_000)
    player(page, "ready")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")


def test_slower_gives_fifteen_seconds_to_get_ready_and_half_the_rounds(page: Page) -> None:
    prefer(page, slower="on")
    open_stopped(page, NIGHT, "/en/relief/calf/")
    assert seconds_left(page) == pytest.approx(15, abs=1)
    page.clock.run_for(15_500)
    player(page, "hold")
    expect(page.locator("[data-current] .stage")).to_contain_text("1 of 2")
    page.clock.run_for(30_000)
    player(page, "rest")
    assert seconds_left(page) == pytest.approx(20, abs=1)


def test_the_screen_is_kept_awake_again_after_another_app_and_let_go_at_the_end(page: Page) -> None:
    page.add_init_script(WAKE_LOCK)
    set_clock(page, NIGHT)
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play=chair]").tap()
    player(page, "ready")
    assert page.evaluate("() => locks.length") == 1
    # Another app in front takes the lock away; the way back brings it again.
    page.evaluate(
        """() => {
          locks[0].released = true;
          document.dispatchEvent(new Event("visibilitychange"));
        }"""
    )
    expect(page.locator("[data-player]")).to_be_visible()
    assert page.evaluate("() => locks.length") == 2
    held_until_done(page)
    assert page.evaluate("() => locks.every((lock) => lock.released)")


def test_the_screen_is_kept_awake_again_where_a_guide_comes_back_from_another_tab(page: Page) -> None:
    page.context.add_init_script(WAKE_LOCK)
    page.goto("/en/relief/calf/")
    player(page, "ready")
    second = page.context.new_page()
    second.goto("/en/relief/foot/")
    player(page, "paused")
    assert page.evaluate("() => locks.every((lock) => lock.released)")
    page.bring_to_front()
    page.locator("button[data-main]").tap()
    player(second, "paused")
    until(page, "() => locks.some((lock) => !lock.released)")
    second.close()


def test_a_screen_reader_hears_each_change_and_not_each_second(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.evaluate(
        """() => {
          window.said = [];
          const region = document.querySelector("[data-announce]");
          new MutationObserver(() => said.push(region.textContent)).observe(region, { childList: true });
        }"""
    )
    page.clock.run_for(90_000)
    said = page.evaluate("() => said")
    assert [words.split()[0] for words in said] == ["Hold", "Next:", "Hold", "Next:", "Hold"]
    assert all("Let go and breathe." in words for words in said[1::2])


HIDDEN = """() => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
  Object.defineProperty(document, "hidden", { value: true, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
SEEN = """() => {
  delete document.visibilityState;
  delete document.hidden;
  document.dispatchEvent(new Event("visibilitychange"));
}"""


def test_on_a_dark_screen_all_goes_on_and_after_a_sleep_only_what_is_true_now_is_heard(page: Page) -> None:
    record(page, ENGLISH, sound="voice")
    words_last(page, 900)
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.locator("h1").dispatch_event("click")
    page.evaluate(HIDDEN)
    page.clock.run_for(36_000)
    assert said(page)[-5:] == ["Halfway.", "3.", "2.", "1.", "Let go and breathe."]
    assert len(recorded(page, "tone")) >= 8
    # Half a minute in which the phone slept: to the second time, a few seconds after its beginning.
    forget(page)
    page.clock.fast_forward(14_000)
    page.evaluate(SEEN)
    player(page, "hold")
    assert seconds_left(page) == pytest.approx(25, abs=1)
    assert said(page) == ["Hold. 2 of 3."]
    assert [entry["hertz"] for entry in recorded(page, "tone")] == [523]
    # It slept through half-way: that is no longer said.
    forget(page)
    page.clock.fast_forward(20_000)
    assert seconds_left(page) == pytest.approx(5, abs=1)
    assert said(page) == []

"""A call, a reload, a crash, an hour's sleep, a second tab: it goes on where a person would expect, or asks."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.player import (
    NIGHT,
    begun,
    goes_on,
    kept,
    open_at,
    open_stopped,
    pass_until,
    player,
    seconds_left,
    step,
)
from tests.support.store import NO_ROOM
from tests.support.waiting import until

MINUTE = 60_000


@pytest.fixture
def second(context: BrowserContext) -> Iterator[Page]:
    """Another tab of the same browser."""
    tab = context.new_page()
    yield tab
    tab.close()


def away(page: Page, minutes: int) -> None:
    """The phone has thrown the page away, and so much time passes."""
    page.goto("about:blank")
    page.clock.fast_forward(minutes * MINUTE)


def test_after_half_an_hour_away_it_waits_paused_where_it_was(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(20_000)
    player(page, "hold")
    before = seconds_left(page)
    away(page, 30)
    page.clock.resume()
    page.go_back()
    player(page, "paused")
    assert seconds_left(page) == pytest.approx(before, abs=1)
    expect(page.get_by_role("alert")).to_contain_text("10 minutes")


def test_the_next_night_it_begins_anew(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(20_000)
    away(page, 24 * 60)
    page.go_back()
    player(page, "ready")
    expect(page.locator("[data-stopwatch]")).to_have_text(re.compile("^0:0"))


def test_after_a_crash_the_first_screen_asks_and_goes_on(page: Page, second: Page) -> None:
    open_at(page, NIGHT, "/en/relief/foot/")
    for _ in range(2):
        page.locator("button[data-next]").tap()
    player(page, "ready")
    before = page.locator("[data-player]").get_attribute("data-step")
    away(page, 3)
    second.goto("/en/")
    card = second.get_by_role("region", name="Unfinished")
    expect(card).to_contain_text(re.compile(r"Foot, since 0?3:00"))
    card.get_by_role("link", name="Carry on").tap()
    player(second, "paused")
    assert second.locator("[data-player]").get_attribute("data-step") == before
    expect(second.locator("[data-stopwatch]")).to_have_text(re.compile("^3:"))


def test_what_went_away_unseen_can_be_noted_from_the_first_screen(page: Page) -> None:
    before = time.monotonic()
    open_at(page, NIGHT, "/en/relief/calf/")
    took = time.monotonic() - before
    page.get_by_role("button", name="Left leg").tap()
    page.clock.run_for(5 * MINUTE)
    away(page, 5 * 60)
    page.goto("/en/")
    page.get_by_role("button", name="It has gone: make a note").tap()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()
    expect(page.locator("[data-start]")).to_be_focused()
    (cramp,) = kept(page, "cramps")
    assert (cramp["area"], cramp["side"], cramp["seconds"]) == ("calf", "left", None)
    began = page.evaluate("() => new Date('2026-11-22T03:00:00').getTime()")
    assert began <= cramp["at"] <= began + (took + 1) * 1000
    page.reload()
    expect(page.locator("[data-start]")).to_be_visible()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()


def test_a_full_phone_says_so_and_goes_on_asking(page: Page) -> None:
    page.add_init_script("IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }")
    open_at(page, NIGHT, "/en/relief/calf/")
    page.goto("/en/")
    page.get_by_role("button", name="It has gone: make a note").tap()
    expect(page.get_by_text(NO_ROOM)).to_be_visible()
    page.reload()
    expect(page.get_by_role("region", name="Unfinished")).to_be_visible()


def test_who_forgets_it_is_not_asked_again(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.goto("/en/")
    page.get_by_role("button", name="Dismiss").tap()
    expect(page.locator("[data-start]")).to_be_focused()
    page.reload()
    expect(page.locator("[data-start]")).to_be_visible()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()
    assert kept(page, "cramps") == []


def test_what_let_go_is_not_asked_about(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    page.goto("/en/")
    expect(page.locator("[data-start]")).to_be_visible()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()


def test_a_reload_while_asked_what_helped_completes_the_same_entry(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    expect(page.locator("[data-noted]")).to_be_visible()
    page.reload()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    # By night it is another one than by day.
    helped = page.locator("[data-current] [data-helped]:visible").first
    name = helped.get_attribute("data-helped")
    helped.tap()
    step(page, "check")
    until(page, "() => localStorage.getItem('uncramp.helped')")
    (cramp,) = kept(page, "cramps")
    assert cramp["helped"] == name


def test_what_was_held_before_a_reload_was_tried(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    pass_until(page, "hold")
    page.locator("button[data-next]").tap()
    player(page, "ready")
    page.reload()
    begun(page)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    (cramp,) = kept(page, "cramps")
    assert cramp["tried"] == ["calf-bed"]


def test_what_was_held_for_a_cramp_noted_from_the_first_screen_was_tried(page: Page) -> None:
    open_stopped(page, NIGHT, "/en/relief/calf/")
    pass_until(page, "hold")
    page.clock.resume()
    page.goto("/en/")
    page.get_by_role("button", name="It has gone: make a note").tap()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()
    (cramp,) = kept(page, "cramps")
    assert cramp["tried"] == ["calf-bed"]


def test_where_it_was_means_nothing_once_other_wishes_made_other_stages(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.clock.run_for(60_000)
    page.evaluate("() => localStorage.setItem('uncramp.slower', 'on')")
    page.reload()
    player(page, "ready")
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")
    expect(page.locator("[data-stopwatch]")).to_have_text(re.compile("^1:"))


def test_closing_the_tab_that_lost_its_turn_forgets_nothing_of_the_other(page: Page, second: Page) -> None:
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play=chair]").tap()
    player(page, "ready")
    second.goto("/en/relief/foot/")
    player(page, "paused")
    page.locator("button[data-close]").tap()
    second.goto("/en/")
    expect(second.get_by_role("region", name="Unfinished")).to_contain_text("Foot")


def test_two_tabs_do_not_fight(page: Page, second: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    second.goto("/en/relief/foot/")
    player(second, "ready")
    player(page, "paused")
    expect(page.locator("[data-current] .stage")).to_have_text("Running in another tab")
    player(second, "hold")
    page.locator("button[data-main]").tap()
    player(second, "paused")
    expect(page.locator("[data-player]")).not_to_have_attribute("data-state", "paused")


def test_a_cramp_that_let_go_in_two_tabs_is_noted_once(page: Page, second: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    second.goto("/en/relief/calf/")
    goes_on(second)
    player(page, "paused")
    for tab in (second, page):
        tab.locator("button[data-gone]").tap()
        step(tab, "helped")
        expect(tab.locator("[data-noted]")).to_be_visible()
    # By night it is another one than by day.
    helped = page.locator("[data-current] [data-helped]:visible").first
    name = helped.get_attribute("data-helped")
    helped.tap()
    step(page, "check")
    until(page, "() => localStorage.getItem('uncramp.helped')")
    (cramp,) = kept(page, "cramps")
    assert cramp["helped"] == name


def test_the_tab_that_lost_its_turn_writes_nothing_over_the_other(page: Page, second: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    second.goto("/en/relief/foot/")
    player(page, "paused")
    second.reload()
    player(second, "hold")
    second.goto("/en/")
    expect(second.get_by_role("region", name="Unfinished")).to_contain_text("Foot")


def test_nonsense_in_the_memory_is_taken_for_nothing(page: Page) -> None:
    now = int(time.time() * 1000)
    for nonsense in (
        "{",
        "null",
        '{"plan":"calf","savedAt":"x"}',
        '{"plan":"calf","savedAt":1e15,"index":0.5}',
        f'{{"plan":"calf","savedAt":{now},"index":-1,"stages":40,"left":5}}',
        f'{{"plan":"calf","savedAt":{now},"index":900,"stages":40,"left":5}}',
    ):
        page.goto("/en/offline/")
        page.evaluate("text => localStorage.setItem('uncramp.session', text)", nonsense)
        page.goto("/en/relief/calf/#resume")
        player(page, "ready")
        expect(page.locator("[data-player]")).to_have_attribute("data-step", "1")

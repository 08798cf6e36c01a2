"""It let go: one tap, one optional question, an entry in the diary by itself, and next time what helped comes first."""

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.support.player import DAY, NIGHT, STORE, instruction, kept, open_at, pass_check, player, step
from tests.support.waiting import becomes, until


def test_one_tap_writes_the_diary_with_start_length_side_and_area(page: Page) -> None:
    before = time.monotonic()
    open_at(page, NIGHT, "/en/relief/calf/")
    page.get_by_role("button", name="Right leg").tap()
    page.clock.run_for(100_000)
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    (cramp,) = kept(page, "cramps")
    assert cramp["area"] == "calf"
    assert cramp["side"] == "right"
    assert cramp["helped"] is None
    assert cramp["by"] == "guide"
    assert cramp["tried"] == ["calf-bed"], "what was held, and nothing that came before or after it"
    # The clock that is set goes on by itself: a slow machine adds what it takes.
    took = time.monotonic() - before
    assert 99 <= cramp["seconds"] <= 100 + took
    began = page.evaluate("() => new Date('2026-11-22T03:00:00').getTime()")
    assert began <= cramp["at"] <= began + (took + 1) * 1000
    assert cramp["offset"] == page.evaluate("() => -new Date().getTimezoneOffset()")


def test_what_was_on_screen_and_not_held_counts_as_not_tried(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for _ in range(2):
        page.locator("button[data-next]").tap()
    player(page, "ready")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    (cramp,) = kept(page, "cramps")
    assert cramp["tried"] == ["calf-bed"]


@pytest.mark.parametrize(
    ("area", "offered"),
    [
        ("hand", ["massage", "warmth", "nothing"]),
        ("neck", ["massage", "warmth", "nothing"]),
        ("back", ["walk", "massage", "warmth", "nothing"]),
        ("toes", ["stand", "walk", "massage", "warmth", "nothing"]),
    ],
)
def test_only_what_can_be_done_for_a_place_is_offered_as_what_helped(page: Page, area: str, offered: list[str]) -> None:
    page.goto(f"/en/relief/{area}/")
    buttons = page.locator("button[data-helped]:not([data-stretch])")
    assert [button.get_attribute("data-helped") for button in buttons.all()] == offered


def test_what_helped_is_one_optional_tap_and_the_stretches_so_far_stand_first(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for _ in range(3):
        page.locator("button[data-next]").tap()
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    expect(page.locator("[data-helped]")).to_have_count(7)
    offered = [button.get_attribute("data-helped") for button in page.locator("button[data-helped]").all()]
    assert offered == ["calf-toes-up", "calf-bed", "stand", "walk", "massage", "warmth", "nothing"]
    page.locator("[data-helped=calf-toes-up]").tap()
    step(page, "check")
    until(page, "() => localStorage.getItem('uncramp.helped')")
    (cramp,) = kept(page, "cramps")
    assert cramp["helped"] == "calf-toes-up"


def test_how_bad_it_was_and_whether_it_woke_are_two_more_optional_taps(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    step(page, "helped")
    bad = page.get_by_role("toolbar", name="How bad was it?")
    woke = page.get_by_role("toolbar", name="Did it wake you?")
    expect(bad.get_by_role("button")).to_have_text(["0", "2", "4", "6", "8", "10"])
    expect(woke.get_by_role("button")).to_have_text(["Yes", "No"])
    for button in (*bad.get_by_role("button").all(), *woke.get_by_role("button").all()):
        box = button.bounding_box()
        assert box is not None
        assert box["width"] >= 48
        assert box["height"] >= 48
    bad.get_by_role("button", name="6").tap()
    woke.get_by_role("button", name="Yes").tap()
    until(page, f"() => ({STORE})(['cramps']).then(([cramp]) => cramp.woke === true)")
    (cramp,) = kept(page, "cramps")
    assert (cramp["pain"], cramp["woke"], cramp["helped"]) == (6, True, None)
    # A reload asks on where it was, and knows what was said.
    page.reload()
    step(page, "helped")
    expect(bad.get_by_role("button", name="6")).to_have_attribute("aria-pressed", "true")
    expect(woke.get_by_role("button", name="Yes")).to_have_attribute("aria-pressed", "true")
    woke.get_by_role("button", name="Yes").tap()
    page.locator("[data-helped=walk]").tap()
    step(page, "check")
    until(page, "() => localStorage.getItem('uncramp.helped')")
    (cramp,) = kept(page, "cramps")
    assert (cramp["pain"], cramp["woke"], cramp["helped"]) == (6, None, "walk")


def test_the_question_can_be_skipped(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    expect(page.locator("button[data-main]")).to_contain_text("Skip")
    # Elsewhere first: the second tap of a thumb at the same place skips nothing.
    page.locator("[data-current] .do").tap()
    page.locator("button[data-main]").tap()
    step(page, "check")
    becomes(page, lambda: len(kept(page, "cramps")), 1)


def test_who_only_looked_takes_the_entry_out_again(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    page.get_by_role("button", name="Remove it").tap()
    expect(page.get_by_text("It is not in your diary.")).to_be_visible()
    expect(page.locator("[data-current] .do")).to_be_focused()
    expect(page.get_by_role("toolbar")).to_have_count(0)
    assert kept(page, "cramps") == []


def test_going_on_without_saying_that_it_let_go_asks_and_writes_nothing(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    for _ in range(4):
        page.locator("button[data-next]").tap()
    step(page, "ask")
    page.locator("button[data-next]").tap()
    step(page, "check")
    page.locator("button[data-back]").tap()
    step(page, "ask")
    assert kept(page, "cramps") == []


def test_next_time_what_helped_comes_first_and_is_called_own_experience(page: Page) -> None:
    open_at(page, DAY, "/en/relief/calf/")
    for _ in range(4):
        page.locator("button[data-next]").tap()
    page.locator("button[data-gone]").tap()
    page.locator("[data-helped=calf-wall-deep], [data-helped=calf-heel-press]").first.tap()
    step(page, "check")
    until(page, "() => localStorage.getItem('uncramp.helped')")
    (cramp,) = kept(page, "cramps")
    page.goto("/en/")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    expect(page.locator("[data-current]")).to_have_attribute("data-stretch", cramp["helped"])
    expect(page.locator("[data-current] .own")).to_have_text(re.compile("own experience, not proof"))
    expect(page.locator("[data-active] [data-way]")).to_be_visible()


def test_a_way_that_helped_is_chosen_before_the_first_paint(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.evaluate("() => localStorage.setItem('uncramp.helped', 'foot:day:x calf:day:calf-wall')")
    page.goto("/en/")
    page.goto("/en/relief/calf/")
    expect(page.locator("html")).to_have_attribute("data-prefer", "day")
    player(page, "ready")
    assert "Heel down" in instruction(page)


def test_another_way_that_helped_is_said_beside_the_first_step(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    page.locator("[data-helped=walk]").tap()
    until(page, "() => (localStorage.getItem('uncramp.helped') ?? '').includes('walk')")
    page.goto("/en/")
    page.goto("/en/relief/calf/")
    player(page, "ready")
    expect(page.locator("[data-current] .own")).to_contain_text("Walking")
    expect(page.locator("[data-current] .own")).to_contain_text("not proof")


def test_what_is_deleted_from_the_diary_is_not_offered_any_more(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    page.locator("[data-helped=walk]").tap()
    until(page, "() => (localStorage.getItem('uncramp.helped') ?? '').includes('walk')")
    page.goto("/en/diary/")
    page.get_by_role("button", name="Delete: Calf").tap()
    until(page, "() => localStorage.getItem('uncramp.helped') === ''")


def test_a_full_phone_says_so_and_the_guide_goes_on(page: Page) -> None:
    page.add_init_script("IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }")
    open_at(page, NIGHT, "/en/relief/calf/")
    page.locator("button[data-gone]").tap()
    expect(page.get_by_text("It is not in your diary.")).to_be_visible()
    page.locator("[data-helped=walk]").tap()
    pass_check(page)
    expect(page.get_by_role("button", name="Note it")).to_be_visible()
    page.locator("button[data-gone]").tap()
    player(page, "done")
    expect(page.get_by_text("It is not in your diary.")).to_be_visible()
    expect(page.get_by_role("link", name="It is in your diary.")).to_have_count(0)


def test_at_the_end_it_says_what_it_was_and_leads_to_its_entry(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    page.get_by_role("button", name="Left leg").tap()
    page.clock.pause_at("2026-11-22T03:02:10")
    page.locator("button[data-gone]").tap()
    page.clock.resume()
    page.locator("[data-helped=walk]").tap()
    pass_check(page)
    page.reload()
    step(page, "pick")
    expect(page.get_by_role("button", name="Walk a little")).to_be_visible()
    page.locator("button[data-gone]").tap()
    for _ in range(2):
        player(page, "done")
        card = page.locator("[data-current]")
        expect(card).to_contain_text(re.compile(r"Calf, left leg, 2 mins? \d+ sec"))
        expect(card).to_contain_text("Sleep well.")
        expect(card.get_by_role("link", name="Drink a glass of water")).to_have_attribute("href", "/en/water/")
        # The phone may throw the page away: another cramp does not begin with that.
        page.reload()
    expect(page.locator("[data-current] .do")).to_be_focused()
    page.get_by_role("link", name="It is in your diary.").tap()
    expect(page.locator("[data-days] li [data-edit]")).to_be_focused()


def test_a_screen_reader_hears_each_screen_after_a_cramp_once(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    told = page.locator("[data-announce]")
    page.locator("button[data-gone]").focus()
    page.keyboard.press("Enter")
    step(page, "helped")
    expect(page.locator("[data-current] .do")).to_be_focused()
    assert instruction(page) not in told.inner_text(), "the heading is read as it takes the focus"
    page.locator("button[data-main]").focus()
    page.keyboard.press("Enter")
    step(page, "check")
    expect(page.locator("[data-current] .do")).to_be_focused()
    pass_check(page)
    step(page, "pick")
    page.locator("[data-current] [data-pick]").first.tap()
    step(page, "care")
    expect(page.locator("[data-current] .do")).to_be_focused()
    assert instruction(page) not in told.inner_text()
    page.locator("button[data-main]").focus()
    page.keyboard.press("Enter")
    step(page, "pick")
    expect(page.locator("[data-current] .do")).to_be_focused()


def test_a_double_tap_on_the_cramp_has_gone_does_not_skip_what_helped(page: Page) -> None:
    # A browser that looks for double taps counts every tap as the first.
    page.add_init_script("Object.defineProperty(UIEvent.prototype, 'detail', { get: () => 1 })")
    open_at(page, NIGHT, "/en/relief/calf/")
    box = page.locator("button[data-gone]").bounding_box()
    assert box
    place = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.touchscreen.tap(*place)
    step(page, "helped")
    page.touchscreen.tap(*place)
    page.touchscreen.tap(*place)
    # What was tapped before it has been heard.
    page.locator("[data-current] button[value='4']").tap()
    expect(page.locator("[data-current] button[value='4']")).to_have_attribute("aria-pressed", "true")
    step(page, "helped")


def test_who_missed_the_button_and_taps_once_more_is_heard(page: Page) -> None:
    open_at(page, NIGHT, "/en/relief/calf/")
    box = page.locator("button[data-gone]").bounding_box()
    assert box
    across = box["x"] + box["width"] / 2
    # By a mouse: where a finger misses by little, a browser may take the button for what it meant.
    page.mouse.click(across, box["y"] - 6)
    page.mouse.click(across, box["y"] + 6)
    step(page, "helped")

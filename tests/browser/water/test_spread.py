"""What was noted all together: it is asked about before it warns, and what was too much for an hour stays so."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.support.modules import HeldBack, started
from tests.support.shifts import count_shifts, shifted
from tests.support.store import AWAY, store
from tests.support.water import NOW, WATER, cup, done, drink, drinks, entries, keep_drinks, visit


def offer(page: Page) -> Locator:
    return page.locator("[data-offer]")


def levels(page: Page) -> Locator:
    return page.locator("[data-level]").locator("visible=true")


def note_a_morning(page: Page) -> None:
    for count in range(1, 5):
        cup(page, "330 ml").click()
        expect(entries(page)).to_have_count(count)
    expect(offer(page)).to_contain_text("You noted 1,320\u00a0ml within an hour. Did you drink all of it in that hour?")
    expect(levels(page)).to_have_count(0)


def spread(page: Page, begin: str, end: str) -> None:
    for label, time in (("From", begin), ("Until", end)):
        offer(page).get_by_label(label).fill(time)
    offer(page).get_by_role("button", name="Spread it").click()


def test_what_much_within_an_hour_has_to_say_moves_nothing_that_was_shown_before(page: Page) -> None:
    page.goto(AWAY)
    keep_drinks(page, *(drink(str(minute), f"2026-11-22T13:5{minute}:00+00:00", 330) for minute in range(8)))
    count_shifts(page)
    page.clock.set_fixed_time(NOW)
    scripts = HeldBack(page)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(WATER)
    expect(page.locator("[data-other]")).to_be_in_viewport()
    page.evaluate("() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))")
    scripts.let_go()
    started(page, "water")
    expect(offer(page)).to_be_visible()
    page.evaluate("() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown)))")
    assert shifted(page) == 0


def test_a_morning_that_was_noted_at_once_is_spread_over_the_times_that_the_person_says(page: Page) -> None:
    visit(page)
    note_a_morning(page)
    before = drinks(page)
    offer(page).get_by_role("button", name=re.compile("No, spread it over")).click()
    expect(offer(page).get_by_label("From")).to_be_focused()
    expect(offer(page).get_by_label("From")).to_have_value("")
    spread(page, "11:00", "07:00")
    expect(offer(page).get_by_label("From")).to_have_accessible_description("Choose a time before the second one.")
    spread(page, "07:00", "11:00")
    expect(offer(page)).to_be_hidden()
    expect(levels(page)).to_have_count(0)
    expect(entries(page).locator("time")).to_have_text(["10:30", "09:30", "08:30", "07:30"])
    done(page).get_by_role("button", name="Undo").click()
    expect(offer(page)).to_be_visible()
    assert drinks(page) == before


def test_undo_leaves_what_another_tab_said_of_a_part_since(page: Page) -> None:
    visit(page)
    note_a_morning(page)
    offer(page).get_by_role("button", name=re.compile("No, spread it over")).click()
    spread(page, "07:00", "11:00")
    expect(done(page).get_by_role("button", name="Undo")).to_be_visible()
    store(page, "(s, drink) => s.put('drinks', drink)", {**drinks(page)[0], "ml": 250})
    now = drinks(page)
    done(page).get_by_role("button", name="Undo").click()
    expect(done(page).get_by_role("button", name="Undo")).to_be_hidden()
    assert drinks(page) == now


def note_a_whole_morning(page: Page) -> None:
    """As one amount, which was drunk in parts."""
    page.get_by_role("button", name="Another amount").click()
    form = page.get_by_role("form", name="Another amount")
    form.get_by_label("Amount").fill("1200")
    form.get_by_role("button", name="Save").click()
    offer(page).get_by_role("button", name=re.compile("No, spread it over")).click()


def test_one_amount_of_a_whole_morning_becomes_cups_and_loses_nothing(page: Page) -> None:
    visit(page)
    note_a_whole_morning(page)
    spread(page, "08:00", "12:00")
    expect(done(page).get_by_role("button", name="Undo")).to_be_focused()
    expect(entries(page)).to_have_count(4)
    assert sum(each["ml"] for each in drinks(page)) == 1200
    expect(levels(page)).to_have_count(0)


def test_two_quick_taps_spread_it_once(page: Page) -> None:
    visit(page)
    note_a_whole_morning(page)
    for label, time in (("From", "08:00"), ("Until", "12:00")):
        offer(page).get_by_label(label).fill(time)
    offer(page).get_by_role("button", name="Spread it").dblclick()
    expect(offer(page)).to_be_hidden()
    # Where the first tap is answered before the second, that one falls on what came there, and takes the focus away.
    expect(done(page).get_by_role("button", name="Undo")).to_be_visible()
    assert sum(each["ml"] for each in drinks(page)) == 1200


def test_who_drank_it_within_the_hour_is_warned_and_times_that_hide_nothing_change_nothing(page: Page) -> None:
    visit(page)
    note_a_morning(page)
    offer(page).get_by_role("button", name=re.compile("No, spread it over")).click()
    spread(page, "13:10", "14:00")
    expect(page.locator("[data-level=stop]")).to_be_focused()
    expect(page.locator("[data-level=stop]")).to_contain_text("1,320\u00a0ml still falls within one hour")
    expect(offer(page)).to_be_hidden()
    page.reload()
    offer(page).get_by_role("button", name="Yes, within the hour").click()
    expect(page.locator("[data-level=stop]")).to_contain_text("You noted 1,320\u00a0ml within an hour.")
    cup(page, "150 ml").click()
    expect(page.locator("[data-level=stop]")).to_contain_text("1,470")
    expect(offer(page)).to_be_hidden()


def test_a_question_that_nobody_answers_becomes_the_warning(page: Page) -> None:
    page.clock.install(time=NOW)
    page.goto(WATER)
    note_a_morning(page)
    page.clock.run_for(11 * 60_000)
    expect(page.locator("[data-level=stop]")).to_be_visible()
    expect(offer(page)).to_be_hidden()

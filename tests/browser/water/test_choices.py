"""A person's own cups, goal and limit: always theirs to set, within what is safe, and kept on the phone."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.support.store import store
from tests.support.waiting import becomes
from tests.support.water import (
    NOW,
    back_in_the_room,
    chosen,
    cup,
    cups,
    cups_page,
    done,
    drink,
    entries,
    goal_page,
    keep_drinks,
    ring,
    saved,
    visit,
)


def save(card: Locator) -> None:
    card.get_by_role("button", name="Save").click()


def test_the_goal_is_suggested_for_the_person(page: Page) -> None:
    card = goal_page(page)
    expect(card.get_by_label("Goal")).to_have_value("1750")
    for whom, ml in (("woman", 1600), ("man", 2000), ("unsaid", 1750), ("pregnant", 1900), ("breastfeeding", 2300)):
        card.get_by_label("Suggested for").select_option(whom)
        expect(card.get_by_label("Goal")).to_have_value(str(ml))
        saved(card)
        # That it was saved is said from the time before.
        becomes(page, lambda: [chosen(page)[name] for name in ("goal", "goalFor")], [ml, whom])
    back_in_the_room(page)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 2,300\u00a0ml")


def test_a_choice_outlives_the_page_and_can_be_undone(page: Page) -> None:
    card = goal_page(page)
    card.get_by_label("Goal").fill("1200")
    saved(card)
    card.get_by_label("Goal").fill("1300")
    saved(card)
    # That it was saved is said from the time before.
    becomes(page, lambda: chosen(page)["goal"], 1300)
    done(page).get_by_role("button", name="Undo").click()
    expect(card.get_by_label("Goal")).to_have_value("1200")
    back_in_the_room(page)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,200\u00a0ml")


def test_undo_of_a_goal_leaves_the_doctors_limit_that_another_tab_has_set_since(
    page: Page, context: BrowserContext
) -> None:
    card = goal_page(page)
    card.get_by_label("Goal").fill("1200")
    saved(card)
    other = goal_page(context.new_page())
    other.get_by_label("My doctor limits what I drink").check()
    other.get_by_label("My daily limit").fill("1000")
    saved(other)
    expect(card.get_by_label("My daily limit")).to_have_value("1000")
    now = chosen(page)
    done(page).get_by_role("button", name="Undo").click()
    expect(done(page).get_by_role("button", name="Undo")).to_be_hidden()
    assert chosen(page) == now


def test_a_goal_outside_its_bounds_is_not_kept(page: Page) -> None:
    card = goal_page(page)
    goal = card.get_by_label("Goal")
    for amount in ("999", "5001", "much", ""):
        goal.fill(amount)
        save(card)
        expect(goal).to_have_accessible_description("Enter an amount from 1 to 5 litres.")
        assert chosen(page) is None, amount
    goal.fill("1000")
    saved(card)
    expect(goal).to_have_accessible_description("")
    assert chosen(page)["goal"] == 1000


def test_above_two_and_a_half_litres_there_is_a_note_and_above_three_a_question(page: Page) -> None:
    card = goal_page(page)
    note = card.get_by_text("more than most people need")
    advised = card.get_by_label("My doctor or coach advised this")
    card.get_by_label("Goal").fill("2500")
    expect(note).to_be_hidden()
    card.get_by_label("Goal").fill("2501")
    expect(note).to_be_visible()
    expect(advised).to_be_hidden()
    card.get_by_label("Goal").fill("3001")
    expect(advised).to_be_visible()
    save(card)
    expect(advised).to_be_focused()
    assert chosen(page) is None
    advised.check()
    saved(card)
    assert chosen(page)["goal"] == 3001


def test_a_doctors_limit_counts_down_and_takes_encouragement_away(page: Page) -> None:
    page.clock.set_fixed_time(NOW)
    card = goal_page(page)
    keep_drinks(page, drink("beer", "2026-11-22T09:00:00+00:00", 300, "alcohol"))
    card.get_by_label("My doctor limits what I drink").check()
    expect(card.get_by_label("Goal")).to_be_hidden()
    card.get_by_label("My daily limit").fill("1000")
    saved(card)
    back_in_the_room(page)
    expect(ring(page)).to_have_attribute("aria-label", "700\u00a0ml left of 1,000\u00a0ml")
    cup(page, "330 ml").click()
    cup(page, "330 ml").click()
    expect(ring(page)).to_have_attribute("aria-label", "40\u00a0ml left of 1,000\u00a0ml")
    expect(page.locator("p[data-over]")).to_be_hidden()
    cup(page, "150 ml").click()
    expect(page.locator("p[data-over]")).to_have_text("This is 110\u00a0ml over the limit your doctor set.")
    expect(entries(page).filter(has_text="Alcohol")).not_to_contain_text("does not count", use_inner_text=True)
    expect(page.locator("[data-kind], [data-reached]").locator("visible=true")).to_have_count(0)
    page.get_by_role("button", name="Another amount").click()
    expect(page.get_by_text("Alcohol does not count towards your goal.")).to_have_count(0)
    expect(page.get_by_text("Dashed line: your limit, 1,000\u00a0ml")).to_be_visible()


def test_the_card_says_who_should_ask_first(page: Page) -> None:
    card = goal_page(page)
    link = card.get_by_role("link", name="Who should ask first")
    expect(link).to_have_attribute("href", "/en/relief/warning-signs/#caution-fluid")
    expect(card.get_by_role("link", name="EFSA 2010")).to_be_visible()


def test_cups_have_a_shape_and_a_name_of_ones_own_and_their_order(page: Page) -> None:
    card = cups_page(page)
    fourth = card.get_by_role("group", name="Cup 4")
    fourth.get_by_label("Amount").fill("500")
    fourth.get_by_label("Drink").select_option("tea")
    expect(fourth.get_by_role("radio", name="Bottle")).to_be_checked()
    fourth.get_by_role("radio", name="Flask").check()
    card.get_by_role("group", name="Cup 1").get_by_label("Name").fill("  With my tablets ")
    card.get_by_role("button", name="Move up: Cup 4").click()
    expect(card.get_by_role("button", name="Move up: Cup 3")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Enter")
    expect(card.get_by_role("button", name="Move up: Cup 1")).to_be_disabled()
    saved(card)
    assert [each["ml"] for each in chosen(page)["cups"]] == [500, 150, 200, 250]
    back_in_the_room(page)
    words = "[data-amount], [data-drink]"
    expect(cups(page).nth(0).locator(words)).to_have_text(["500\u00a0ml", "Flask, Tea"])
    expect(cups(page).nth(0).locator("use")).to_have_attribute("href", "#i-flask")
    expect(cups(page).nth(1).locator(words)).to_have_text(["150\u00a0ml", "With my tablets"])
    cups(page).nth(0).click()
    expect(entries(page)).to_contain_text("Tea, 500\u00a0ml")


def test_cups_of_an_earlier_build_look_like_what_they_hold_and_lose_nothing(page: Page) -> None:
    visit(page)
    earlier = [{"id": f"cup-{ml}", "ml": ml, "drink": "water"} for ml in (100, 180, 280, 700)]
    store(page, "(s, cups) => s.put('settings', {id: 'water', cups})", earlier)
    for place, shape in enumerate(("teacup", "glass", "mug", "bottle")):
        expect(cups(page).nth(place).locator("use")).to_have_attribute("href", f"#i-{shape}")
    card = cups_page(page)
    saved(card)
    kept = [{name: each[name] for name in ("id", "ml", "drink")} for each in chosen(page)["cups"]]
    assert kept == earlier


def test_saving_keeps_what_a_later_build_knows_and_this_one_does_not(page: Page) -> None:
    visit(page)
    later = [{"id": f"cup-{place}", "ml": 200, "drink": "kefir"} for place in range(4)]
    store(page, "(s, cups) => s.put('settings', {id: 'water', cups, goalFor: 'runner'})", later)
    card = cups_page(page)
    card.get_by_role("group", name="Cup 1").get_by_label("Amount").fill("250")
    saved(card)
    assert [each["drink"] for each in chosen(page)["cups"]] == ["kefir"] * 4
    card = goal_page(page)
    card.get_by_label("Goal").fill("1800")
    saved(card)
    assert (chosen(page)["goal"], chosen(page)["goalFor"]) == (1800, "runner")


def test_a_cup_that_is_none_is_said_at_its_field(page: Page) -> None:
    card = cups_page(page)
    field = card.get_by_role("group", name="Cup 2").get_by_label("Amount")
    field.fill("0")
    save(card)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("from 10 ml to 2 litres"))
    assert chosen(page) is None


@pytest.mark.parametrize("place", ["goal", "cups", "reminders"])
def test_an_old_address_of_a_form_shows_the_way_to_its_page(page: Page, place: str) -> None:
    page.goto(f"/en/water/#{place}")
    link = page.locator(f"#{place}")
    expect(link).to_be_in_viewport()
    link.click()
    page.wait_for_url(f"**/en/water/{place}/")
    expect(page.locator(".tabbar [aria-current]")).to_have_text("Water")

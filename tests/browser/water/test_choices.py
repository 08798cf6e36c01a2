"""A person's own cups, goal and limit: always theirs to set, within what is safe, and kept on the phone."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.support.water import chosen, cup, cups, done, drink, entries, fold, keep_drinks, ring, visit

GOAL = "Your daily goal"
CUPS = "Your cups and unit"


def save(card: Locator) -> None:
    card.get_by_role("button", name="Save").click()


def test_the_goal_is_suggested_for_the_person(page: Page) -> None:
    visit(page)
    card = fold(page, GOAL)
    expect(card.get_by_label("Goal")).to_have_value("1750")
    for whom, ml in (("woman", 1600), ("man", 2000), ("unsaid", 1750), ("pregnant", 1900), ("breastfeeding", 2300)):
        card.get_by_label("Suggested for").select_option(whom)
        expect(card.get_by_label("Goal")).to_have_value(str(ml))
        save(card)
        expect(ring(page)).to_have_attribute("aria-label", f"0\u00a0ml of {ml:,}\u00a0ml")
        assert (chosen(page)["goal"], chosen(page)["goalFor"]) == (ml, whom)


def test_a_choice_outlives_the_page_and_can_be_undone(page: Page) -> None:
    visit(page)
    card = fold(page, GOAL)
    card.get_by_label("Goal").fill("1200")
    save(card)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,200\u00a0ml")
    page.reload()
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,200\u00a0ml")
    card = fold(page, GOAL)
    card.get_by_label("Goal").fill("1300")
    save(card)
    done(page).get_by_role("button", name="Undo").click()
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,200\u00a0ml")


def test_a_goal_outside_its_bounds_is_not_kept(page: Page) -> None:
    visit(page)
    card = fold(page, GOAL)
    goal = card.get_by_label("Goal")
    for amount in ("999", "5001", "much", ""):
        goal.fill(amount)
        save(card)
        expect(goal).to_have_accessible_description("Enter an amount from 1 to 5 litres.")
        assert chosen(page) is None, amount
    goal.fill("1000")
    save(card)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 1,000\u00a0ml")
    expect(goal).to_have_accessible_description("")


def test_above_two_and_a_half_litres_there_is_a_note_and_above_three_a_question(page: Page) -> None:
    visit(page)
    card = fold(page, GOAL)
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
    save(card)
    expect(ring(page)).to_have_attribute("aria-label", "0\u00a0ml of 3,001\u00a0ml")


def test_a_doctors_limit_counts_down_and_takes_encouragement_away(page: Page) -> None:
    visit(page)
    keep_drinks(page, drink("beer", "2026-11-22T09:00:00+00:00", 300, "alcohol"))
    card = fold(page, GOAL)
    card.get_by_label("My doctor limits what I drink").check()
    expect(card.get_by_label("Goal")).to_be_hidden()
    card.get_by_label("My daily limit").fill("1000")
    save(card)
    expect(ring(page)).to_have_attribute("aria-label", "700\u00a0ml left of 1,000\u00a0ml")
    cup(page, "330 ml").click()
    cup(page, "330 ml").click()
    expect(ring(page)).to_have_attribute("aria-label", "40\u00a0ml left of 1,000\u00a0ml")
    expect(page.locator("p[data-over]")).to_be_hidden()
    cup(page, "150 ml").click()
    expect(page.locator("p[data-over]")).to_have_text("This is 110\u00a0ml over the limit your doctor set.")
    expect(entries(page).filter(has_text="Alcohol")).not_to_contain_text("does not count", use_inner_text=True)
    page.get_by_role("button", name="Another amount").click()
    expect(page.get_by_text("Alcohol does not count towards your goal.")).to_have_count(0)
    expect(page.get_by_text("Dashed line: your limit, 1,000\u00a0ml")).to_be_visible()


def test_the_card_says_who_should_ask_first(page: Page) -> None:
    visit(page)
    card = fold(page, GOAL)
    link = card.get_by_role("link", name="Who should ask first")
    expect(link).to_have_attribute("href", "/en/relief/warning-signs/#caution-fluid")
    expect(card.get_by_role("link", name="EFSA 2010")).to_be_visible()


def test_cups_can_be_changed_and_put_in_order(page: Page) -> None:
    visit(page)
    card = fold(page, CUPS)
    card.get_by_role("group", name="Cup 4").get_by_label("Amount").fill("500")
    card.get_by_role("group", name="Cup 4").get_by_label("Drink").select_option("tea")
    card.get_by_role("button", name="Move up: Cup 4").click()
    expect(card.get_by_role("button", name="Move up: Cup 3")).to_be_focused()
    for _ in range(2):
        page.keyboard.press("Enter")
    expect(card.get_by_role("button", name="Move up: Cup 1")).to_be_disabled()
    save(card)
    expect(cups(page).first).to_contain_text("500\u00a0ml")
    expect(cups(page).first).to_contain_text("Tea")
    assert [each["ml"] for each in chosen(page)["cups"]] == [500, 150, 200, 250]
    page.reload()
    expect(cups(page).first).to_contain_text("500\u00a0ml")


def test_a_cup_that_is_none_is_said_at_its_field(page: Page) -> None:
    visit(page)
    card = fold(page, CUPS)
    field = card.get_by_role("group", name="Cup 2").get_by_label("Amount")
    field.fill("0")
    save(card)
    expect(field).to_be_focused()
    expect(field).to_have_accessible_description(re.compile("from 10 ml to 2 litres"))
    assert chosen(page) is None

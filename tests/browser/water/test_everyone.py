"""The water room by keyboard, without scripts, with axe, on narrow phones and in large letters."""

import re
from collections.abc import Iterator

from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_problems_in_looks
from tests.support.server import Server
from tests.support.water import WATER, cup, cups_page, done, drink, entries, goal_page, keep_drinks, saved, visit


def test_a_drink_is_noted_and_taken_back_by_keyboard(page: Page) -> None:
    visit(page)
    cup(page, "150 ml").focus()
    page.keyboard.press("Enter")
    expect(entries(page)).to_have_count(1)
    expect(cup(page, "150 ml")).to_be_focused()
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(done(page).get_by_role("button", name="Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(entries(page)).to_have_count(0)
    expect(cup(page, "150 ml")).to_be_focused()


def test_escape_leaves_a_form_without_a_change(page: Page) -> None:
    visit(page)
    page.get_by_role("button", name="Another amount").click()
    page.keyboard.type("50")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Another amount")).to_be_focused()
    expect(entries(page)).to_have_count(0)


def test_without_scripts_the_page_says_how_much_what_counts_and_when_to_slow_down(
    browser: Browser, server: Server
) -> None:
    context = browser.new_context(base_url=server.url, java_script_enabled=False)
    page = context.new_page()
    page.goto(WATER)
    expect(page.get_by_text("Women: about 1.6 litres")).to_be_visible()
    expect(page.get_by_text("Alcohol does not.")).to_be_visible()
    expect(page.get_by_text("More than 0.75 litres within an hour: slow down.")).to_be_visible()
    expect(page.get_by_text("Water will not stop a cramp.")).to_be_visible()
    expect(page.get_by_role("link", name="EFSA 2010").first).to_be_visible()
    expect(page.locator("[data-cup]:visible, [data-goal]:visible, [data-history]:visible")).to_have_count(0)
    context.close()


def states(page: Page) -> Iterator[str]:
    """The room in each of its states, one after the other."""
    visit(page)
    yield "empty"
    keep_drinks(
        page,
        drink("beer", "2026-11-22T13:30:00+00:00", 500, "alcohol"),
        drink("bottle", "2026-11-22T13:40:00+00:00", 600),
    )
    cup(page, "150 ml").click()
    expect(page.locator("[data-level=stop]")).to_be_visible()
    yield "too much within the hour, with a notice"
    entries(page).first.get_by_role("button", name=re.compile("Edit")).click()
    form = page.locator("[data-log] form")
    form.get_by_label("Amount").fill("x")
    form.get_by_role("button", name="Save").click()
    page.get_by_role("button", name="Another amount").click()
    expect(page.locator(".problem:visible")).to_have_count(1)
    yield "every form open"
    cups_page(page)
    yield "the cups"
    card = goal_page(page)
    card.get_by_label("Goal").fill("3500")
    card.get_by_role("button", name="Save").click()
    expect(page.locator(".problem:visible")).to_have_count(1)
    yield "the goal"
    card.get_by_label("My doctor limits what I drink").check()
    card.get_by_label("My daily limit").fill("500")
    saved(card)
    page.goto(f"{WATER}reminders/")
    yield "the reminders"
    visit(page, "2026-11-23T14:00:00Z")
    for _ in range(4):
        cup(page, "330 ml").click()
    expect(page.locator("p[data-over]")).to_be_visible()
    page.locator("[data-spread]").click()
    page.locator("[data-behind] summary").click()
    yield "the question whether it was within the hour, and the table"
    for period in ("Day", "Month", "Year"):
        page.get_by_role("radio", name=period).check()
        yield f"above the limit, {period}"


SMALL = """() => [...document.querySelectorAll("main :is(button, select, summary)")]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 47.9)
    .map((each) => each.outerHTML.slice(0, 120))"""


def test_axe_finds_nothing_in_any_state_by_day_and_night(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 7000})
    problems = []
    for state in states(page):
        problems += [f"{state}: {problem}" for problem in axe_problems_in_looks(page, "night")]
    assert not problems, "\n".join(problems)


def test_in_every_state_targets_fit_a_thumb_and_nothing_scrolls_sideways_at_320_px_and_in_letters_of_200_percent(
    page: Page,
) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    for state in states(page):
        assert page.evaluate(SMALL) == [], state
        for size in ("200%", "100%"):
            page.evaluate("(size) => document.documentElement.style.setProperty('font-size', size)", size)
            assert page.evaluate("document.documentElement.scrollWidth") <= 320, f"{state}, {size}"


def test_on_a_short_screen_the_way_back_is_in_sight_and_covers_no_cup(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    visit(page)
    expect(cup(page, "330 ml")).to_be_in_viewport(ratio=1)
    cup(page, "150 ml").click()
    expect(done(page).get_by_role("button", name="Undo")).to_be_in_viewport(ratio=1)
    for amount in ("150 ml", "330 ml"):
        cup(page, amount).click(trial=True)

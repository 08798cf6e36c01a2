"""The history: a picture with its table for day, week, month and year, an average that blames nobody, and a copy."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import set_letters
from tests.support.languages import LANGUAGES
from tests.support.large_text import PHONES
from tests.support.water import cup, drink, entries, keep_drinks, visit

KEPT = [
    drink("a", "2026-01-10T08:00:00+00:00", 900),
    drink("b", "2026-01-12T08:00:00+00:00", 1100),
    drink("c", "2026-11-02T08:00:00+00:00", 400, "tea"),
    drink("d", "2026-11-16T08:00:00+00:00", 600),
    drink("e", "2026-11-21T20:00:00+00:00", 500, "alcohol"),
    drink("f", "2026-11-22T08:00:00+00:00", 250),
    drink("g", "2026-11-22T08:40:00+00:00", 150, "coffee"),
    drink("h", "2026-11-22T12:00:00+00:00", 200),
]


@pytest.fixture
def history(page: Page) -> Page:
    visit(page)
    keep_drinks(page, *KEPT)
    expect(entries(page)).to_have_count(3)
    return page


def rows(page: Page) -> list[str]:
    page.locator("[data-behind]").evaluate("(each) => { each.open = true; }")
    return [" | ".join(each.locator("th, td").all_inner_texts()) for each in page.locator("[data-rows] tr").all()]


PERIODS = [
    (
        "Day",
        "Today",
        2,
        "600\u00a0ml in total.",
        ["08:00 | 400\u00a0ml | 0\u00a0ml", "12:00 | 200\u00a0ml | 0\u00a0ml"],
    ),
    (
        "Week",
        "16\u2009\u2013\u200922 November",
        2,
        "On average 400\u00a0ml a day, over the 3 days with something noted.",
        [
            "Monday 16 Nov | 600\u00a0ml | 0\u00a0ml",
            "Saturday 21 Nov | 0\u00a0ml | 500\u00a0ml",
            "Sunday 22 Nov | 600\u00a0ml | 0\u00a0ml",
        ],
    ),
    ("Month", "November 2026", 3, "On average 400\u00a0ml a day, over the 4 days with something noted.", None),
    (
        "Year",
        "2026",
        2,
        "On average 600\u00a0ml a day, over the 6 days with something noted.",
        ["January | 1,000\u00a0ml | 0\u00a0ml", "November | 400\u00a0ml | 125\u00a0ml"],
    ),
]


def test_each_period_is_a_picture_with_its_table(history: Page) -> None:
    picture = history.locator("[data-picture] svg")
    for period, name, bars, mean, table in PERIODS:
        history.get_by_role("radio", name=period).check()
        expect(history.locator("[data-period]")).to_have_text(name)
        expect(picture).to_have_accessible_name(f"What you drank: {name}")
        expect(picture.locator(".bar")).to_have_count(bars)
        expect(history.locator("p[data-mean]")).to_have_text(mean)
        if table is not None:
            assert rows(history) == table


def test_no_number_of_the_table_is_out_of_sight_on_the_narrowest_phone_with_large_text(history: Page) -> None:
    history.set_viewport_size(PHONES[0])
    for language in LANGUAGES:
        history.goto(f"/{language}/water/")
        expect(entries(history)).to_have_count(3)
        set_letters(history, "200%")
        history.locator("[data-behind]").evaluate("(each) => { each.open = true; }")
        for period in ("week", "month", "year"):
            history.locator(f"[name=period][value={period}]").check()
            beyond = "table => table.getBoundingClientRect().right - table.parentElement.getBoundingClientRect().right"
            assert history.locator("[data-behind] table").evaluate(beyond) <= 1, f"{language}: {period}"


def test_earlier_periods_can_be_seen_and_an_empty_one_blames_nobody(history: Page) -> None:
    history.get_by_role("radio", name="Month").check()
    history.locator("[data-history]").get_by_role("button", name="Earlier").click()
    expect(history.locator("[data-period]")).to_have_text("October 2026")
    expect(history.locator("p[data-mean]")).to_have_text("Nothing noted in this period.")
    expect(history.locator("[data-behind]")).to_be_hidden()
    history.locator("[data-history]").get_by_role("button", name="Later").click()
    expect(history.locator("[data-period]")).to_have_text("November 2026")
    expect(history.locator("[data-history] [data-later]")).to_be_disabled()


def test_a_bar_shows_the_drinks_of_its_day_by_keyboard_too(history: Page) -> None:
    bar = history.get_by_role("button", name="Monday 16 Nov: 600\u00a0ml")
    bar.focus()
    history.keyboard.press("Enter")
    expect(entries(history)).to_have_text(re.compile("600"))
    expect(history.locator("[data-day-name]")).to_contain_text("16 November")
    expect(history.locator("[data-shown-day]")).to_have_text("Monday 16 Nov: its drinks are in the list below.")
    expect(history.locator("[data-day-steps] h2")).to_contain_text("16 November")
    expect(bar).to_have_attribute("aria-pressed", "true")
    expect(bar).to_be_focused()
    cup(history, "330 ml").click()
    expect(history.get_by_role("button", name="Monday 16 Nov: 930\u00a0ml")).to_be_visible()
    rows(history)
    history.locator("[data-rows]").get_by_role("button", name="Saturday 21 Nov").click()
    expect(entries(history)).to_contain_text("Alcohol")


def test_who_opens_a_line_of_the_table_by_keyboard_keeps_the_place(history: Page) -> None:
    rows(history)
    line = history.locator("[data-rows]").get_by_role("button", name="Monday 16 Nov")
    line.press("Enter")
    expect(entries(history)).to_have_text(re.compile("600"))
    expect(line).to_be_focused()
    history.get_by_role("radio", name="Year").check()
    history.locator("[data-rows]").get_by_role("button", name="January").press("Enter")
    expect(history.locator("[data-period]")).to_have_text("January 2026")
    expect(history.get_by_role("radio", name="Month")).to_be_focused()


def test_a_line_of_the_year_opens_its_month(history: Page) -> None:
    history.get_by_role("radio", name="Year").check()
    rows(history)
    history.locator("[data-rows]").get_by_role("button", name="January").click()
    expect(history.locator("[data-period]")).to_have_text("January 2026")
    expect(history.get_by_role("radio", name="Month")).to_be_checked()


def test_the_week_says_on_how_many_days_the_goal_was_reached_and_nothing_where_it_was_on_none(history: Page) -> None:
    expect(history.locator("[data-reached]")).to_be_hidden()
    keep_drinks(history, drink("i", "2026-11-20T08:00:00+00:00", 1750), drink("j", "2026-11-17T08:00:00+00:00", 1800))
    expect(history.locator("[data-reached]")).to_have_text("Goal reached on 2 of 7 days")


def test_the_picture_follows_a_tap(history: Page) -> None:
    history.get_by_role("radio", name="Day").check()
    cup(history, "330 ml").click()
    expect(history.locator("p[data-mean]")).to_have_text("930\u00a0ml in total.")


def test_everything_can_be_taken_along_as_json(history: Page, tmp_path: Path) -> None:
    with history.expect_download() as download:
        history.get_by_role("button", name="Everything (JSON)").click()
    assert download.value.suggested_filename == "uncramp-water-2026-11-22.json"
    download.value.save_as(tmp_path / "water.json")
    whole = json.loads((tmp_path / "water.json").read_text())
    assert whole["drinks"] == KEPT
    assert (whole["app"], whole["schema"], whole["water"]["goal"]) == ("uncramp", 1, 1750)


def test_everything_can_be_taken_along_as_a_table(history: Page, tmp_path: Path) -> None:
    with history.expect_download() as download:
        history.get_by_role("button", name="Table (CSV)").click()
    download.value.save_as(tmp_path / "water.csv")
    whole = (tmp_path / "water.csv").read_bytes().decode("utf-8-sig")
    table = list(csv.reader(io.StringIO(whole, newline=""), strict=True))
    assert table[0] == ["Date", "Time", "Millilitres", "Drink", "Towards your goal"]
    assert table[5] == ["2026-11-21", "20:00", "500", "Alcohol", "does not count"]
    assert len(table) == 1 + len(KEPT)


def test_on_a_tablet_the_picture_takes_the_width_that_it_may_and_begins_where_its_unit_stands(page: Page) -> None:
    page.set_viewport_size({"width": 820, "height": 1180})
    visit(page)
    unit, picture = (page.locator(f"[data-{part}]").bounding_box() for part in ("in-unit", "picture"))
    assert unit
    assert picture
    assert picture["x"] == unit["x"]
    assert picture["width"] == 28 * 16

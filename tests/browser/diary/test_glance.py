"""Six weeks at a glance on top of the diary: pictures, their tables, and sentences that only count."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import axe_problems_in_looks, set_letters
from tests.support.diary import cramp, phone
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep, store

NOW = "2026-11-26T09:00:00Z"

CRAMPS = [
    cramp("a", "2026-11-26T02:30:00+00:00", side="left", pain=8, woke=True, seconds=120, helped="calf-bed"),
    cramp("b", "2026-11-26T03:10:00+00:00", side="left", pain=4, woke=False, seconds=60, helped="walk"),
    cramp("c", "2026-11-20T23:20:00+00:00", side="right", pain=0, seconds=300, helped="calf-bed"),
    cramp("d", "2026-11-12T03:40:00+00:00", area="foot"),
    cramp("old", "2026-08-01T03:00:00+00:00", pain=10, woke=True),
]
QUIET = ["2026-11-25", "2026-11-24", "2026-11-12"]

CELLS = """() => Object.fromEntries([...document.querySelectorAll("[data-grid] [data-night]")].map(
  ({ dataset: { night, kind, woke } }) => [night, woke === undefined ? kind : `${kind}, woke`]))"""


def night(day: str) -> dict[str, Any]:
    return {"id": day, "at": round(datetime.fromisoformat(f"{day}T08:00:00+00:00").timestamp() * 1000), "offset": 0}


def keep_nights(page: Page, *days: str) -> None:
    store(page, "(s, nights) => s.put('nights', ...nights)", [night(day) for day in days])


def fill(page: Page) -> None:
    keep(page, *CRAMPS)
    keep_nights(page, *QUIET)
    expect(page.locator("[data-kind=quiet][data-night]")).to_have_count(2)


def rows(page: Page, part: str) -> list[list[str]]:
    lines = page.locator(f"[data-{part}] table").first.locator("tbody tr")
    return [line.locator("th, td").all_text_contents() for line in lines.all()]


@pytest.fixture(params=["en"])
def glance(request: pytest.FixtureRequest, browser: Browser, server: Server) -> Iterator[Page]:
    """A diary with five cramps, one of them long ago, and three nights said to have none."""
    with phone(browser, server, "UTC", NOW, f"/{request.param}/diary/") as page:
        fill(page)
        yield page


def test_an_empty_diary_shows_no_picture(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW) as page:
        started(page, "diary")
        expect(page.locator("[data-empty]")).to_be_visible()
        expect(page.locator("[data-glance]")).to_be_hidden()
        keep(page, CRAMPS[-1])
        expect(page.locator("[data-days] li")).to_have_count(1)
        expect(page.locator("[data-glance]")).to_be_hidden()


def test_a_night_without_a_cramp_is_enough_and_has_no_hours(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW) as page:
        started(page, "diary")
        keep_nights(page, "2026-11-26")
        expect(page.get_by_role("heading", name="0 nights with cramp of 1 logged")).to_be_visible()
        expect(page.locator("[data-by-hour], [data-told]").locator("visible=true")).to_have_count(0)


def test_the_heading_counts_nights_and_only_those_of_six_weeks(glance: Page) -> None:
    expect(glance.get_by_role("heading", name="3 nights with cramp of 5 logged")).to_be_visible()
    expect(glance.locator("[data-line]")).to_have_text("16 Oct – 26 Nov · woken 1\u00a0×")


def test_the_grid_and_its_table_say_the_same(glance: Page) -> None:
    cells = glance.evaluate(CELLS)
    first = datetime(2026, 10, 16, tzinfo=UTC)
    assert list(cells) == [str((first + timedelta(days=day)).date()) for day in range(42)]
    assert {day: kind for day, kind in cells.items() if kind != "unlogged"} == {
        "2026-11-12": "unsaid",
        "2026-11-21": "low",
        "2026-11-24": "quiet",
        "2026-11-25": "quiet",
        "2026-11-26": "high, woke",
    }
    assert rows(glance, "calendar") == [
        ["26 Nov", "2 cramps, worst pain 8, woke you"],
        ["25 Nov", "no cramp"],
        ["24 Nov", "no cramp"],
        ["21 Nov", "1 cramp, worst pain 0"],
        ["12 Nov", "1 cramp"],
    ]


def test_the_hours_and_their_table_say_the_same(glance: Page) -> None:
    bars = glance.locator("[data-bars] [data-hour]")
    heights = bars.evaluate_all("all => all.map(bar => [bar.dataset.hour, bar.offsetHeight > 0])")
    assert [hour for hour, _ in heights] == [str((hour + 18) % 24) for hour in range(24)]
    assert {hour for hour, drawn in heights if drawn} == {"23", "2", "3"}
    assert rows(glance, "by-hour") == [["23:00–00:00", "1"], ["02:00–03:00", "1"], ["03:00–04:00", "2"]]
    said = glance.locator("[data-by-hour] [data-sentence]")
    expect(said).to_have_text("3 of 4 cramps came between 02:00 and 05:00; 5 of 42 nights logged.")


def test_hours_by_weekday_count_a_night_for_the_day_on_which_it_ends(glance: Page) -> None:
    # Thursday 26 November at 2 and 3, Saturday's night at 23, Thursday 12 November at 3; the first cell is a Friday.
    heads = glance.locator("[data-weekdays] thead th").all_text_contents()
    assert heads == ["Hour", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed", "Thu"]
    counted = [row for row in rows(glance, "weekdays") if any(cell.isdigit() for cell in row[1:])]
    assert counted == [
        ["21:00", "–", "1", "–", "–", "–", "–", "–"],
        ["00:00", "–", "–", "–", "–", "–", "–", "1"],
        ["03:00", "–", "–", "–", "–", "–", "–", "2"],
    ]


def test_what_was_noted_is_counted_over_what_was_said(glance: Page) -> None:
    facts = glance.locator("[data-told] [data-fact]")
    assert [fact.locator("dd").all_text_contents() for fact in facts.all()] == [
        ["Calf: left side 2\u00a0×, right side 1\u00a0×", "Foot 1\u00a0×"],
        ["median about 2 minutes, up to about 5 minutes", "noted for 3 of 4"],
        ["median 4, up to 8", "noted for 3 of 4"],
        ["Calf stretch in bed 2\u00a0×", "Walking 1\u00a0×", "noted for 3 of 4"],
    ]


def test_the_body_is_marked_where_the_words_say(glance: Page) -> None:
    marks = glance.locator("[data-told] .spot:not([data-mark=''])").evaluate_all(
        "all => all.map(({ dataset: { area, side, mark } }) => `${area} ${side} ${mark}`)"
    )
    assert set(marks) == {"calf left said", "calf right said", "foot left unsaid", "foot right unsaid"}


def test_what_is_noted_or_deleted_changes_the_picture_at_once(glance: Page) -> None:
    store(glance, "s => s.remove('nights', '2026-11-25')")
    expect(glance.get_by_role("heading", name="3 nights with cramp of 4 logged")).to_be_visible()
    store(glance, "s => s.remove('cramps', 'd')")
    expect(glance.get_by_role("heading", name="2 nights with cramp of 4 logged")).to_be_visible()
    expect(glance.locator("[data-night='2026-11-12']")).to_have_attribute("data-kind", "quiet")


@pytest.mark.parametrize("glance", ["en", "es", "nl"], indirect=True)
def test_no_word_is_left_in_another_language(glance: Page) -> None:
    language = glance.evaluate("document.documentElement.lang")
    glance.evaluate("document.querySelectorAll('.glance details').forEach(fold => { fold.open = true; })")
    text = glance.locator("[data-glance]").inner_text()
    english = re.compile(r"\b(logged|night|cramps?|pain|woken?|noted|median|hour|side|said|square|record)\b", re.I)
    assert "{" not in text
    assert bool(english.search(text)) == (language == "en"), text


def test_axe_finds_nothing_by_day_and_night(browser: Browser, server: Server) -> None:
    with phone(browser, server, "UTC", NOW, "/en/offline/") as page:
        page.add_init_script("localStorage.setItem('uncramp.night', 'never')")
        page.set_viewport_size({"width": 390, "height": 6000})
        page.goto("/en/diary/")
        fill(page)
        page.evaluate("document.querySelectorAll('.glance details').forEach(fold => { fold.open = true; })")
        problems = axe_problems_in_looks(page, "night")
        assert not problems, "\n".join(problems)


@pytest.mark.parametrize("size", ["100%", "200%"])
def test_nothing_is_wide_at_320_px(glance: Page, size: str) -> None:
    glance.set_viewport_size({"width": 320, "height": 568})
    set_letters(glance, size)
    glance.evaluate("document.querySelectorAll('.glance details').forEach(fold => { fold.open = true; })")
    assert glance.evaluate("document.documentElement.scrollWidth") <= 320
    wide = glance.evaluate(
        """() => [...document.querySelectorAll(".glance *")]
          .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden"))
          .filter((each) => each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0)
          .filter((each) => getComputedStyle(each).display !== "inline")
          .map((each) => each.outerHTML.slice(0, 80))"""
    )
    assert not wide, wide

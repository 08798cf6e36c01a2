"""No cramp last night: one tap, once, with a way back."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.diary import DIARY, add, button, cramp, entry, records, said
from tests.support.modules import HeldBack
from tests.support.store import keep, store

QUIET = "No cramp last night"
NIGHTS = "(s) => s.all('nights')"


def open_diary(page: Page, now: str = "2026-11-25T08:00:00Z") -> None:
    page.clock.set_fixed_time(now)
    page.goto(DIARY)


def test_one_tap_notes_it_and_is_not_asked_for_again(page: Page) -> None:
    open_diary(page)
    button(page, QUIET).click()
    expect(said(page)).to_have_text("Noted: no cramp last night.")
    expect(button(page, QUIET)).to_be_hidden()
    [night] = store(page, NIGHTS)
    assert night == {"id": "2026-11-25", "at": 1795593600000, "offset": night["offset"]}
    page.reload()
    expect(page.locator("[data-keep]")).to_be_visible()
    expect(button(page, QUIET)).to_be_hidden()


def test_its_place_is_kept_so_that_add_a_cramp_does_not_narrow_under_a_thumb(page: Page) -> None:
    scripts = HeldBack(page)
    open_diary(page)
    before = button(page, "Add a cramp").bounding_box()
    expect(button(page, QUIET)).to_be_hidden()
    scripts.let_go()
    expect(button(page, QUIET)).to_be_visible()
    assert button(page, "Add a cramp").bounding_box() == before


def test_what_is_known_of_last_night_stands_in_its_place_so_that_add_a_cramp_does_not_widen_under_a_thumb(
    page: Page,
) -> None:
    open_diary(page)
    before = button(page, "Add a cramp").bounding_box()
    button(page, QUIET).click()
    expect(page.get_by_text("Last night is noted")).to_be_visible()
    assert button(page, "Add a cramp").bounding_box() == before
    scripts = HeldBack(page)
    page.reload()
    expect(page.get_by_text("Last night is noted")).to_be_hidden()
    assert button(page, "Add a cramp").bounding_box() == before
    scripts.let_go()
    expect(page.get_by_text("Last night is noted")).to_be_visible()
    assert button(page, "Add a cramp").bounding_box() == before


@pytest.mark.parametrize(
    ("at", "is_of_the_night"), [("2026-11-25T03:10:00+00:00", True), ("2026-11-25T11:00:00+00:00", False)]
)
def test_a_cramp_of_the_day_does_not_say_that_the_night_was_noted(page: Page, at: str, is_of_the_night: bool) -> None:
    open_diary(page, "2026-11-25T15:00:00Z")
    keep(page, cramp("one", at))
    expect(button(page, QUIET)).to_be_hidden()
    expect(page.get_by_text("Last night is noted")).to_be_visible(visible=is_of_the_night)


def test_undo_takes_it_out_again(page: Page) -> None:
    open_diary(page)
    button(page, QUIET).click()
    expect(button(page, "Undo")).to_be_focused()
    page.keyboard.press("Enter")
    expect(button(page, QUIET)).to_be_focused()
    assert store(page, NIGHTS) == []


def test_a_cramp_of_that_night_leaves_nothing_to_say(page: Page) -> None:
    open_diary(page)
    expect(button(page, QUIET)).to_be_visible()
    add(page, "Calf")
    expect(button(page, QUIET)).to_be_hidden()
    button(page, "Undo").click()
    expect(button(page, QUIET)).to_be_visible()


def test_a_page_that_stood_open_until_the_morning_notes_nothing_against_a_cramp(page: Page) -> None:
    open_diary(page, "2026-11-25T03:00:00Z")
    add(page, "Calf")
    expect(entry(page, "Calf")).to_be_visible()
    # Opened anew it looks once: what was kept a moment ago may be looked for again, in the morning already.
    page.reload()
    expect(button(page, QUIET)).to_be_visible()
    page.clock.set_fixed_time("2026-11-25T08:00:00Z")
    button(page, QUIET).click()
    expect(button(page, QUIET)).to_be_hidden()
    assert store(page, NIGHTS) == []


def test_an_evening_belongs_to_the_night_that_follows(diary: Page) -> None:
    entry(diary, "03:12").get_by_role("button", name="Delete").click()
    expect(entry(diary, "03:12")).to_have_count(0)
    expect(button(diary, QUIET)).to_be_hidden()
    entry(diary, "23:40").get_by_role("button", name="Delete").press("Enter")
    expect(button(diary, QUIET)).to_be_visible()


def test_another_tab_hears_of_it(page: Page, context: BrowserContext) -> None:
    open_diary(page)
    other = context.new_page()
    open_diary(other)
    button(other, QUIET).click()
    expect(button(page, QUIET)).to_be_hidden()


def test_it_is_taken_along_and_goes_with_the_whole_diary(diary: Page, tmp_path: Path) -> None:
    night = {"id": "2026-11-20", "at": 1795161600000, "offset": 0}
    store(diary, "(s, night) => s.put('nights', night)", night)
    with diary.expect_download() as download:
        button(diary, "Everything (JSON)").click()
    download.value.save_as(tmp_path / "diary.json")
    assert json.loads((tmp_path / "diary.json").read_text(encoding="utf-8"))["nights"] == [night]
    before = records(diary)
    button(diary, "Delete the whole diary").click()
    button(diary, "Delete everything").click()
    expect(diary.locator("[data-empty]")).to_be_visible()
    assert (records(diary), store(diary, NIGHTS)) == ({}, [])
    button(diary, "Undo").click()
    expect(entry(diary, "03:12")).to_be_visible()
    assert (records(diary), store(diary, NIGHTS)) == (before, [night])

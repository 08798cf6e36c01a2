"""The diary's table (CSV) is read back: of each language, in a page of any, with the same preview as a backup."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.diary import EVENING, NIGHT, cramp
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import keep, store

DATA = "/en/settings/data/"
FULL = cramp(
    "full",
    "2026-11-20T03:12:40+00:00",
    **{"area": "foot", "side": "right", "seconds": 75, "helped": "massage", "note": '=1+1; "quoted",\nand a line'},
    **{"pain": 7, "woke": True, "sleep": 4, "during": "rest", "triggers": ["alcohol", "fluid-loss"], "sore": True},
)
CARRIED = ("seconds", "area", "side", "helped", "note", "pain", "woke", "sleep", "during", "triggers", "sore")


def saved(browser: Browser, server: Server, folder: Path, locale: str) -> Path:
    """The table that a phone of this language gives out."""
    context = browser.new_context(base_url=server.url, timezone_id="UTC", locale=locale, service_workers="block")
    page = context.new_page()
    page.goto(f"/{locale[:2]}/diary/")
    started(page, "diary")
    keep(page, NIGHT, EVENING, FULL)
    expect(page.locator("[data-days] li")).to_have_count(3)
    with page.expect_download() as download:
        page.locator("[data-csv]").click()
    download.value.save_as(folder / "diary.csv")
    context.close()
    return folder / "diary.csv"


def told(cramps: list[dict[str, Any]]) -> list[list[Any]]:
    ordered = sorted(cramps, key=lambda each: each["at"])
    # A table tells the minute, and an absent answer is an empty one.
    return [[each["at"] // 60_000, *(each.get(name) or None for name in CARRIED)] for each in ordered]


def cramps_of(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = store(page, "(s) => s.all('cramps')")
    return found


def read(page: Page, file: Path) -> None:
    page.goto(DATA)
    started(page, "backup")
    page.locator("[data-restore]").set_input_files(file)


@pytest.mark.parametrize("locale", ["en-GB", "nl-NL", "es-ES"])
def test_a_table_of_any_language_comes_back_and_twice_adds_nothing(
    browser: Browser, server: Server, tmp_path: Path, locale: str
) -> None:
    file = saved(browser, server, tmp_path, locale)
    context = browser.new_context(base_url=server.url, timezone_id="UTC", locale="en-GB", service_workers="block")
    page = context.new_page()
    read(page, file)
    row = page.locator("[data-rows] li")
    expect(row).to_contain_text("new: 3, same: 0, different: 0")
    page.locator("[data-restore-confirm]").click()
    expect(page.get_by_role("status").filter(has_text="Restored.")).to_be_visible()
    assert told(cramps_of(page)) == told([NIGHT, EVENING, FULL])
    read(page, file)
    expect(row).to_contain_text("new: 0, same: 3, different: 0")
    context.close()


def test_what_is_known_already_keeps_its_name_and_shows_both_sides(
    browser: Browser, server: Server, page: Page, tmp_path: Path
) -> None:
    file = saved(browser, server, tmp_path, "en-GB")
    page.goto(DATA)
    started(page, "backup")
    keep(page, {**NIGHT, "note": "mine"})
    read(page, file)
    expect(page.locator("[data-rows] li")).to_contain_text("new: 2, same: 0, different: 1")
    expect(page.locator("[data-pairs] li")).to_contain_text("This phone: Note: mine")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Name,Price\r\nMagnesium,12\r\n", "This is not a file from Uncramp."),
        ("Date,Time,Place\r\n22/11/2026,03:12,Calf\r\n", "Something in this file is wrong: Cramps, number 1."),
        ("Date,Time,Place\r\n2026-11-22,03:12,<b>x</b>\r\n", "Something in this file is wrong: Cramps, number 1."),
    ],
    ids=["another", "spreadsheet's dates", "markup"],
)
def test_another_table_is_refused_with_its_reason_and_changes_nothing(
    page: Page, tmp_path: Path, text: str, reason: str
) -> None:
    (tmp_path / "other.csv").write_text(text, encoding="utf-8")
    read(page, tmp_path / "other.csv")
    expect(page.get_by_role("alert")).to_have_text(f"{reason} Nothing was changed.")
    assert cramps_of(page) == []


def test_a_table_that_a_spreadsheet_saved_in_the_letters_of_windows_keeps_them(page: Page, tmp_path: Path) -> None:
    (tmp_path / "windows.csv").write_text("Date;Time;Place;Note\r\n2026-11-22;03:12;Calf;crème\r\n", encoding="cp1252")
    read(page, tmp_path / "windows.csv")
    page.locator("[data-restore-confirm]").click()
    expect(page.get_by_role("status").filter(has_text="Restored.")).to_be_visible()
    assert [each["note"] for each in cramps_of(page)] == ["crème"]


def test_words_that_the_network_never_gives_are_not_waited_for_for_ever(page: Page, tmp_path: Path) -> None:
    page.route("**/nl/diary/", lambda _: None)
    (tmp_path / "diary.csv").write_text("Date,Time,Place\n2026-11-22,03:12,Calf\n", encoding="utf-8")
    read(page, tmp_path / "diary.csv")
    expect(page.get_by_role("alert")).to_contain_text("Nothing was changed.")


def test_a_cell_without_an_end_is_no_reason_to_say_that_the_phone_is_full(page: Page, tmp_path: Path) -> None:
    (tmp_path / "endless.csv").write_text("Date,Time,Place\n" + '"' * 10_000_002, encoding="utf-8")
    read(page, tmp_path / "endless.csv")
    expect(page.get_by_role("alert")).to_have_text("This is not a file from Uncramp. Nothing was changed.")

"""The diary is taken along as JSON and as a table that a spreadsheet reads."""

import csv
import io
import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.diary import (
    DIARY,
    EARLIER,
    EVENING,
    INSTALLED_ON_AN_IPHONE,
    NIGHT,
    WEEKS_AGO,
    button,
    entries,
    entry,
    stored,
    table,
)
from tests.support.store import keep


def test_the_whole_diary_is_exported_as_json(diary: Page, tmp_path: Path) -> None:
    with diary.expect_download() as download:
        button(diary, "Everything (JSON)").click()
    assert download.value.suggested_filename == "uncramp-diary-2026-11-22.json"
    download.value.save_as(tmp_path / "diary.json")
    whole = json.loads((tmp_path / "diary.json").read_text(encoding="utf-8"))
    assert whole == {
        "app": "uncramp",
        "schema": 1,
        "exported_at": "2026-11-22T09:00:00.000Z",
        "cramps": [stored(each) for each in (WEEKS_AGO, EARLIER, EVENING, NIGHT)],
        "nights": [],
        "medicines": [],
        "trials": [],
    }


def test_an_app_on_an_iphones_home_screen_shares_it_since_a_download_would_strand_the_person(diary: Page) -> None:
    diary.evaluate(f"() => {{ {INSTALLED_ON_AN_IPHONE} }}")
    downloads: list[str] = []
    diary.on("download", lambda download: downloads.append(download.suggested_filename))
    shared = 'uncramp-diary-2026-11-22.json application/json {\n  "app'
    for closed in ("", "AbortError"):
        diary.evaluate("name => { window.sheetFails = name; delete document.documentElement.dataset.shared }", closed)
        button(diary, "Everything (JSON)").click()
        expect(diary.locator("html")).to_have_attribute("data-shared", shared)
    assert not downloads
    diary.evaluate("() => { window.sheetFails = 'NotAllowedError' }")
    with diary.expect_download():
        button(diary, "Everything (JSON)").click()


def test_the_diary_is_exported_as_a_table_in_words(diary: Page, tmp_path: Path) -> None:
    details = {"pain": 0, "woke": True, "sleep": 7, "during": "rest", "triggers": ["alcohol", "heat"], "sore": True}
    keep(diary, {**NIGHT, **details})
    expect(entry(diary, "Pain 0 of 10")).to_be_visible()
    grades = ["Pain, 0 to 10", "Woke you", "Sleep spoiled, 0 to 10"]
    others = ["What you were doing", "What may have set it off", "Sore afterwards"]
    nothing = [""] * 6
    told = ["0", "Yes", "7", "At rest or asleep", "Alcohol, Heat", "Yes"]
    assert table(diary, "uncramp-diary-2026-11-22.csv", tmp_path) == [
        ["Date", "Time", "Length in seconds", "Place", "Side", "What helped", *grades, *others, "Note"],
        ["2026-11-02", "02:00", "8000", "Shin", "", "Walking", *nothing, ""],
        ["2026-11-21", "04:05", "", "Foot", "Right side", "", *nothing, "Pain 6.\nAfter a long ride."],
        ["2026-11-21", "23:40", "40", "Back of thigh", "", "It passed by itself", *nothing, ""],
        ["2026-11-22", "03:12", "190", "Calf", "Left side", "Calf stretch in bed", *told, ""],
    ]


def test_a_dutch_spreadsheet_gets_its_own_separator(page: Page, tmp_path: Path) -> None:
    """Where a comma is the decimal sign, a comma between cells would put the whole row into one."""
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto("/nl/diary/")
    keep(page, NIGHT)
    expect(entries(page)).to_have_count(1)
    with page.expect_download() as download:
        page.locator("[data-csv]").click()
    download.value.save_as(tmp_path / "dagboek.csv")
    heading, *rows = csv.reader(io.StringIO((tmp_path / "dagboek.csv").read_text("utf-8-sig")), delimiter=";")
    assert heading[:2] == ["Datum", "Tijd"]
    assert [row[:3] for row in rows] == [["2026-11-22", "03:12", "190"]]


def test_a_note_in_the_table_stays_text_in_a_spreadsheet(page: Page, tmp_path: Path) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    keep(page, {**NIGHT, "note": '=HYPERLINK("http://x","y")'})
    expect(entries(page)).to_have_count(1)
    rows = table(page, "uncramp-diary-2026-11-22.csv", tmp_path)
    assert [row[-1] for row in rows[1:]] == ['\'=HYPERLINK("http://x","y")']

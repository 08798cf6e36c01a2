"""The diary is taken along as JSON and as a table that a spreadsheet reads."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.support.diary import (
    DIARY,
    EARLIER,
    EVENING,
    NIGHT,
    WEEKS_AGO,
    button,
    entries,
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
    }


def test_the_diary_is_exported_as_a_table_in_words(diary: Page, tmp_path: Path) -> None:
    assert table(diary, "uncramp-diary-2026-11-22.csv", tmp_path) == [
        ["Date", "Time", "Length in seconds", "Place", "Side", "What helped", "Note"],
        ["2026-11-02", "02:00", "8000", "Shin", "", "Walking", ""],
        ["2026-11-21", "04:05", "", "Foot", "Right side", "", "Pain 6.\nAfter a long ride."],
        ["2026-11-21", "23:40", "40", "Back of thigh", "", "It passed by itself", ""],
        ["2026-11-22", "03:12", "190", "Calf", "Left side", "Calf stretch in bed", ""],
    ]


def test_a_note_in_the_table_stays_text_in_a_spreadsheet(page: Page, tmp_path: Path) -> None:
    page.clock.set_fixed_time("2026-11-22T09:00:00Z")
    page.goto(DIARY)
    keep(page, {**NIGHT, "note": '=HYPERLINK("http://x","y")'})
    expect(entries(page)).to_have_count(1)
    rows = table(page, "uncramp-diary-2026-11-22.csv", tmp_path)
    assert [row[-1] for row in rows[1:]] == ['\'=HYPERLINK("http://x","y")']

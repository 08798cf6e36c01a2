"""One calm line about a backup that is long ago, and a file that keeps itself up to date where a browser can hold one.

No test can answer the browser's own dialogue: a stand-in for the picker alone hands out a file of the origin's private
file system, which is a real handle, and is kept, asked and written as one that somebody picked."""

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.support.browser import axe_problems, set_letters
from tests.support.diary import NIGHT, add, button, cramp
from tests.support.modules import started
from tests.support.store import keep, store
from tests.support.waiting import until

NOW = "2026-11-26T09:00:00Z"
DATA = "/en/settings/data/"
DIARY = "/en/diary/"
PICKER = """window.showSaveFilePicker = async ({ suggestedName }) =>
  (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true });"""
FILE = """async () => {
  const folder = await navigator.storage.getDirectory();
  const file = await folder.getFileHandle("uncramp-backup.json");
  for (;;) {
    try {
      return await (await file.getFile()).text();
    } catch (error) {
      // It was written anew just while it was read: another file took its place.
      if (!["NotReadableError", "NotFoundError"].includes(error.name)) throw error;
    }
  }
}"""


def many(count: int, days: int) -> list[dict[str, Any]]:
    begin = datetime.fromisoformat(NOW) - timedelta(days=days)
    return [cramp(f"c{n}", (begin + timedelta(minutes=n)).isoformat()) for n in range(count)]


@pytest.fixture
def phone(page: Page) -> Page:
    page.clock.set_fixed_time(NOW)
    return page


def diary(page: Page) -> None:
    page.goto(DIARY)
    started(page, "diary")


def written(page: Page) -> dict[str, Any]:
    whole: dict[str, Any] = json.loads(page.evaluate(FILE) or "{}")
    return whole


def choose(page: Page) -> None:
    page.add_init_script(PICKER)
    page.goto(DATA)
    started(page, "backup")
    keep(page, NIGHT)
    button(page, "Choose the file").click()
    expect(page.locator("[data-file] [data-state]")).to_have_text("Up to date: uncramp-backup.json.")


def test_a_month_and_ten_entries_without_a_backup_are_said_once_and_put_away(phone: Page) -> None:
    line = phone.locator("[data-backup-line]")
    diary(phone)
    keep(phone, *many(9, 40))
    expect(phone.locator("[data-days] li")).to_have_count(9)
    expect(line).to_be_hidden()
    keep(phone, NIGHT)
    expect(line).to_contain_text("What you noted is on this phone only. A backup is a second copy.")
    assert axe_problems(phone) == []
    phone.set_viewport_size({"width": 320, "height": 568})
    set_letters(phone, "200%")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 320
    line.get_by_role("button", name="Not now").click()
    expect(line).to_be_hidden()
    diary(phone)
    expect(phone.locator("[data-days] li")).to_have_count(10)
    expect(line).to_be_hidden()


def test_the_line_says_when_the_last_backup_was(phone: Page) -> None:
    phone.goto(DATA)
    phone.evaluate("localStorage.setItem('uncramp.backed-up', '2026-10-03T09:00:00Z')")
    diary(phone)
    keep(phone, *many(10, 20))
    line = phone.locator("[data-backup-line]")
    expect(line).to_contain_text("Last backup: 3 October 2026. A new one holds what you noted since.")
    line.get_by_role("link", name="Back up").click()
    expect(phone.get_by_role("heading", name="Back up")).to_be_in_viewport()


def test_the_line_keeps_its_words_off_its_buttons(phone: Page) -> None:
    diary(phone)
    keep(phone, *many(10, 40))
    line = phone.locator("[data-backup-line]")
    expect(line).to_be_visible()
    words, buttons = (line.locator(part).bounding_box() for part in ("[data-backup-words]", ".buttons"))
    assert words
    assert buttons
    assert buttons["y"] - (words["y"] + words["height"]) >= 8


def test_where_no_file_can_be_held_none_is_offered(phone: Page) -> None:
    phone.add_init_script("delete window.showSaveFilePicker")
    phone.goto(DATA)
    started(phone, "backup")
    expect(phone.locator("[data-file]")).to_be_hidden()


def test_a_file_that_is_held_writes_itself_after_each_change(phone: Page) -> None:
    choose(phone)
    assert [each["id"] for each in written(phone)["cramps"]] == ["night"]
    expect(phone.locator("[data-last]")).to_have_text("Last backup: 26 November 2026.")
    assert axe_problems(phone) == []
    kept = "async (s) => Object.keys(await s.get('devices', 'backup-file'))"
    assert store(phone, kept) == ["id", "handle", "failedAt"]
    phone.clock.resume()
    diary(phone)
    add(phone, "Foot")
    until(phone, f"async () => JSON.parse(await ({FILE})()).cramps.length === 2")
    # The same file, read again as any backup.
    assert written(phone)["app"] == "uncramp"


def test_what_was_noted_elsewhere_follows_when_the_diary_is_opened(phone: Page) -> None:
    choose(phone)
    phone.goto("/en/offline/")
    store(phone, "(s) => s.put('nights', {id: '2026-11-20', at: 1, offset: 0})")
    assert written(phone)["nights"] == []
    diary(phone)
    until(phone, f"async () => JSON.parse(await ({FILE})()).nights.length === 1")


def test_a_file_that_cannot_be_written_is_said_once_and_can_be_let_go_on(phone: Page) -> None:
    choose(phone)
    before = written(phone)
    phone.add_init_script("""
      FileSystemHandle.prototype.queryPermission = async () => window.allowed ? "granted" : "prompt";
      FileSystemHandle.prototype.requestPermission = async () => { window.allowed = true; return "granted"; };""")
    diary(phone)
    line = phone.locator("[data-backup-line]")
    expect(line).to_contain_text("The backup file could not be written.")
    keep(phone, cramp("later", "2026-11-25T03:00:00+00:00"))
    diary(phone)
    expect(phone.locator("[data-days] li")).to_have_count(2)
    expect(line).to_be_hidden()
    assert written(phone) == before
    phone.goto(DATA)
    state = phone.locator("[data-file] [data-state]")
    expect(state).to_have_text("uncramp-backup.json cannot be written at the moment. What it held is still in it.")
    assert axe_problems(phone) == []
    button(phone, "Let it write again").click()
    expect(state).to_have_text("Up to date: uncramp-backup.json.")
    assert len(written(phone)["cramps"]) == 2
    button(phone, "Stop").click()
    expect(button(phone, "Choose the file")).to_be_focused()
    assert store(phone, "(s) => s.get('devices', 'backup-file')") is None

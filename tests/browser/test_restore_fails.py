"""A restore that fails on its way: nothing of it is kept, what was there before is all there, and the page says so."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.diary import EARLIER, EVENING, NIGHT, button, stored
from tests.support.lock import DATA, switch_on, unlock
from tests.support.modules import started
from tests.support.reminded import ALL
from tests.support.store import NO_ROOM, UNSAVED, Said, limit, store

ROUTINE = {
    **{"id": "r", "name": "Mine", "changedAt": 1},
    "steps": [{"stretch": "calf-wall", "hold": 30, "rest": 10, "rounds": 3, "sides": "one"}],
}
NIGHTS = [{"id": "2026-11-20", "at": 1795300000000, "offset": 60}]
FILE: dict[str, Any] = {
    "cramps": [stored(NIGHT | {"note": "Theirs"}), stored(EVENING), stored(NIGHT | {"id": "new"})],
    "nights": NIGHTS,
    "drinks": [{"id": "drink", "at": 1795300000000, "offset": 60, "ml": 200, "drink": "water", "counts": True}],
    "routines": [ROUTINE | {"name": "Theirs", "changedAt": 2}],
    "choices": {"country": "nl"},
}
"""Something new and something changed, in stores before and after the one that fails."""
KEPT = ["cramps", "nights", "medicines", "trials", "drinks", "sessions", "routines", "plans", "settings", "sealed"]
FAULTS = {
    "there is no room": "throw new DOMException('full', 'QuotaExceededError')",
    "the browser takes no such record": "throw new DOMException('odd', 'DataError')",
    "the transaction is aborted": "const request = put.call(this, record); this.transaction.abort(); return request",
    "the browser closes the database": """
      const { transaction } = this;
      transaction.db.close();
      transaction.db.dispatchEvent(new Event("close"));
      transaction.abort();
      return put.call(this, record);""",
}
BREAK = """([store, fault]) => {
    const { put } = IDBObjectStore.prototype;
    const fail = new Function("put", "record", fault);
    window.mend = () => { IDBObjectStore.prototype.put = put; };
    IDBObjectStore.prototype.put = function (record) {
      return this.name === store ? fail.call(this, put, record) : put.call(this, record);
    };
  }"""


def everything(page: Page) -> dict[str, Any]:
    """What lies in the database, and the choice that a file brings."""
    found = {name: sorted(page.evaluate(ALL, name), key=lambda each: str(each["id"])) for name in KEPT}
    return {**found, "country": page.evaluate("localStorage.getItem('uncramp.country')")}


def fill(page: Page) -> None:
    """The page of the own data on a phone that has cramps, and a routine of which the file has a later one."""
    page.goto(DATA)
    started(page, "backup")
    store(page, "(s, records) => s.put('cramps', ...records)", [NIGHT, EVENING, EARLIER])
    store(page, "(s, routine) => s.put('routines', routine)", ROUTINE)
    page.evaluate("localStorage.setItem('uncramp.country', 'es')")
    page.goto(DATA)
    started(page, "backup")


def choose(page: Page, folder: Path, **file: Any) -> None:
    path = folder / "theirs.json"
    path.write_text(json.dumps({"app": "uncramp", "schema": 2, **file}), encoding="utf-8")
    page.locator("[data-restore]").set_input_files(path)
    expect(page.locator("[data-restore-confirm]")).to_be_visible()
    page.get_by_label("Where neither is newer, take the file’s version").check()


def confirm(page: Page) -> None:
    page.locator("[data-restore-confirm]").click()


def told(page: Page) -> Locator:
    return page.locator("[data-module=backup] [data-notice]")


def refused(page: Page, folder: Path, why: Said) -> None:
    """The file cannot be kept: the page says so, and all is as it was."""
    before = everything(page)
    choose(page, folder, **FILE)
    confirm(page)
    expect(told(page)).to_contain_text(why)
    assert everything(page) == before


def restored(page: Page, folder: Path) -> dict[str, Any]:
    """What there is once the file was brought back."""
    choose(page, folder, **FILE)
    confirm(page)
    expect(told(page)).to_contain_text("Restored.")
    return everything(page)


@pytest.mark.parametrize("place", ["cramps", "drinks", "routines"])
@pytest.mark.parametrize("fault", FAULTS)
def test_a_restore_that_fails_on_its_way_changes_nothing_and_says_so(
    page: Page, tmp_path: Path, place: str, fault: str
) -> None:
    fill(page)
    page.evaluate(BREAK, [place, FAULTS[fault]])
    refused(page, tmp_path, NO_ROOM if "no room" in fault else UNSAVED)
    expect(button(page, "Undo")).to_be_hidden()
    page.evaluate("mend()")
    after = restored(page, tmp_path)
    assert [each["id"] for each in after["cramps"]] == ["earlier", "evening", "new", "night"]
    assert (after["routines"][0]["name"], after["country"], len(after["drinks"])) == ("Theirs", "nl", 1)


def test_a_file_that_is_larger_than_the_room_there_is_changes_nothing(page: Page, tmp_path: Path) -> None:
    limit(page, 1_000_000)
    fill(page)
    before = everything(page)
    many = [FILE["drinks"][0] | {"id": f"drink-{n}"} for n in range(20_000)]
    choose(page, tmp_path, **FILE | {"drinks": many})
    confirm(page)
    expect(told(page)).to_contain_text(NO_ROOM)
    assert everything(page) == before


def test_taking_it_back_is_whole_as_well_or_changes_nothing(page: Page, tmp_path: Path) -> None:
    fill(page)
    before = everything(page)
    after = restored(page, tmp_path)
    page.evaluate(BREAK, ["routines", FAULTS["there is no room"]])
    button(page, "Undo").click()
    expect(told(page)).to_contain_text(NO_ROOM)
    assert everything(page) == after
    page.evaluate("mend()")
    choose(page, tmp_path, **{name: before[name] for name in ("cramps", "routines")})
    confirm(page)
    expect(told(page)).to_contain_text("Restored.")


@pytest.mark.parametrize("place", ["sealed", "drinks"])
def test_a_restore_under_the_app_lock_is_whole_or_changes_nothing(page: Page, tmp_path: Path, place: str) -> None:
    fill(page)
    switch_on(page)
    unlock(page)
    expect(button(page, "Lock now")).to_be_visible()
    page.evaluate(BREAK, [place, FAULTS["there is no room"]])
    refused(page, tmp_path, NO_ROOM)
    page.evaluate("mend()")
    after = restored(page, tmp_path)
    assert (after["cramps"], after["nights"], len(after["sealed"]), len(after["drinks"])) == ([], [], 5, 1)
    page.goto("/en/diary/")
    unlock(page)
    expect(page.locator("[data-days] li")).to_have_count(4)
    expect(page.get_by_text("Theirs")).to_have_count(1)

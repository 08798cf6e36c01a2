"""What the tests of the diary look at: its entries, and a phone that has some."""

import csv
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from tests.support.server import Server
from tests.support.store import store

DIARY = "/en/diary/"


def cramp(id: str, at: str, **facts: Any) -> dict[str, Any]:
    """A record; `at` is ISO 8601 with the offset of the phone at that moment."""
    moment = datetime.fromisoformat(at)
    offset = moment.utcoffset()
    assert offset is not None
    unknown = {"seconds": None, "area": "calf", "side": None, "helped": None, "note": "", "by": "hand"}
    when = {"at": round(moment.timestamp() * 1000), "offset": round(offset.total_seconds() / 60)}
    return {"id": id, **when, **unknown, **facts}


def stored(cramp: dict[str, Any]) -> dict[str, Any]:
    """As it lies in the database, and in the files that people save."""
    return {"startedAt" if name == "at" else name: value for name, value in cramp.items()}


NIGHT = cramp("night", "2026-11-22T03:12:40+00:00", seconds=190, side="left", helped="calf-bed", by="guide")

EVENING = cramp("evening", "2026-11-21T23:40:00+00:00", area="hamstring", seconds=40, helped="nothing")

EARLIER = cramp("earlier", "2026-11-21T04:05:00+00:00", area="foot", side="right", note="Pain 6.\nAfter a long ride.")

WEEKS_AGO = cramp("weeks-ago", "2026-11-02T02:00:00+00:00", area="shin", helped="walk", seconds=8000)


INSTALLED_ON_AN_IPHONE = """
  const iphone = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";
  Object.defineProperty(navigator, "userAgent", { value: iphone });
  Object.defineProperty(navigator, "standalone", { value: true });
  navigator.canShare = ({ files }) => files.length === 1;
  navigator.share = async ({ files: [file] }) => {
    document.documentElement.dataset.shared = `${file.name} ${file.type} ${(await file.text()).slice(0, 8)}`;
    if (window.sheetFails) throw new DOMException("", window.sheetFails);
  };"""
"""Says in `data-shared` what is handed to the share sheet: name, type and the first eight characters."""


@contextmanager
def phone(browser: Browser, server: Server, zone: str, now: str, path: str = DIARY) -> Iterator[Page]:
    """The diary on a phone in a time zone, at a moment."""
    context = browser.new_context(base_url=server.url, timezone_id=zone, locale="en-GB", service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(path)
    yield page
    context.close()


def entries(page: Page) -> Locator:
    return page.locator("[data-days] li")


def entry(page: Page, words: str) -> Locator:
    """The entry that says this; the choices of its form are no words of it."""
    return entries(page).filter(has=page.locator("[data-view]").filter(has_text=words))


def edit(page: Page, words: str) -> Locator:
    """Open the form of an entry."""
    found = entry(page, words)
    found.get_by_role("button", name="Edit").click()
    return page.locator("[data-days] form")


def save(form: Locator) -> None:
    form.get_by_role("button", name="Save").click()


def said(page: Page) -> Locator:
    return page.get_by_role("status").locator("visible=true").filter(has_text=re.compile("."))


def button(page: Page, name: str) -> Locator:
    return page.get_by_role("button", name=name, exact=True)


def records(page: Page) -> dict[str, dict[str, Any]]:
    return {record["id"]: record for record in store(page, "(s) => s.all('cramps')")}


def add(page: Page, area: str) -> None:
    button(page, "Add a cramp").click()
    button(page, area).click()


def table(page: Page, name: str, folder: Path) -> list[list[str]]:
    """The exported CSV as a spreadsheet reads it."""
    with page.expect_download() as download:
        page.locator("[data-csv]").click()
    assert download.value.suggested_filename == name
    download.value.save_as(folder / name)
    whole = (folder / name).read_bytes()
    assert whole.startswith(b"\xef\xbb\xbf"), "spreadsheets need the mark to read accents"
    assert whole.endswith(b"\r\n")
    return list(csv.reader(io.StringIO(whole.decode("utf-8-sig"), newline=""), strict=True))

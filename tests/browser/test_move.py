"""The move from one phone to another by looking at it: codes on a screen, a camera, and the preview of a file."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.support.browser import NOTHING_COVERED, PHONE, axe_problems
from tests.support.fake_camera import film, launch_with_camera, write_video
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import store

DATA = "/en/settings/data/"
ENTRIES = 200
CRAMPS = """(count) => Array.from({ length: count }, (_, place) => ({
  id: crypto.randomUUID(), at: 1795300000000 - place * 77_777_777, offset: 60, seconds: 40 + ((place * 37) % 300),
  area: ["calf", "foot", "hamstring"][place % 3], side: ["left", "right", null][place % 3], way: null,
  helped: place % 2 ? "calf-bed" : null, note: place % 4 ? "" : `Night ${place}, after ${place % 7} hours of walking`,
  by: "hand", pain: place % 11, woke: place % 2 === 0, sleep: place % 10, during: "rest", triggers: [], sore: null,
}))"""


def opened(browser: Browser, server: Server) -> Page:
    context = browser.new_context(
        viewport=PHONE, has_touch=True, base_url=server.url, locale="en-GB", service_workers="block"
    )
    page = context.new_page()
    page.add_init_script(NOTHING_COVERED)
    page.goto(DATA)
    started(page, "backup")
    return page


def cramps(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = store(
        page, "async (s) => (await s.all('cramps')).sort((one, other) => (one.id < other.id ? -1 : 1))"
    )
    return found


def test_two_hundred_entries_move_by_looking_within_a_minute(
    playwright: Playwright, browser: Browser, server: Server, tmp_path: Path
) -> None:
    old = opened(browser, server)
    store(old, f"(s) => s.put('cramps', ...({CRAMPS})({ENTRIES}))")
    wanted = cramps(old)
    assert len(wanted) == ENTRIES
    old.locator("[data-move-show]").click()
    expect(old.locator("[data-move-length]")).to_contain_text("Pieces: ")
    count = int(old.locator("[data-move-length]").inner_text().split("Pieces: ")[1].split(",")[0])
    frames = film(old, "[data-code]", 2 * count)
    # It begins late, and every fifth is missed.
    seen = [frame for place, frame in enumerate(frames[count // 3 :]) if place % 5]
    old.context.close()

    phone = launch_with_camera(playwright, write_video(seen, tmp_path / "codes.y4m"))
    try:
        new = opened(phone, server)
        store(new, "(s) => s.put('cramps', {id: 'mine', at: 1795300000001, offset: 60, seconds: 60, area: 'calf', "
              "side: 'left', way: null, helped: null, note: '', by: 'hand'})")
        own = cramps(new)
        began = time.monotonic()
        new.locator("[data-move-read]").click()
        expect(new.locator("[data-heading]")).to_be_focused(timeout=60_000)
        took = time.monotonic() - began
        print(f"{count} pieces, read in {took:.1f} s")
        expect(new.locator("[data-rows] [data-group=cramps]")).to_contain_text(f"new: {ENTRIES}, same: 0, different: 0")
        expect(new.locator("[data-camera]")).to_be_hidden()
        assert new.evaluate("document.querySelector('[data-camera]').srcObject") is None, "the camera is off"
        new.locator("[data-restore-confirm]").click()
        expect(new.get_by_role("status").filter(has_text="Restored.")).to_be_visible()
        assert cramps(new) == sorted([*wanted, *own], key=lambda record: record["id"])
        new.get_by_role("button", name="Undo").click()
        expect(new.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
        assert cramps(new) == own
    finally:
        phone.close()
    assert took < 60

"""The move from one phone to another by looking at it: codes on a screen, a camera, and the preview of a file."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.support.browser import NOTHING_COVERED, PHONE, axe_problems
from tests.support.fake_camera import film, launch_with_camera, write_video
from tests.support.modules import started
from tests.support.server import Server
from tests.support.store import store
from tests.support.waiting import becomes, until

Motion = Literal["no-preference", "reduce"]
DATA = "/en/settings/data/"
ENTRIES = 200
CRAMPS = """(count) => Array.from({ length: count }, (_, place) => ({
  id: crypto.randomUUID(), at: 1795300000000 - place * 77_777_777, offset: 60, seconds: 40 + ((place * 37) % 300),
  area: ["calf", "foot", "hamstring"][place % 3], side: ["left", "right", null][place % 3], way: null,
  helped: place % 2 ? "calf-bed" : null, note: place % 4 ? "" : `Night ${place}, after ${place % 7} hours of walking`,
  by: "hand", pain: place % 11, woke: place % 2 === 0, sleep: place % 10, during: "rest", triggers: [], sore: null,
}))"""


PACE = """() => new Promise((done) => {
  const { putImageData } = CanvasRenderingContext2D.prototype;
  const times = [];
  CanvasRenderingContext2D.prototype.putImageData = function (...code) {
    putImageData.apply(this, code);
    if (times.push(performance.now()) === 8) done((times[7] - times[0]) / 7);
  };
})"""
"""How many milliseconds a code stays, on average."""
HIDE = """() => {
  Object.defineProperty(document, "hidden", { get: () => true, configurable: true });
  document.dispatchEvent(new Event("visibilitychange"));
}"""
WHOLE = """() => {
  const [code, tabs] = ["[data-code]", ".tabbar"].map((each) => document.querySelector(each).getBoundingClientRect());
  return code.height > 0 && code.top >= 0 && code.bottom <= tabs.top;
}"""
BY_FILE = "A file does the same: save a backup on the old phone, restore it on the new one."


def opened(browser: Browser, server: Server, motion: Motion = "no-preference") -> Page:
    context = browser.new_context(
        viewport=PHONE,
        has_touch=True,
        base_url=server.url,
        locale="en-GB",
        service_workers="block",
        reduced_motion=motion,
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


@pytest.fixture(scope="module")
def with_camera(playwright: Playwright) -> Iterator[Browser]:
    """A phone whose camera sees no code, and whose person allows it."""
    running = launch_with_camera(playwright)
    yield running
    running.close()


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
        store(
            new,
            "(s) => s.put('cramps', {id: 'mine', at: 1795300000001, offset: 60, seconds: 60, area: 'calf', "
            "side: 'left', way: null, helped: null, note: '', by: 'hand'})",
        )
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


def test_on_a_phone_on_its_side_no_part_of_a_code_lies_behind_the_tabs(page: Page) -> None:
    page.set_viewport_size({"width": 844, "height": 390})
    page.goto(DATA)
    started(page, "backup")
    page.locator("[data-move-show]").click()
    expect(page.locator("[data-move=show] h3")).to_be_focused()
    becomes(page, lambda: page.evaluate(WHOLE), True)


@pytest.mark.parametrize(("motion", "least"), [("no-preference", 1000 / 6), ("reduce", 500)])
def test_no_spot_flashes_more_than_three_times_a_second(
    browser: Browser, server: Server, motion: Motion, least: float
) -> None:
    page = opened(browser, server, motion)
    page.locator("[data-move-show]").click()
    expect(page.locator("[data-move=show] h3")).to_be_focused()
    # The clocks of a browser are blurred by a millisecond.
    assert page.evaluate(PACE) >= least - 2
    assert axe_problems(page) == []
    page.locator("[data-move=show] [data-move-stop]").click()
    expect(page.locator("[data-move-show]")).to_be_focused()
    expect(page.locator("[data-code]")).to_be_hidden()
    page.context.close()


@pytest.mark.parametrize("way", ["stop", "hide"])
def test_the_camera_is_on_only_while_somebody_reads(with_camera: Browser, server: Server, way: str) -> None:
    page = opened(with_camera, server)
    page.locator("[data-move-read]").click()
    expect(page.locator("[data-move=read] h3")).to_be_focused()
    until(page, "() => document.querySelector('[data-camera]').srcObject !== null")
    page.evaluate("window.track = document.querySelector('[data-camera]').srcObject.getTracks()[0]")
    assert page.evaluate("track.readyState") == "live"
    expect(page.locator("[data-pieces]")).to_have_text("No code seen yet.")
    assert axe_problems(page) == []
    if way == "stop":
        page.locator("[data-move=read] [data-move-stop]").click()
    else:
        page.evaluate(HIDE)
    expect(page.locator("[data-move-read]")).to_be_focused()
    assert page.evaluate("track.readyState") == "ended"
    expect(page.locator("[data-move-problem]")).to_be_empty()
    page.context.close()


def test_without_a_camera_it_names_the_way_by_a_file(browser: Browser, server: Server) -> None:
    page = opened(browser, server)
    page.locator("[data-move-read]").click()
    expect(page.locator("[data-move-problem]")).to_have_text(f"No camera was found. {BY_FILE}")
    expect(page.locator("[data-move-read]")).to_be_focused()
    page.context.close()


def test_who_refuses_the_camera_hears_where_to_allow_it(playwright: Playwright, server: Server) -> None:
    phone = launch_with_camera(playwright, allows=False)
    page = opened(phone, server)
    page.locator("[data-move-read]").click()
    allow = "Uncramp may not use the camera: allow it in the settings of your browser."
    expect(page.locator("[data-move-problem]")).to_have_text(f"{allow} {BY_FILE}")
    assert axe_problems(page) == []
    phone.close()

"""The first screen: the warning in view, room for a finger on the body map, and Today in room that was kept for it."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.support.modules import started
from tests.support.server import Server
from tests.support.shifts import count_shifts, shifted
from tests.support.store import AWAY, store
from tests.support.unfinished import UNFINISHED
from tests.support.waiting import until

PHONES: list[ViewportSize] = [
    {"width": 320, "height": 568},
    {"width": 360, "height": 740},
    {"width": 390, "height": 844},
]
A_CRAMP = """(s) => s.put("cramps", {id: "a", at: Date.now() - 6 * 86400000, offset: 0, seconds: 60, area: "calf",
  side: "left", way: null, helped: null, note: "", by: "guide"})"""
TARGETS = """() => {
  const map = document.querySelector(".bodymap");
  map.scrollIntoView({block: "center"});
  const {left, right, top, bottom} = map.getBoundingClientRect();
  const hit = {};
  for (let y = top; y < bottom; y += 4) for (let x = left; x < right; x += 4) {
    const name = document.elementFromPoint(x, y)?.closest(".bodymap a")?.getAttribute("aria-label");
    if (name) hit[name] = (hit[name] ?? 0) + 16;
  }
  return [...map.querySelectorAll("a")].map((link) => {
    const {width, height} = link.lastElementChild.getBoundingClientRect();
    const name = link.getAttribute("aria-label");
    return {name, width, height, hit: hit[name] ?? 0};
  });
}"""
PUT_AWAY_AT_THE_FIRST_READ = """() => {
  const { getAll } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.getAll = function (...asked) {
    IDBObjectStore.prototype.getAll = getAll;
    document.querySelector("[data-module=today] button").click();
    return getAll.apply(this, asked);
  };
  dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
}"""


def box(page: Page, selector: str) -> dict[str, float]:
    found: Any = page.locator(selector).bounding_box()
    assert found
    return {"top": found["y"], "bottom": found["y"] + found["height"]}


def test_the_warning_and_another_place_are_in_view_on_every_phone(browser: Browser, server: Server) -> None:
    for size in PHONES:
        for unfinished in ("", UNFINISHED):
            context = browser.new_context(base_url=server.url, viewport=size, service_workers="block")
            page = context.new_page()
            page.add_init_script(unfinished)
            for language in ("en", "nl", "es"):
                page.goto(f"/{language}/")
                started(page, "unfinished")
                strip = page.locator("[data-module=unfinished]")
                expect(strip).to_be_visible(visible=bool(unfinished))
                fold = box(page, ".tabbar")["top"]
                where = f"{language} {size['width']} {unfinished[:5]}"
                assert box(page, ".hero + .notice")["bottom"] <= fold, where
                assert box(page, ".hero ~ .tiles")["top"] <= fold - 40, where
            context.close()


def test_lying_on_its_side_a_phone_has_the_start_button_in_view(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, viewport={"width": 844, "height": 390}, service_workers="block")
    page = context.new_page()
    for unfinished in ("", UNFINISHED):
        page.add_init_script(unfinished)
        page.goto("/es/")
        started(page, "unfinished")
        assert box(page, "[data-start]")["bottom"] <= box(page, ".tabbar")["top"]
    context.close()


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_an_unfinished_cramp_has_its_room_from_the_first_frame(page: Page, language: str) -> None:
    count_shifts(page)
    page.add_init_script(UNFINISHED)
    for size in PHONES:
        page.set_viewport_size(size)
        page.goto(f"/{language}/")
        started(page, "unfinished")
        expect(page.locator("[data-unfinished]")).to_be_visible()
        assert shifted(page) < 0.01, size


@pytest.mark.parametrize("width", [320, 390])
def test_every_part_of_the_body_map_has_room_for_a_finger(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/en/")
    targets = page.evaluate(TARGETS)
    assert len(targets) == 13
    for target in targets:
        assert min(target["width"], target["height"]) >= 43.9, target
        assert target["hit"] >= 44 * 44 * 0.95, f"another lies over it: {target}"


def test_today_comes_after_a_cramp_moves_nothing_and_can_be_put_away(page: Page) -> None:
    count_shifts(page)
    page.goto(AWAY)
    store(page, A_CRAMP)
    today = page.locator("[data-module=today]")
    page.goto("/en/")
    started(page, "today")
    expect(today).to_be_hidden()
    page.goto("/en/")
    expect(today).to_contain_text("Nights since the last cramp")
    started(page, "today")
    assert shifted(page) < 0.01
    today.get_by_role("button", name="Put away").tap()
    expect(today).to_be_hidden()
    page.goto("/en/settings/")
    box_of_today = page.get_by_role("checkbox", name="Today on the first screen")
    expect(box_of_today).not_to_be_checked()
    box_of_today.check()
    until(page, "() => localStorage.getItem('uncramp.today') === 'on'")
    page.goto("/en/")
    started(page, "today")
    page.goto("/en/")
    expect(today).to_be_visible()


def test_what_is_put_away_while_its_records_are_read_stays_away(page: Page) -> None:
    """The way back shows the strip as it was left, and reads for it anew."""
    page.goto(AWAY)
    store(page, A_CRAMP)
    for _ in range(2):
        page.goto("/en/")
        started(page, "today")
    page.evaluate(PUT_AWAY_AT_THE_FIRST_READ)
    until(page, "() => localStorage.getItem('uncramp.today') === 'off'")
    # What is asked for after the strip has asked is answered after it.
    for _ in range(12):
        store(page, "(s) => s.all('cramps')")
    assert page.evaluate("localStorage.getItem('uncramp.today')") == "off"
    expect(page.locator("[data-module=today]")).to_be_hidden()


def test_forced_colours_keep_the_edge_of_the_start_card(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, forced_colors="active", service_workers="block")
    page = context.new_page()
    page.goto("/en/")
    edge = page.locator("[data-start]").evaluate("(card) => getComputedStyle(card).borderTopColor")
    assert edge not in ("rgba(0, 0, 0, 0)", "transparent")
    context.close()

"""A list and what was chosen from it side by side on a desk; the builder's two panes; and what goes on paper."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.support.browser import PHONE, axe_problems_in_looks
from tests.support.modules import started
from tests.support.paper import sheets
from tests.support.player import player
from tests.support.server import Server

DESK: ViewportSize = {"width": 1280, "height": 800}
PRINTED = """() => {
  const steps = [...document.querySelectorAll(".guide .step:not([data-player-part], [data-player-part] *)")];
  const layers = (step) => step === document.documentElement ? [] : [step.parentElement, ...layers(step.parentElement)];
  const seen = (part) => part.getClientRects().length > 0;
  return {
    hidden: steps.filter((step) => !seen(step)).length,
    // Browsers lay the rows of a grid over each other where a page ends.
    grids: steps.flatMap(layers).filter((part) => getComputedStyle(part).display !== "block").length,
    controls: [...document.querySelectorAll("button, .tabbar, .topbar, .clock")].filter(seen).length,
    wedge: getComputedStyle(document.querySelector(".guide"), "::before").content,
    undrawn: document.querySelectorAll(".drawing:not(:has(svg))").length,
  };
}"""


@pytest.fixture
def desk(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=server.url, viewport=DESK, service_workers="block")
    yield context.new_page()
    context.close()


def listed(page: Page) -> Locator:
    return page.locator(".beside")


def test_on_a_desk_an_article_stands_beside_the_list_and_one_leads_to_the_next(desk: Page) -> None:
    desk.goto("/en/learn/what-helps/")
    expect(desk.get_by_role("navigation", name="Learn").locator("[aria-current=page]")).to_contain_text(
        ["Does this really help?", "What helps"]
    )
    listed(desk).get_by_label("Search, or type a medicine").fill("magnesium")
    expect(listed(desk).locator("[data-results] a[href*='what-helps/#magnesium']")).to_be_visible()
    assert not axe_problems_in_looks(desk, "night", "dark")
    expect(listed(desk).get_by_role("link", name="Night cramps")).to_be_hidden()
    listed(desk).get_by_role("searchbox").fill("")
    listed(desk).get_by_role("link", name="Night cramps").click()
    expect(desk).to_have_url("/en/learn/night-cramps/")
    expect(listed(desk).locator("[aria-current=page]")).to_have_text("Night cramps")
    box = desk.locator(".article .prose p").first.bounding_box()
    assert box
    assert box["x"] > DESK["width"] / 3
    assert box["width"] < 640
    desk.go_back()
    expect(listed(desk).locator("[aria-current=page]").last).to_have_text("What helps")


def test_the_shelf_beside_a_stretch_keeps_its_choice_and_a_routine_can_be_started_in_view(desk: Page) -> None:
    desk.goto("/en/stretch/exercises/calf-wall/")
    listed(desk).get_by_label("Muscle").select_option("calf")
    expect(listed(desk).get_by_role("status")).to_contain_text("stretches")
    listed(desk).get_by_role("link", name="Calf stretch in bed").click()
    expect(desk.get_by_role("heading", level=1)).to_have_text("Calf stretch in bed")
    expect(listed(desk).get_by_label("Muscle")).to_have_value("calf")
    expect(listed(desk).locator("[aria-current=page]")).to_be_in_viewport()
    desk.goto("/en/stretch/bedtime/")
    expect(listed(desk).locator("[aria-current=page] strong")).to_have_text(["Before sleep"])
    expect(desk.locator(".desk-only .figure")).to_be_in_viewport(ratio=1)
    start = desk.get_by_role("button", name="Start").first
    expect(start).to_be_in_viewport(ratio=1)
    started(desk, "player")
    start.click()
    player(desk, "ready")
    expect(listed(desk)).to_be_hidden()


def test_a_phone_asks_for_no_list(browser: Browser, server: Server) -> None:
    with browser.new_context(base_url=server.url, viewport=PHONE, service_workers="block") as context:
        page = context.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto("/en/stretch/bedtime/")
        started(page, "beside")
        expect(listed(page)).to_be_hidden()
        assert page.locator(".desk-only").first.evaluate("(part) => part.clientWidth") == 1
        assert not [url for url in asked if url.endswith("/en/stretch/") or "list-" in url]


def test_the_builder_has_its_stretches_beside_the_routine_and_on_a_narrow_window_in_a_dialog(desk: Page) -> None:
    desk.goto("/en/stretch/own/#new")
    choices, cards = desk.locator(".own-dialog").first, desk.locator(".own-card")
    choices.get_by_role("button", name="Add: Calf stretch in bed").click()
    choices.get_by_role("button", name="Add: Calf stretch at the wall").click()
    expect(cards.locator(".words strong")).to_have_text(["Calf stretch in bed", "Calf stretch at the wall"])
    left, right = choices.bounding_box(), cards.first.bounding_box()
    assert left
    assert right
    assert left["x"] + left["width"] < right["x"]
    assert not axe_problems_in_looks(desk, "night", "dark")
    desk.set_viewport_size(PHONE)
    expect(choices).to_be_hidden()
    desk.get_by_role("button", name="Add a stretch").click()
    choices.get_by_role("button", name="Done").click()
    expect(choices).to_be_hidden()


@pytest.mark.parametrize(("path", "most"), [("/nl/relief/calf/", 8), ("/es/stretch/bedtime/#start", 4)])
def test_on_paper_a_guide_is_its_list_whatever_the_player_shows(desk: Page, path: str, most: int) -> None:
    desk.goto(path)
    player(desk, "ready")
    desk.locator("[data-main]").click()
    player(desk, "paused")
    desk.emulate_media(media="print")
    desk.evaluate(f"() => addEventListener('beforeprint', () => {{ window.printed = ({PRINTED})(); }})")
    assert 3 <= len(sheets(desk)) <= most
    assert desk.evaluate("window.printed") == {
        "hidden": 0, "grids": 0, "controls": 0, "wedge": "none", "undrawn": 0,
    }  # fmt: skip
    desk.emulate_media(media="screen")
    player(desk, "paused")
    expect(desk.locator("[data-current] .do")).to_be_in_viewport()

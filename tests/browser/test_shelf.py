"""The Stretch room as a shelf: what moves, what stands first, and how one stretch is done, added and left again."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.support.browser import axe_problems, set_letters
from tests.support.lock import DATA, ask_for_lock, switch_on
from tests.support.own import keep_shared, keeps, kept
from tests.support.player import player
from tests.support.store import AWAY, store
from tests.support.waiting import becomes, until

EXERCISE = "/en/stretch/exercises/calf-wall/"
USED = """async (s) => {
  const day = 86_400_000, now = Date.now();
  const cramps = [["calf", 1], ["calf", 2], ["foot", 3], ["calf", 60]].map(([area, days], at) => ({
    id: String(at), area, at: now - days * day, offset: 0, seconds: null, side: null, way: null, helped: null, note: "",
    by: "hand", pain: null, woke: null, sleep: null, during: null, triggers: [], sore: null,
  }));
  const sessions = [["desk", 1], ["bedtime", 2], ["bedtime", 3]].map(([plan, days], at) => ({
    id: String(at), plan, at: now - days * day, offset: 0, endedAt: now - days * day, before: null, after: null,
  }));
  await s.put("cramps", ...cramps);
  await s.put("sessions", ...sessions);
}"""


def shelf(page: Page, name: str) -> Any:
    return page.locator(f"[data-shelf={name}] li")


def test_one_stretch_is_done_from_its_page_in_the_player_and_leads_back(page: Page) -> None:
    page.goto("/en/stretch/exercises/#muscles=calf")
    page.get_by_role("link", name="Calf stretch at the wall").tap()
    page.get_by_role("button", name="Start").tap()
    player(page, "ready")
    expect(page.locator("[data-current] .do")).to_have_text("Heel down, knee straight. Lean in.")
    page.reload()
    player(page, "ready")
    page.locator("button[data-close]").tap()
    expect(page.get_by_role("heading", name="Calf stretch at the wall")).to_be_visible()
    expect(page.get_by_text("Someone shared this routine")).to_be_hidden()
    assert kept(page) == []
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Calf stretch at the wall")
    page.get_by_role("link", name="Every stretch").tap()
    expect(page.get_by_label("Muscle")).to_have_value("calf")


def test_a_stretch_is_added_to_a_new_routine_on_both_sides_and_to_one_that_is_there(page: Page) -> None:
    page.goto("/en/stretch/exercises/calf-bed/")
    page.get_by_role("button", name="Add to my routine").tap()
    expect(page.locator(".own-card")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="Added: Calf stretch in bed.").last).to_be_visible()
    keeps(page, "calf-bed")
    page.reload()
    expect(page.locator(".own-card")).to_have_count(1)
    assert [step["sides"] for step in kept(page)[0]["steps"]] == ["both"]
    page.goto(EXERCISE)
    page.get_by_role("button", name="Add to my routine").tap()
    expect(page.get_by_role("heading", name="Add “Calf stretch at the wall” to which routine?")).to_be_visible()
    page.get_by_role("link", name="My routine").tap()
    expect(page.locator(".own-card .words strong")).to_have_text(["Calf stretch in bed", "Calf stretch at the wall"])
    page.get_by_role("button", name="Done").tap()
    expect(page.locator(".steps .step[data-kind=stretch]")).to_have_count(2)
    assert [len(routine["steps"]) for routine in kept(page)] == [2]


def test_what_was_done_and_what_stretches_where_it_cramped_stand_first(page: Page) -> None:
    page.goto(AWAY)
    store(page, USED)
    page.goto("/en/stretch/")
    expect(shelf(page, "recent")).to_contain_text(["done once", "done 2 times"])
    expect(shelf(page, "recent").locator("strong")).to_have_text(["At your desk", "Before sleep"])
    expect(shelf(page, "fits")).to_contain_text(["Calf: 2 cramps in your diary", "Foot: one cramp in your diary"])
    expect(page.locator("[data-shelf=continue]")).to_be_hidden()
    page.goto("/en/stretch/bedtime/")
    page.locator("[data-play]").first.tap()
    player(page, "ready")
    page.goto("/en/stretch/")
    expect(shelf(page, "continue")).to_contain_text(["You were halfway."])
    shelf(page, "continue").get_by_role("link").tap()
    expect(page.locator("[data-player]")).to_be_visible()


def test_a_locked_diary_puts_nothing_on_the_shelf_and_an_answer_leaves_out_what_does_not_go_with_it(page: Page) -> None:
    page.goto(AWAY)
    store(page, USED)
    page.evaluate("localStorage.setItem('uncramp.conditions', 'pregnancy')")
    page.goto("/en/stretch/exercises/back-knees/")
    expect(page.locator(".facts .notice")).to_contain_text("pregnancy")
    expect(page.locator(".facts .notice")).not_to_contain_text("late")
    switch_on(page)
    page.goto("/en/stretch/")
    expect(shelf(page, "recent")).to_have_count(2)
    expect(shelf(page, "fits")).to_have_count(0)


def test_a_shelf_that_stands_open_hides_what_a_lock_seals_as_soon_as_it_is_on(
    page: Page, context: BrowserContext
) -> None:
    page.goto(AWAY)
    store(page, USED)
    page.goto("/en/stretch/")
    expect(shelf(page, "fits")).to_have_count(2)
    switch_on(context.new_page())
    expect(shelf(page, "fits")).to_have_count(0)


@pytest.mark.service_worker
def test_an_unlocked_diary_puts_nothing_on_the_shelf_which_would_stay_when_it_is_locked(page: Page) -> None:
    page.goto(AWAY)
    store(page, USED)
    page.goto(DATA)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    page.reload()
    until(page, "() => Boolean(navigator.serviceWorker.controller)")
    ask_for_lock(page)
    expect(page.get_by_role("button", name="Lock now")).to_be_visible()
    page.goto("/en/stretch/")
    expect(shelf(page, "recent")).to_have_count(2)
    # Time for what would come after it.
    page.wait_for_timeout(1000)
    expect(shelf(page, "fits")).to_have_count(0)


def test_a_picture_moves_while_it_is_in_view_and_never_where_nothing_is_to_move(page: Page) -> None:
    page.goto("/en/stretch/exercises/")
    first = page.locator("[data-list] > li").first
    first.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 200)")
    moving = page.locator("[data-list] svg[data-figure]")
    expect(moving.first).to_be_visible()
    assert page.evaluate("document.getAnimations().some(({ playState }) => playState === 'running')")
    assert moving.count() < page.locator("[data-list] > li").count() / 2
    page.emulate_media(reduced_motion="reduce")
    page.reload()
    page.evaluate("scrollTo(0, 900)")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    expect(moving).to_have_count(0)


def test_pictures_whose_parts_did_not_come_stay_whole_and_move_once_they_come(context: BrowserContext) -> None:
    page = context.new_page()
    refused: list[str] = []

    def refuse(route: Route) -> None:
        if route.request.resource_type != "fetch":
            route.continue_()
            return
        refused.append(route.request.url)
        route.fulfill(status=503, body="Try again later.")

    page.route("**/figures/*.svg", refuse)
    page.goto("/en/stretch/exercises/")
    page.locator("[data-list] > li").first.scroll_into_view_if_needed()
    page.evaluate("scrollBy(0, 200)")
    becomes(page, lambda: bool(refused), True)
    page.wait_for_timeout(300)
    assert page.locator("[data-list] svg.figure:not(:has(use))").count() == 0
    page.unroute_all()
    page.evaluate("scrollBy(0, 600)")
    expect(page.locator("[data-list] svg[data-figure]:has(use)").first).to_be_visible()


@pytest.mark.parametrize("path", ["/en/stretch/exercises/", "/en/stretch/own/#new"])
def test_a_long_list_fetches_and_draws_only_the_pictures_that_are_looked_at(page: Page, path: str) -> None:
    fetched: set[str] = set()
    page.on("request", lambda request: fetched.add(request.url) if "/figures/" in request.url else None)
    page.goto(path)
    choose = page.get_by_role("button", name="Add a stretch")
    if "own" in path:
        choose.click()
    entries = page.locator("[data-list] > li")
    drawn = entries.filter(has=page.locator("svg.figure"))
    expect(entries.first.locator("svg.figure")).to_be_visible()
    half = entries.count() / 2
    assert drawn.count() < half
    assert len(fetched) < half
    entries.last.scroll_into_view_if_needed()
    expect(entries.last.locator("svg.figure")).to_be_visible()
    assert drawn.count() < entries.count()


@pytest.mark.parametrize("path", ["bedtime/", "exercises/", "exercises/calf-bed/", "own/", "plan/"])
def test_every_page_of_the_room_leads_up(page: Page, path: str) -> None:
    page.goto(f"/en/stretch/{path}")
    page.locator("main [data-up]").first.tap()
    expect(page.locator("h1")).to_have_text("Every stretch" if "/calf" in path else "Stretch")


def test_the_one_question_leads_back_to_where_one_came_from(page: Page) -> None:
    page.goto("/en/relief/calf/#list")
    page.goto("/en/settings/#gentle")
    page.locator("#gentle [data-up]").tap()
    page.wait_for_url("**/relief/calf/#list")
    page.goto("/en/settings/")
    expect(page.locator("#gentle [data-up]")).to_be_hidden()


def test_what_comes_next_in_an_empty_routine_is_to_choose(page: Page) -> None:
    page.goto("/en/stretch/own/#new")
    expect(page.get_by_role("button", name="Done")).to_have_class("button button-quiet")
    expect(page.get_by_role("button", name="Add a stretch")).to_have_class("button")
    keep_shared(page)
    page.get_by_role("link", name="Change it").tap()
    expect(page.get_by_role("button", name="Done")).to_have_class("button")


@pytest.mark.parametrize("night", ["always", "never"])
def test_axe_finds_nothing_and_nothing_is_wider_than_a_narrow_phone(page: Page, night: str) -> None:
    page.add_init_script(f"localStorage.setItem('uncramp.night', '{night}')")
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'balance osteoporosis')")
    page.goto(AWAY)
    store(page, USED)
    problems = []
    for path, ready in (("", "[data-shelf=fits] li"), ("exercises/", ".unfit"), ("exercises/calf-wall/", ".notice")):
        page.set_viewport_size({"width": 390, "height": 12_000})
        page.goto(f"/nl/stretch/{path}")
        expect(page.locator(ready).first).to_be_visible()
        problems += axe_problems(page)
        page.set_viewport_size({"width": 320, "height": 568})
        set_letters(page, "200%")
        width = page.evaluate("document.documentElement.scrollWidth")
        problems += [f"{path} is {width} wide"] if width > 320 else []
    assert not problems, "\n".join(problems)

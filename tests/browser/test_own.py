"""Own routines: made, put in order, kept, played, and usable by everyone."""

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.support.browser import PHONE, axe_problems_in_looks, set_letters
from tests.support.modules import started
from tests.support.own import EVENING, ROOM, keep_shared, keeps, keeps_name, kept, open_room, play
from tests.support.player import held_until_done
from tests.support.server import Server
from tests.support.waiting import becomes

CALF, HEELS, BED = "Calf stretch at the wall", "Sit back on your heels", "Calf stretch in bed"


def are_named(page: Page, *names: str) -> None:
    """Wait until the cards are these, in this order."""
    expect(page.locator(".own-card .words strong")).to_have_text(names)


def make(page: Page, *stretches: str) -> None:
    """A new routine of these stretches, in the editor."""
    open_room(page, "#new")
    page.get_by_role("button", name="Add a stretch").tap()
    for stretch in stretches:
        page.locator(f"[data-id={stretch}]").tap()
    page.locator("dialog[open]").get_by_role("button", name="Done").tap()


def card(page: Page, number: int) -> Locator:
    return page.locator(".own-card").nth(number)


# Making one


def test_a_routine_is_chosen_named_and_kept_through_a_reload(page: Page) -> None:
    make(page, "calf-wall", "back-child")
    page.get_by_label("Name").fill("Evening")
    expect(page.locator("[data-total]").first).to_contain_text("2 stretches")
    keeps_name(page, "Evening")
    page.reload()
    expect(page.get_by_label("Name")).to_have_value("Evening")
    are_named(page, CALF, HEELS)
    page.get_by_role("button", name="Done").tap()
    expect(page.get_by_role("heading", name="Evening")).to_be_visible()
    expect(page.locator(".steps .step[data-kind=stretch]")).to_have_count(2)
    page.get_by_role("link", name="All your own routines").tap()
    expect(page.locator("[data-entries] a")).to_have_count(1)
    expect(page.locator("[data-entries]")).to_contain_text("Evening")


def test_done_tapped_twice_is_one_step_of_the_way_back(page: Page) -> None:
    make(page, "calf-wall")
    page.get_by_role("button", name="Done").dblclick()
    expect(page.locator(".steps .step[data-kind=stretch]")).to_have_count(1)
    page.go_back()
    expect(page.get_by_label("Name")).to_be_visible()


def test_the_list_to_choose_from_narrows_by_muscle(page: Page) -> None:
    open_room(page, "#new")
    page.get_by_role("button", name="Add a stretch").tap()
    dialog = page.locator("dialog[open]")
    dialog.get_by_label("Muscle").select_option("neck")
    expect(dialog.locator("li:visible")).to_have_count(2)
    expect(dialog.locator("[data-found]")).to_have_text("2 stretches")
    dialog.locator("li:visible button").first.tap()
    expect(dialog.locator("[data-chosen]")).to_contain_text("Added: Ear to the shoulder.")


def test_hold_rest_times_and_sides_change_the_length_and_stay_within_bounds(page: Page) -> None:
    make(page, "back-child")
    first = card(page, 0)
    first.locator("summary").tap()
    for field, values in (("Hold for", [5, 180]), ("Times", [1, 10]), ("Rest between", [0, 60])):
        options = first.get_by_label(field).locator("option").evaluate_all("all => all.map(({ value }) => +value)")
        assert [min(options), max(options)] == values
    first.get_by_label("Hold for").select_option("20")
    first.get_by_label("Times").select_option("3")
    first.get_by_label("Rest between").select_option("0")
    expect(page.locator("[data-total]").first).to_have_text("1 min 5 secs · One stretch")
    first.get_by_label("Sides").select_option("both")
    expect(first.get_by_label("To change sides")).to_have_value("5")
    expect(page.locator("[data-total]").first).to_have_text("2 mins 30 secs · One stretch")
    wanted = [{"stretch": "back-child", "hold": 20, "rest": 5, "rounds": 3, "sides": "both"}]
    becomes(page, lambda: kept(page)[0]["steps"], wanted)


def test_twenty_stretches_are_as_many_as_fit(page: Page) -> None:
    make(page, *["calf-bed"] * 19)
    page.get_by_role("button", name="Add a stretch").tap()
    page.locator("[data-id=calf-wall]").tap()
    expect(page.locator("[data-id=calf-wall]")).to_be_disabled()
    page.locator("[data-id=calf-wall]").dispatch_event("click")
    page.keyboard.press("Escape")
    expect(page.locator(".own-card")).to_have_count(20)
    expect(page.locator("[data-full]")).to_be_visible()
    expect(page.get_by_role("button", name="Add a stretch")).to_be_disabled()


def test_what_was_removed_comes_back_in_its_place(page: Page) -> None:
    make(page, "calf-wall", "back-child", "calf-bed")
    card(page, 1).locator("summary").tap()
    card(page, 1).get_by_role("button", name="Remove").tap()
    are_named(page, CALF, BED)
    expect(card(page, 1).locator("summary")).to_be_focused()
    page.get_by_role("button", name="Undo").tap()
    are_named(page, CALF, HEELS, BED)
    keeps(page, "calf-wall", "back-child", "calf-bed")


# Order


def test_the_keyboard_orders_and_keeps_its_place(page: Page) -> None:
    make(page, "calf-wall", "back-child", "calf-bed")
    down = card(page, 0).get_by_role("button", name="Move down")
    down.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    are_named(page, HEELS, BED, CALF)
    expect(card(page, 2).get_by_role("button", name="Move down")).to_be_focused()
    expect(page.locator("[data-said]")).to_have_text("Calf stretch at the wall: place 3 of 3")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press(" ")
    are_named(page, HEELS, CALF, BED)


def middle(handle: Locator) -> tuple[float, float]:
    box = handle.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_mouse_drags_the_last_to_the_top_and_escape_puts_it_back(page: Page) -> None:
    make(page, "calf-wall", "back-child", "calf-bed")
    for cancelled in (True, False):
        x, y = middle(card(page, 2).locator(".handle"))
        page.mouse.move(x, y)
        page.mouse.down()
        for step in range(1, 11):
            page.mouse.move(x, y - step * 40)
        are_named(page, BED, CALF, HEELS)
        if cancelled:
            page.keyboard.press("Escape")
        page.mouse.up()
        are_named(page, *((CALF, HEELS, BED) if cancelled else (BED, CALF, HEELS)))
    keeps(page, "calf-bed", "calf-wall", "back-child")
    expect(page.locator("[data-dragged]")).to_have_count(0)


def test_a_finger_drags_without_scrolling_the_page(page: Page) -> None:
    make(page, "calf-wall", "back-child", "calf-bed")
    touch = page.context.new_cdp_session(page)
    x, y = middle(card(page, 0).locator(".handle"))
    scrolled = page.evaluate("scrollY")

    def finger(kind: str, at: float | None) -> None:
        points = [] if at is None else [{"x": x, "y": at}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    finger("touchStart", y)
    for step in range(1, 9):
        finger("touchMove", y + step * 20)
    finger("touchEnd", None)
    expect(page.locator(".own-card .words strong").nth(1)).to_have_text(CALF)
    assert page.evaluate("scrollY") == scrolled
    keeps(page, "back-child", "calf-wall", "calf-bed")


# Copies


def test_each_of_the_apps_own_routines_can_be_changed_and_stays_what_it_was(page: Page) -> None:
    open_room(page)
    starts = page.locator("[data-given]").evaluate_all(
        "all => all.map((link) => [link.hash, link.dataset.name, link.dataset.steps.split('~').length])"
    )
    assert len(starts) > 10
    for place, name, steps in starts:
        page.goto(ROOM + place)
        expect(page.get_by_label("Name")).to_have_value(name)
        expect(page.locator(".own-card")).to_have_count(steps)
    assert kept(page) == []
    page.goto(f"{ROOM}#from=bedtime&way=standing")
    expect(page.locator(".own-card")).to_have_count(2)
    card(page, 0).get_by_role("button", name="Move down").tap()
    page.wait_for_url("**#edit=*")
    keeps(page, "hamstring-heel-up", "calf-wall")


def test_a_copy_of_an_own_one_is_another_one(page: Page) -> None:
    keep_shared(page)
    page.get_by_role("link", name="Make a copy").tap()
    expect(page.get_by_label("Name")).to_have_value("Evening (copy)")
    page.get_by_role("button", name="Done").tap()
    expect(page.get_by_role("heading", name="Evening (copy)")).to_be_visible()
    assert sorted(routine["name"] for routine in kept(page)) == ["Evening", "Evening (copy)"]


def test_a_deleted_one_comes_back_with_undo(page: Page) -> None:
    keep_shared(page)
    page.get_by_role("button", name="Delete").tap()
    expect(page.locator("[data-entries] a")).to_have_count(0)
    expect(page.locator("[data-empty]")).to_be_visible()
    page.get_by_role("button", name="Undo").tap()
    expect(page.locator("[data-entries] a")).to_have_count(1)
    assert [routine["name"] for routine in kept(page)] == ["Evening"]


def test_the_way_back_from_a_deletion_outlasts_what_another_tab_changes(page: Page) -> None:
    keep_shared(page)
    page.get_by_role("link", name="Make a copy").tap()
    page.get_by_role("button", name="Done").tap()
    other = page.context.new_page()
    other.goto(page.url.replace("#play=", "#edit="))
    expect(other.get_by_label("Name")).to_have_value("Evening (copy)")
    page.get_by_role("link", name="All your own routines").tap()
    page.locator("[data-entries] a").get_by_text("Evening", exact=True).tap()
    page.get_by_role("button", name="Delete").tap()
    other.get_by_label("Name").fill("Morning")
    expect(page.locator("[data-entries]")).to_contain_text("Morning")
    page.get_by_role("button", name="Undo").tap()
    expect(page.locator("[data-entries] a")).to_have_count(2)
    other.close()


def test_one_that_another_tab_deleted_is_still_there_for_who_is_changing_it(page: Page) -> None:
    keep_shared(page)
    other = page.context.new_page()
    other.goto(page.url.replace("#play=", "#edit="))
    are_named(other, CALF, HEELS, BED)
    page.get_by_role("button", name="Delete").tap()
    expect(page.locator("[data-empty]")).to_be_visible()
    other.get_by_role("button", name="Done").tap()
    expect(other.get_by_role("heading", name="Evening")).to_be_visible()
    expect(page.locator("[data-entries] a")).to_have_count(1)
    other.close()


def test_one_that_another_tab_deleted_is_shown_again_once_it_is_back(page: Page) -> None:
    keep_shared(page)
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_role("heading", name="Evening")).to_be_visible()
    page.get_by_role("button", name="Delete").tap()
    expect(other.get_by_role("heading", name="This did not open")).to_be_visible()
    page.get_by_role("button", name="Undo").tap()
    expect(other.get_by_role("heading", name="Evening")).to_be_visible()
    other.close()


def test_two_tabs_show_the_same_and_the_later_change_counts(page: Page) -> None:
    keep_shared(page)
    page.get_by_role("link", name="Change it").tap()
    other = page.context.new_page()
    other.goto(page.url)
    expect(other.get_by_label("Name")).to_have_value("Evening")
    other.get_by_label("Name").fill("Morning")
    expect(page.get_by_label("Name")).to_have_value("Morning")
    page.get_by_label("Name").fill("Noon")
    expect(other.get_by_label("Name")).to_have_value("Noon")
    other.close()


def test_what_the_device_cannot_keep_is_said_and_stays_in_the_address(page: Page) -> None:
    page.add_init_script("IDBObjectStore.prototype.put = () => { throw new DOMException('', 'QuotaExceededError') }")
    make(page, "calf-bed")
    expect(page.locator("[data-unkept]")).to_be_visible()
    page.get_by_role("button", name="Done").tap()
    expect(page.locator("[data-title]")).to_have_text("My routine")
    page.reload()
    expect(page.locator("[data-title]")).to_have_text("My routine")


def is_deleted_until_undo(page: Page, *steps: str) -> None:
    expect(page.locator("[data-notice]")).to_contain_text("Deleted: My routine")
    expect(page.locator("[data-entries] a")).to_have_count(0)
    assert kept(page) == []
    page.get_by_role("button", name="Undo").tap()
    expect(page.locator("[data-entries] a")).to_have_count(1)
    keeps(page, *steps)


def test_a_routine_of_which_nothing_is_left_is_deleted_and_comes_back_with_undo(page: Page) -> None:
    make(page, "calf-wall")
    keeps(page, "calf-wall")
    card(page, 0).locator("summary").tap()
    card(page, 0).locator("[data-do=remove]").tap()
    page.get_by_role("button", name="Done").tap()
    is_deleted_until_undo(page, "calf-wall")


def test_a_routine_of_which_nothing_is_left_is_deleted_by_the_way_back_too_and_comes_back_with_undo(page: Page) -> None:
    make(page, "calf-wall")
    keeps(page, "calf-wall")
    page.get_by_role("button", name="Done").tap()
    page.get_by_role("link", name="Change it").tap()
    card(page, 0).locator("summary").tap()
    card(page, 0).locator("[data-do=remove]").tap()
    page.go_back()
    is_deleted_until_undo(page, "calf-wall")


def test_what_another_tab_changes_leaves_who_shares_or_walks_the_list_where_they_are(page: Page) -> None:
    keep_shared(page)
    other = page.context.new_page()
    other.goto(page.url.replace("#play=", "#from="))
    page.get_by_role("button", name="Share").tap()
    other.get_by_label("Name").fill("Morning")
    becomes(page, lambda: len(kept(page)), 2)
    page.wait_for_timeout(500)
    expect(page.locator("dialog[data-share]")).to_be_visible()
    page.locator("dialog[data-share] [data-do=close]").tap()
    page.get_by_role("link", name="All your own routines").tap()
    first = page.locator("[data-entries] a").get_by_text("Evening", exact=True)
    first.evaluate("name => name.closest('a').focus()")
    other.get_by_label("Name").fill("Noon")
    expect(page.locator("[data-entries]")).to_contain_text("Noon")
    expect(page.locator("[data-entries] a").filter(has_text="Evening")).to_be_focused()
    other.close()


# Playing


def test_a_routine_plays_to_its_end_with_the_same_time_for_both_sides(page: Page) -> None:
    page.clock.install(time="2026-11-22T15:00:00")
    open_room(page, "#r=1~Two%20legs~calf-wall.15.5.2.b~hamstring-seated.10.5.1.b")
    expect(page.locator("[data-length]").first).to_have_text("1 min 50 secs · 2 stretches")
    play(page)
    held = held_until_done(page)
    assert held[True] == pytest.approx(40, abs=4)
    assert held[False] == pytest.approx(40, abs=4)


def play_to_the_second_step(page: Page) -> None:
    page.clock.install(time="2026-11-22T15:00:00")
    keep_shared(page)
    play(page)
    page.locator("button[data-next]").tap()
    page.locator("button[data-next]").tap()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")


def test_a_reload_while_it_plays_goes_on_there(page: Page) -> None:
    play_to_the_second_step(page)
    page.reload()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    expect(page.locator("[data-current] .do")).to_contain_text("Kneel, sit back")


def test_what_an_earlier_build_was_playing_goes_on_there(page: Page) -> None:
    play_to_the_second_step(page)
    # It did not keep which routine it was; on its way out the page would write it again.
    page.add_init_script("""const { routine, ...kept } = JSON.parse(localStorage["uncramp.session"] ?? "{}");
      if (routine) localStorage["uncramp.session"] = JSON.stringify(kept)""")
    page.reload()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")


def test_a_reload_of_another_routine_does_not_start_at_the_place_of_the_first(page: Page) -> None:
    play_to_the_second_step(page)
    other = page.context.new_page()
    other.goto(f"{ROOM}#r={EVENING.replace('Evening', 'Morning').replace('calf-wall', 'hamstring-seated')}")
    other.reload()
    started(other, "own")
    expect(other.locator("[data-title]")).to_have_text("Morning")
    expect(other.locator("[data-player]")).to_have_count(0)
    page.reload()
    expect(page.locator("[data-player]")).to_have_attribute("data-step", "2")
    other.close()


def test_back_from_the_player_leads_to_the_page_before(page: Page) -> None:
    open_room(page)
    page.goto(f"{ROOM}#r={EVENING}")
    play(page)
    page.go_back()
    expect(page.locator("[data-player]")).to_have_count(0)
    expect(page.locator("main")).to_have_attribute("data-view", "list")


def test_what_does_not_fit_is_said_everywhere_and_left_out_nowhere(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'balance osteoporosis')")
    open_room(page, "#r=1~x~calf-bed.10.5.1.b~calf-wall.10.5.1.b")
    why = "Best avoided with: unsteady, dizzy or over 75."
    expect(page.locator("[data-unfit-list] li")).to_have_text([f"Calf stretch at the wall. {why}"])
    expect(page.locator(".step .caution:visible")).to_have_text([why])
    play(page)
    page.locator("button[data-next]").tap()
    page.locator("button[data-next]").tap()
    expect(page.locator("[data-current] .caution")).to_have_text(why)
    expect(page.locator("[data-current] .caution")).to_be_visible()
    page.locator("button[data-close]").tap()
    page.get_by_role("button", name="Keep it").tap()
    page.get_by_role("link", name="Change it").tap()
    expect(page.locator(".own-card [data-unfit]:visible")).to_have_text([why])


# For everyone


def test_axe_finds_nothing_in_list_editor_preview_and_dialogs(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.night', 'never')")
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'balance')")
    # The notice that everything is there fades away, and axe would judge it half gone.
    page.add_init_script("localStorage.setItem('uncramp.offline-ready-said', 'yes')")
    page.set_viewport_size({"width": PHONE["width"], "height": 20_000})
    problems = []
    keep_shared(page)
    problems += axe_problems_in_looks(page, "night")
    page.get_by_role("button", name="Share").tap()
    expect(page.locator("[data-code] svg")).to_be_visible()
    problems += axe_problems_in_looks(page, "night")
    page.keyboard.press("Escape")
    for place in ("#own", f"#r={EVENING}", "#r=nonsense", "#from=bedtime&way=standing"):
        page.goto(ROOM + place)
        expect(page.locator("[data-in]:visible")).to_have_count(1)
        problems += axe_problems_in_looks(page, "night")
    card(page, 0).locator("summary").tap()
    card(page, 1).locator("summary").tap()
    card(page, 1).get_by_role("button", name="Remove").tap()
    problems += axe_problems_in_looks(page, "night")
    page.get_by_role("button", name="Add a stretch").tap()
    problems += axe_problems_in_looks(page, "night")
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_nothing_scrolls_sideways_on_a_narrow_phone_with_large_text(
    browser: Browser, server: Server, language: str
) -> None:
    narrow: ViewportSize = {"width": 320, "height": 568}
    context = browser.new_context(viewport=narrow, base_url=server.url, has_touch=True, service_workers="block")
    page = context.new_page()
    page.add_init_script("localStorage.setItem('uncramp.conditions', 'balance')")
    long = EVENING.replace("Evening", "Averylongnamewithoutaspaceinit" * 2)
    wide = []
    for size in ("100%", "200%"):
        for place in ("", f"#r={long}", "#from=desk&way=standing"):
            page.goto("about:blank")
            page.goto(f"/{language}/stretch/own/{place}")
            expect(page.locator("[data-in]:visible")).to_have_count(1)
            set_letters(page, size)
            for button in ("", "[data-do=share]", "[data-do=choose]"):
                if button and not page.locator(button).is_visible():
                    continue
                if button:
                    page.locator(button).tap()
                if page.evaluate(TOO_WIDE):
                    wide.append(f"{place} {button} at {size}: {page.evaluate(TOO_WIDE)}")
    context.close()
    assert not wide, "\n".join(wide)


TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll("dialog[open], .own-card, .own-card *")]
  .filter((each) => each.scrollWidth > Math.max(each.clientWidth, 1) + 1 && getComputedStyle(each).display !== "inline")
  .filter((each) => !each.closest("svg, select, .visually-hidden"))
  .map((each) => each.outerHTML.slice(0, 80))"""


def test_every_button_is_large_enough_to_hit(page: Page) -> None:
    make(page, "calf-wall", "back-child")
    card(page, 0).locator("summary").tap()
    for target in page.locator(".own-room :is(button, a, select, input, summary, .handle):visible").all():
        box = target.bounding_box()
        assert box
        assert box["height"] >= 48, target.evaluate("element => element.outerHTML")


def test_without_scripts_there_is_every_stretch_to_read(browser: Browser, server: Server) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=PHONE, base_url=server.url)
    page = context.new_page()
    page.goto(ROOM)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.locator("[data-list] a:visible")).to_have_count(49)
    expect(page.locator(".needs-js:visible, [data-player-part]:visible, .steps:visible")).to_have_count(0)
    context.close()

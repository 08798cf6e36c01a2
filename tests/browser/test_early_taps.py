"""What is tapped, typed or chosen before its module listens is acted on once it does: never lost, never twice."""

import math
import time
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.support.browser import PHONE
from tests.support.modules import HeldBack, source, started
from tests.support.own import EVENING, open_room
from tests.support.player import kept, player, skip_question, step
from tests.support.server import Server
from tests.support.store import AWAY, store
from tests.support.waiting import until
from tests.support.water import cups, drinks, entries

GUIDE = "/en/relief/calf/"


def open_early(page: Page, path: str, pattern: str = "**/js/**") -> HeldBack:
    """Open a page whose modules are still on their way."""
    held = HeldBack(page, pattern)
    page.goto(path, wait_until="domcontentloaded")
    return held


def gone(page: Page) -> Locator:
    return page.locator("button[data-gone]")


def the_cramp_is_noted(page: Page) -> dict[str, Any]:
    """Wait until it is in the diary, and there once."""
    step(page, "helped")
    expect(page.locator("[data-noted]")).to_be_visible()
    (cramp,) = kept(page, "cramps")
    assert cramp["area"] == "calf"
    return cramp


# The player.


def test_a_cramp_that_let_go_before_the_player_was_there_is_in_the_diary(page: Page) -> None:
    before = time.monotonic()
    held = open_early(page, GUIDE)
    gone(page).tap()
    held.let_go()
    cramp = the_cramp_is_noted(page)
    assert cramp["seconds"] <= math.ceil(time.monotonic() - before), "it let go at the tap"


def test_an_impatient_thumb_means_it_once(page: Page) -> None:
    """Three taps would otherwise end the whole guide."""
    held = open_early(page, GUIDE)
    for _ in range(3):
        gone(page).tap()
    held.let_go()
    the_cramp_is_noted(page)


def test_on_a_slow_processor_the_first_frame_with_the_button_can_be_tapped(page: Page) -> None:
    page.add_init_script(TAP_AT_FIRST_SIGHT)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})
    page.goto(GUIDE)
    started(page, "player")
    the_cramp_is_noted(page)
    assert page.evaluate("tapped.early"), "the player was there before the tap: this showed nothing"


def test_a_button_may_be_tapped_while_its_words_are_on_their_way(page: Page) -> None:
    page.add_init_script(TAP_BEFORE_ITS_WORDS)
    page.goto(GUIDE)
    the_cramp_is_noted(page)


def test_on_a_slow_network_the_guide_is_closed_by_the_tap_that_came_first(page: Page) -> None:
    session = page.context.new_cdp_session(page)
    page.goto(AWAY)
    slow = {"offline": False, "latency": 1_000, "downloadThroughput": 40_000, "uploadThroughput": 20_000}
    session.send("Network.emulateNetworkConditions", slow)
    page.goto(GUIDE, wait_until="commit")
    page.locator("button[data-close]").tap()
    assert page.locator("main[data-started]").count() == 0, "the player was there before the tap: this showed nothing"
    started(page, "player")
    expect(page.locator("html[data-playing]")).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_while_it_waits_a_button_says_so_and_nothing_moves(page: Page) -> None:
    held = open_early(page, GUIDE)
    before = gone(page).bounding_box()
    quiet = gone(page).evaluate("button => getComputedStyle(button).outlineStyle")
    gone(page).tap()
    expect(gone(page)).to_have_attribute("aria-busy", "true")
    assert gone(page).evaluate("button => getComputedStyle(button).outlineStyle") != quiet
    assert gone(page).bounding_box() == before
    held.let_go()
    started(page, "player")
    expect(page.locator("button[aria-busy]")).to_have_count(0)


def test_what_was_tapped_comes_in_its_order(page: Page) -> None:
    held = open_early(page, GUIDE)
    for side in ("left", "right"):
        page.locator(f"button[data-side={side}]:visible").tap()
    gone(page).tap()
    held.let_go()
    assert the_cramp_is_noted(page)["side"] == "right"


def test_a_key_waits_too(page: Page) -> None:
    held = open_early(page, GUIDE)
    page.keyboard.press("Escape")
    held.let_go()
    expect(page.get_by_role("dialog", name="Calf")).to_be_visible()


def test_a_tap_beside_the_buttons_waits_for_what_hears_it(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.zones', 'pause')")
    held = HeldBack(page, "**/js/zones-*.js")
    page.goto(GUIDE)
    player(page, "ready")
    page.locator("[data-current] .do").tap()
    held.let_go()
    player(page, "paused")


def test_a_tap_on_pause_never_passes_the_question_at_which_a_reload_goes_on(page: Page) -> None:
    """Until the player is there the first screen shows, with "Pause" where a question has its own answer."""
    page.goto(GUIDE)
    player(page, "ready")
    gone(page).tap()
    skip_question(page)
    step(page, "check")
    held = HeldBack(page)
    page.reload(wait_until="domcontentloaded")
    page.locator("button[data-main]").tap()
    held.let_go()
    started(page, "player")
    step(page, "check")


def test_scripts_that_never_come_give_the_taps_up(browser: Browser, server: Server) -> None:
    context = browser.new_context(base_url=server.url, viewport=PHONE, has_touch=True, service_workers="block")
    page = context.new_page()
    held = open_early(page, GUIDE)
    gone(page).tap()
    expect(page.locator("button[aria-busy]")).to_have_count(1)
    held.fail()
    expect(page.locator("button[aria-busy]")).to_have_count(0)
    # Nor does it wait after the next tap.
    gone(page).tap()
    expect(page.locator("button[aria-busy]")).to_have_count(0)
    context.close()


# The other rooms.


def test_a_cup_is_noted_once_however_often_it_was_tapped_before_the_room_listened(page: Page) -> None:
    held = open_early(page, "/en/water/")
    for _ in range(2):
        cups(page).nth(1).tap()
    held.let_go()
    expect(entries(page)).to_have_count(1)
    started(page, "water")
    assert [drink["ml"] for drink in drinks(page)] == [200]


def test_a_cup_of_ones_own_is_noted_by_its_place_and_no_other_amount_is_shown_before(page: Page) -> None:
    page.goto(AWAY)
    own = [{"id": str(place), "ml": 400 + place, "drink": "tea"} for place in range(4)]
    store(page, "(s, cups) => s.put('settings', {id: 'water', cups})", own)
    held = open_early(page, "/en/water/")
    assert cups(page).first.locator(":scope > span").evaluate("words => getComputedStyle(words).opacity") == "0"
    cups(page).nth(1).tap()
    held.let_go()
    expect(entries(page)).to_have_count(1)
    assert [drink["ml"] for drink in drinks(page)] == [401]
    expect(cups(page).first.locator(":scope > span")).to_have_css("opacity", "1")


def test_a_goal_that_was_typed_and_saved_early_is_kept_and_no_form_is_sent(page: Page) -> None:
    held = open_early(page, "/en/water/goal/")
    page.locator("[name=goal]").fill("1800")
    page.locator("[name=goal]").press("Enter")
    held.let_go()
    started(page, "goal")
    until(page, f"async () => ({STORED})('settings', 'water').then(found => found?.goal === 1800)")
    assert page.url.endswith("/en/water/goal/")


def test_a_backup_that_was_asked_for_early_is_saved(page: Page) -> None:
    held = open_early(page, "/en/settings/data/")
    page.locator("[data-backup]").tap()
    with page.expect_download() as download:
        held.let_go()
    assert download.value.suggested_filename.startswith("uncramp-")


def test_the_diary_opens_its_places(page: Page) -> None:
    held = open_early(page, "/en/diary/")
    for _ in range(2):
        page.get_by_role("button", name="Add a cramp").tap()
    held.let_go()
    page.get_by_role("button", name="Calf", exact=True).tap()
    expect(page.locator("[data-days] li")).to_have_count(1)


def test_settings_keep_what_was_chosen_early_and_what_was_not_touched(page: Page) -> None:
    page.add_init_script("localStorage.setItem('uncramp.flash', localStorage.getItem('uncramp.flash') ?? 'on')")
    held = open_early(page, "/en/settings/")
    page.locator("[name=sweep]").uncheck()
    page.locator("[name=sound][value=off]").check()
    page.get_by_label("Osteoporosis").check()
    held.let_go()
    started(page, "settings")
    started(page, "gentle")
    names = ("sweep", "sound", "flash", "conditions")
    found = [page.evaluate("name => localStorage.getItem(`uncramp.${name}`)", name) for name in names]
    assert found == ["off", "off", "on", "osteoporosis"]
    expect(page.locator("[name=flash]")).to_be_checked()


def test_a_routine_of_ones_own_takes_taps_before_its_player_is_there(page: Page) -> None:
    held = HeldBack(page, "**/js/player-*.js")
    open_room(page, "#new")
    for _ in range(2):
        page.get_by_role("button", name="Add a stretch").tap()
    held.let_go()
    page.locator("dialog[open] [data-id=calf-wall]").tap()
    expect(page.locator("[data-cards] > li")).to_have_count(1)


def test_a_routine_that_was_shared_begins_at_an_early_tap(page: Page) -> None:
    held = HeldBack(page, "**/js/player-*.js")
    open_room(page, f"#r={EVENING}")
    page.locator("[data-play=own]").tap()
    held.let_go()
    player(page, "ready")


def test_the_plan_begins_once(page: Page) -> None:
    held = open_early(page, "/en/stretch/plan/")
    for _ in range(2):
        page.get_by_role("button", name="Begin the six weeks").tap()
    held.let_go()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    assert len(kept(page, "plans")) == 1


def test_pain_before_the_routine_is_kept(page: Page) -> None:
    held = open_early(page, "/en/stretch/bedtime/")
    six = page.locator("[data-moment=before]").get_by_role("button", name="6", exact=True)
    six.tap()
    held.let_go()
    expect(six).to_have_attribute("aria-pressed", "true")
    assert '"value":6' in page.evaluate("localStorage.getItem('uncramp.pain-before')")


def test_an_early_tap_on_the_switch_of_the_reminders_switches_them_on(page: Page) -> None:
    held = open_early(page, "/en/water/reminders/")
    page.locator("[data-reminders-switch]").tap()
    held.let_go()
    until(page, f"async () => ({STORED})('devices', 'reminders').then(found => found?.wanted === true)")


def test_a_switch_that_only_looked_off_is_not_switched_off(page: Page) -> None:
    page.goto(AWAY)
    store(page, "(s) => s.put('devices', {id: 'reminders', wanted: true, on: true})")
    page.add_init_script("Object.defineProperty(Notification, 'permission', {get: () => 'granted'})")
    HeldBack(page, "**/api/**")
    held = open_early(page, "/en/water/reminders/")
    page.locator("[data-reminders-switch]").tap()
    held.let_go()
    started(page, "reminders")
    expect(page.locator("[data-reminders-switch]")).to_have_attribute("aria-checked", "true")
    assert store(page, "(s) => s.get('devices', 'reminders')")["wanted"]


def test_a_wish_that_was_made_while_the_records_are_read_takes_no_other_away(page: Page) -> None:
    """The form listens by then, and shows nothing yet of what it would keep."""
    page.goto(AWAY)
    wishes = {"stretch": False, "water": True, "every": 4, "discreet": True}
    store(page, "(s, wishes) => s.put('devices', {id: 'reminders', wishes})", wishes)
    page.add_init_script(RECORDS_LATE)
    page.goto("/en/water/reminders/", wait_until="load")
    until(page, "() => asked")
    page.locator("[data-times] > summary").tap()
    page.get_by_label("Stretching at bedtime").check()
    page.evaluate("letIn()")
    started(page, "reminders")
    until(page, f"async () => ({STORED})('devices', 'reminders').then(found => found.wishes.stretch)")
    found = store(page, "(s) => s.get('devices', 'reminders')")["wishes"]
    assert found == {**found, **wishes, "stretch": True}


def test_an_unfinished_cramp_is_noted_once(page: Page) -> None:
    page.goto(GUIDE)
    player(page, "ready")
    held = HeldBack(page, "**/js/cramps-*.js")
    page.goto("/en/")
    for _ in range(2):
        page.get_by_role("button", name="It has gone: make a note").tap()
    held.let_go()
    expect(page.get_by_role("region", name="Unfinished")).to_be_hidden()
    assert len(kept(page, "cramps")) == 1


@pytest.mark.parametrize(
    ("path", "words", "found"),
    [("/en/learn/", "magnesium", "[data-results] a"), ("/en/learn/causes/", "simvastatin", "[data-results] > li")],
)
def test_what_was_typed_before_the_search_listens_is_found(page: Page, path: str, words: str, found: str) -> None:
    held = open_early(page, path)
    page.locator("main input[type=search]").fill(words)
    held.let_go()
    expect(page.locator("[data-found]")).to_contain_text("result")
    expect(page.locator(found).first).to_be_visible()
    expect(page.locator("main input[type=search]")).to_have_value(words)


def test_links_do_not_wait(page: Page) -> None:
    open_early(page, GUIDE + "#read")
    page.locator("a.notice").first.tap()
    page.wait_for_url("**/relief/warning-signs/**")


# Every page.

KINDS = (
    "/",
    "/relief/calf/",
    "/relief/calf/#read",
    "/relief/calf/card/",
    "/relief/warning-signs/",
    "/relief/comfort/massage/",
    "/stretch/",
    "/stretch/bedtime/",
    "/stretch/bedtime/card/",
    "/stretch/exercises/",
    "/stretch/exercises/calf-wall/",
    "/stretch/own/",
    "/stretch/plan/",
    "/diary/",
    "/learn/",
    "/learn/causes/",
    "/learn/food/",
    "/learn/sources/",
    "/settings/",
    "/water/",
    "/water/goal/",
    "/water/cups/",
    "/water/reminders/",
    "/offline/",
)


@pytest.mark.parametrize("kind", KINDS)
def test_every_control_that_is_visible_waits_for_a_module_that_will_listen(page: Page, kind: str) -> None:
    held = open_early(page, f"/nl{kind}")
    assert not page.evaluate(UNHEARD)
    page.evaluate("early.length = 0")
    held.let_go()
    expect(page.locator("[data-module]:not([data-started])")).to_have_count(0)


UNHEARD = """() => {
  const problems = [];
  for (const fold of document.querySelectorAll("main details")) fold.open = true;
  for (const control of document.querySelectorAll("button, input, select, textarea")) {
    if (!control.checkVisibility({ opacityProperty: false, visibilityProperty: true })) continue;
    const isButton = control.matches("button, [type=submit]");
    const room = control.closest("[data-module]");
    if (isButton) control.click();
    else control.dispatchEvent(new Event("change", { bubbles: true }));
    const waits = early.at(-1)?.on === control && (!isButton || control.ariaBusy === "true");
    if (!waits || room === document.body) problems.push(control.outerHTML.slice(0, 120));
  }
  return problems.join("\\n");
}"""
"""The controls that look alive and are not: dead, or in no module's part but the body's, which listens to nothing."""


def test_a_file_that_is_chosen_before_its_module_is_there_is_read(page: Page) -> None:
    held = open_early(page, "/en/settings/data/")
    text = b'{"app": "uncramp", "schema": 2, "choices": {"country": "nl"}}'
    page.locator("[data-restore]").set_input_files({"name": "x.json", "mimeType": "application/json", "buffer": text})
    held.let_go()
    expect(page.locator("[data-rows] li")).to_contain_text("new: 1, same: 0, different: 0")


TAP_AT_FIRST_SIGHT = """const look = () => {
  const button = document.querySelector("button[data-gone]");
  if (!button?.getClientRects().length) return requestAnimationFrame(look);
  window.tapped = { early: !("live" in document.documentElement.dataset) };
  button.click();
};
requestAnimationFrame(look);"""

TAP_BEFORE_ITS_WORDS = """new MutationObserver((_, watching) => {
  const button = document.querySelector("button[data-gone]");
  if (!button) return;
  watching.disconnect();
  const words = [...button.childNodes];
  button.replaceChildren();
  button.click();
  button.append(...words);
}).observe(document, { childList: true, subtree: true });"""
"""As where the parser rests between a button and its words, which it does where it likes."""

RECORDS_LATE = """{
  const waiting = [];
  let isOpen = false;
  window.asked = false;
  window.letIn = () => { isOpen = true; for (const go of waiting) go(); };
  IDBOpenDBRequest.prototype.addEventListener = function (type, listener, ...more) {
    const late = (event) => {
      window.asked = true;
      if (isOpen) listener.call(this, event);
      else waiting.push(() => listener.call(this, event));
    };
    EventTarget.prototype.addEventListener.call(this, type, type === "success" ? late : listener, ...more);
  };
}"""
"""The database is open only once `letIn` was called."""

STORED = f"{source('records/database.js')}.get"

"""The browser refuses its database, never opens it, or has no room: every room says so, and leaves no control dead."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.diary import NIGHT, add, entries
from tests.support.lock import PHRASE
from tests.support.modules import started
from tests.support.own import EVENING, keep_shared, kept
from tests.support.player import DAY, ends_unnoted, held_until_done, player, set_clock
from tests.support.store import LATE, NO_ROOM, REFUSED, SILENT, UNOPENED, UNSAVED, Said, keep, limit


@dataclass(frozen=True)
class Room:
    """A page, its module, what somebody does there, and where it says that nothing came of it."""

    path: str
    module: str
    act: Callable[[Page], None]
    told: str
    words: Said | None = None
    """What it says in words of its own, whatever the reason."""
    begin: Callable[[Page], None] | None = None
    """What comes before, on the page."""


def _save(page: Page) -> None:
    page.locator("[name=save]").click()


def _type_a_goal(page: Page) -> None:
    page.locator("[name=goal]").fill("1800")
    _save(page)


def _wish(page: Page) -> None:
    if page.locator("[data-times]").get_attribute("open") is None:
        page.locator("[data-times] summary").tap()
    page.locator("[name=stretch]").tap()


def _lock(page: Page) -> None:
    page.locator("[data-on] [name=passphrase]").fill(PHRASE)
    page.locator("[data-on] [name=known]").check()
    page.locator("[data-on] [type=submit]").click()


ROOMS = {
    "diary": Room("/en/diary/", "diary", lambda page: add(page, "Calf"), "[data-notice]"),
    "water": Room("/en/water/", "water", lambda page: page.locator("[data-cup]").first.tap(), "[data-notice]"),
    "goal": Room("/en/water/goal/", "goal", _type_a_goal, "[data-notice]"),
    "cups": Room("/en/water/cups/", "cups", _save, "[data-notice]"),
    "plan": Room("/en/stretch/plan/", "plan", lambda page: page.locator("[data-act=begin]").tap(), "[data-notice]"),
    "own routines": Room(
        f"/en/stretch/own/#r={EVENING}",
        "own",
        lambda page: page.locator("[data-do=keep]").tap(),
        "[data-unkept]",
        "could not save your routine",
    ),
    "reminders": Room("/en/water/reminders/", "reminders", _wish, "[data-module=reminders] [data-said]"),
}
READ_ONLY = {"shelf": "/en/stretch/", "data": "/en/settings/data/", "list of own routines": "/en/stretch/own/"}


@pytest.fixture
def phone(context: BrowserContext) -> Iterator[Page]:
    """A page whose console may name what did not start; an error that nobody caught fails the test."""
    page = context.new_page()
    uncaught: list[str] = []
    page.on("pageerror", lambda error: uncaught.append(str(error)))
    yield page
    assert not uncaught, uncaught


def told(page: Page, room: Room, why: Said) -> None:
    expect(page.locator(room.told).filter(has_text=room.words or why)).to_be_visible()


COUNTED = """
  let waits = 0;
  const { timeout } = AbortSignal;
  AbortSignal.timeout = (ms) => {
    const signal = timeout.call(AbortSignal, ms);
    signal.addEventListener("abort", () => { waits += 1; });
    return signal;
  };
  const look = () => {
    if (document.querySelector("[data-unanswered]:not([hidden])")) window.waited ??= waits;
  };
  new MutationObserver(look).observe(document, { subtree: true, attributeFilter: ["hidden"] });"""
"""After how many waits for the browser a room says that it does not answer: `waited`."""


@pytest.mark.parametrize("path", [*(room.path for room in ROOMS.values()), *READ_ONLY.values()])
def test_a_room_whose_records_never_open_says_so_after_one_wait(phone: Page, path: str) -> None:
    phone.add_init_script(SILENT)
    phone.add_init_script(COUNTED)
    phone.goto(path)
    expect(phone.locator("[data-unanswered]")).to_be_visible()
    expect(phone.locator("[data-unanswered]")).to_contain_text("does not open what you noted")
    expect(phone.locator("[data-unkept]")).to_be_hidden()
    assert phone.evaluate("waited") == 1


@pytest.mark.parametrize("name", ROOMS)
def test_what_is_done_in_a_room_whose_records_never_open_is_told_not_to_be_kept(phone: Page, name: str) -> None:
    room = ROOMS[name]
    phone.add_init_script(SILENT)
    phone.goto(room.path)
    expect(phone.locator("[data-unanswered]")).to_be_visible()
    room.act(phone)
    told(phone, room, UNSAVED)
    expect(phone.locator("[data-unanswered]")).to_be_visible()


MADE_HERE = {name: room.path for name, room in ROOMS.items() if name != "own routines"} | {
    "new routine": "/en/stretch/own/#new"
}
EXPORTED = [ROOMS["diary"].path, ROOMS["water"].path]
"""What is noted there can be taken along before the page is closed."""


@pytest.mark.parametrize("path", [*MADE_HERE.values(), READ_ONLY["shelf"], READ_ONLY["data"]])
def test_a_room_whose_records_are_refused_says_that_nothing_stays(phone: Page, path: str) -> None:
    phone.add_init_script(REFUSED)
    phone.goto(path)
    expect(phone.locator("[data-unkept]")).to_be_visible()
    exported = [words for words in phone.locator("[data-unkept]").all_inner_texts() if "Export what you want" in words]
    assert bool(exported) == (path in EXPORTED)
    expect(phone.locator("[data-unanswered]")).to_be_hidden()


@pytest.mark.parametrize("path", [*MADE_HERE.values(), READ_ONLY["shelf"], READ_ONLY["data"]])
def test_a_room_whose_records_are_refused_late_says_that_nothing_stays(phone: Page, path: str) -> None:
    phone.add_init_script(LATE)
    phone.goto(path)
    expect(phone.locator("[data-unanswered]")).to_be_visible()
    phone.evaluate("answer('error')")
    expect(phone.locator("[data-unkept]")).to_be_visible()
    expect(phone.locator("[data-unanswered]")).to_be_hidden()


def test_a_routine_that_is_kept_by_the_page_alone_says_so(phone: Page) -> None:
    phone.add_init_script(REFUSED)
    phone.goto(ROOMS["own routines"].path)
    ROOMS["own routines"].act(phone)
    phone.wait_for_url("**#play=*")
    told(phone, ROOMS["own routines"], UNSAVED)


@pytest.mark.parametrize("name", ROOMS)
def test_what_is_done_on_a_full_phone_is_told_not_to_be_kept(phone: Page, name: str) -> None:
    room = ROOMS[name]
    limit(phone, 1)
    phone.goto(room.path)
    started(phone, room.module)
    room.act(phone)
    told(phone, room, NO_ROOM)


BACKUP = b'{"app": "uncramp", "schema": 1, "cramps": []}'
TAKEN_ALONG: dict[str, Callable[[Page], None]] = {
    "saved": lambda page: page.locator("[data-save] [type=submit]").click(),
    "brought back": lambda page: page.locator("[data-restore]").set_input_files(
        {"name": "uncramp.json", "mimeType": "application/json", "buffer": BACKUP}
    ),
}


@pytest.mark.parametrize("what", TAKEN_ALONG)
def test_a_backup_that_cannot_be_made_or_compared_is_told_of_and_can_be_tried_again(phone: Page, what: str) -> None:
    phone.add_init_script(SILENT)
    phone.goto(READ_ONLY["data"])
    expect(phone.locator("[data-unanswered]")).to_be_visible()
    TAKEN_ALONG[what](phone)
    expect(phone.locator("[data-module=backup] [data-notice]")).to_contain_text(UNOPENED)
    expect(phone.locator("[data-save] [type=submit]")).to_be_enabled()


def test_a_routine_that_cannot_be_deleted_is_told_of_and_stays(phone: Page) -> None:
    keep_shared(phone)
    phone.evaluate("() => { IDBObjectStore.prototype.delete = () => { throw new DOMException('', 'UnknownError'); }; }")
    phone.get_by_role("button", name="Delete").tap()
    expect(phone.locator("[data-notice]").filter(has_text=UNSAVED)).to_be_visible()
    assert [routine["name"] for routine in kept(phone)] == ["Evening"]


def test_a_lock_that_a_full_phone_does_not_take_is_told_of_and_changes_nothing(phone: Page) -> None:
    limit(phone, 1)
    phone.goto(READ_ONLY["data"])
    started(phone, "lock")
    _lock(phone)
    expect(phone.locator("[data-module=lock] [data-said]")).to_have_text("That did not work. Nothing was changed.")
    expect(phone.locator("[data-on]")).to_be_visible()


def test_a_passphrase_is_no_way_in_where_records_are_refused(phone: Page) -> None:
    phone.add_init_script(REFUSED)
    phone.goto(READ_ONLY["data"])
    started(phone, "lock")
    expect(phone.locator("#lock")).to_be_hidden()


FAULTS = {"refused": REFUSED, "never opened": SILENT}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_guide_leads_to_its_end_and_says_that_the_cramp_was_not_noted(phone: Page, fault: str) -> None:
    phone.add_init_script(FAULTS[fault])
    ends_unnoted(phone)


@pytest.mark.parametrize("fault", FAULTS)
def test_the_note_of_an_unfinished_cramp_is_told_not_to_be_kept_and_can_be_made_again(phone: Page, fault: str) -> None:
    phone.goto("/en/relief/calf/")
    player(phone, "ready")
    phone.add_init_script(FAULTS[fault])
    phone.goto("/en/")
    phone.locator("[data-note]").tap()
    expect(phone.locator("[data-full]")).to_contain_text(UNSAVED)
    expect(phone.locator("[data-note]")).to_be_visible()
    expect(phone.locator("[data-note]")).not_to_have_attribute("aria-busy", "true")


def test_a_routine_that_was_done_on_a_full_phone_says_that_it_was_not_kept(phone: Page) -> None:
    limit(phone, 1)
    set_clock(phone, DAY)
    phone.goto("/en/stretch/desk/")
    phone.locator("[data-play]").first.tap()
    player(phone, "ready")
    held_until_done(phone)
    expect(phone.locator("[data-current] [data-held]")).to_contain_text(NO_ROOM)


def test_a_routine_that_was_done_while_records_do_not_open_says_so(phone: Page) -> None:
    phone.add_init_script(SILENT)
    set_clock(phone, DAY)
    phone.goto("/en/stretch/desk/")
    phone.locator("[data-play]").first.tap()
    player(phone, "ready")
    held_until_done(phone)
    expect(phone.locator("[data-current] [data-held]")).to_contain_text("does not open what you noted")
    expect(phone.locator("[data-current] [data-held]")).not_to_contain_text("full")


def test_a_diary_whose_records_do_not_answer_any_more_says_so_of_a_copy_and_stays_as_it_is(phone: Page) -> None:
    phone.goto("/en/diary/")
    started(phone, "diary")
    keep(phone, NIGHT)
    expect(entries(phone)).to_have_count(1)
    phone.evaluate("""() => {
      IDBDatabase.prototype.transaction = () => { throw new DOMException("", "UnknownError"); };
    }""")
    phone.locator("[data-json]").click()
    expect(phone.get_by_text("could not be saved").locator("visible=true")).to_be_visible()
    phone.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))")
    phone.locator("[data-beside] select").evaluate(
        "(field) => { field.value = 'water'; field.dispatchEvent(new Event('change', { bubbles: true })); }"
    )
    phone.evaluate("new BroadcastChannel('uncramp').postMessage('cramps')")
    phone.evaluate("new Promise((resolve) => setTimeout(resolve, 300))")
    expect(entries(phone)).to_have_count(1)


def _erase(page: Page) -> None:
    page.locator("[data-erase-everything]").click()
    page.get_by_role("button", name="Yes, erase everything").click()
    expect(page.locator("[data-bring-back]")).to_be_visible()


def _leave_a_guide(page: Page) -> None:
    page.goto("/en/relief/calf/")
    player(page, "ready")
    page.goto("/en/")
    expect(page.locator("[data-note]")).to_be_visible()


REASONS: list[tuple[str, Said]] = [
    ("UnknownError", UNSAVED),
    ("QuotaExceededError", NO_ROOM),
    ("AbortError", UNSAVED),
    ("TimeoutError", UNSAVED),
    ("InvalidStateError", UNSAVED),
]
"""By the name of the error."""
ASKED = "[data-module=backup] [data-notice]"
FURTHER = {
    "own routine, deleted": Room(
        "/en/stretch/own/",
        "own",
        lambda page: page.get_by_role("button", name="Delete").tap(),
        "[data-notice]",
        begin=keep_shared,
    ),
    "copy of the diary": Room(
        "/en/diary/",
        "diary",
        lambda page: page.locator("[data-json]").click(),
        "[data-notice]",
        begin=lambda page: keep(page, NIGHT),
    ),
    "backup, made": Room(READ_ONLY["data"], "backup", TAKEN_ALONG["saved"], ASKED, UNOPENED),
    "backup, compared": Room(READ_ONLY["data"], "backup", TAKEN_ALONG["brought back"], ASKED, UNOPENED),
    "what was erased": Room(
        READ_ONLY["data"],
        "data",
        lambda page: page.locator("[data-bring-back]").click(),
        "[data-not-back]",
        begin=_erase,
    ),
    "tapped reminder": Room(
        "/en/water/#reminder=abc",
        "tapped",
        lambda page: page.locator("[data-tapped]").get_by_role("button", name="2 hours").click(),
        "[data-tapped-said]",
    ),
    "unfinished cramp": Room(
        "/en/", "unfinished", lambda page: page.locator("[data-note]").tap(), "[data-full]", begin=_leave_a_guide
    ),
}
SAYING_WHY = {name: room for name, room in ROOMS.items() if not room.words} | FURTHER


@pytest.mark.parametrize("name", SAYING_WHY)
def test_only_a_phone_that_says_so_is_called_full_and_else_each_place_says_what_is_so(phone: Page, name: str) -> None:
    room = SAYING_WHY[name]
    phone.goto(room.path)
    started(phone, room.module)
    if room.begin:
        room.begin(phone)
    phone.evaluate("""() => {
      IDBDatabase.prototype.transaction = () => { throw new DOMException("", window.reason); };
    }""")
    for reason, why in REASONS:
        phone.evaluate("(reason) => { window.reason = reason; }", reason)
        room.act(phone)
        told(phone, room, why)


@pytest.mark.parametrize("name", ["goal", "cups"])
def test_what_was_chosen_for_water_is_asked_for_again_by_who_saves_after_it_did_not_answer(
    phone: Page, name: str
) -> None:
    room = ROOMS[name]
    phone.add_init_script("""
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = () => { throw new DOMException("", "UnknownError"); };
      window.answerAgain = () => { IDBDatabase.prototype.transaction = transaction; };""")
    phone.goto(room.path)
    started(phone, room.module)
    room.act(phone)
    told(phone, room, UNSAVED)
    phone.evaluate("answerAgain()")
    room.act(phone)
    told(phone, room, re.compile(r"Saved\."))
    beside = phone.context.new_page()
    beside.goto(room.path)
    field, value = {"goal": ("[name=goal]", "1800"), "cups": ("[name=amount]", "150")}[name]
    expect(beside.locator(field).first).to_have_value(value)


def test_a_routine_whose_evening_is_not_written_down_for_any_reason_does_not_call_the_phone_full(phone: Page) -> None:
    set_clock(phone, DAY)
    phone.goto("/en/stretch/desk/")
    phone.locator("[data-play]").first.tap()
    player(phone, "ready")
    phone.evaluate("""() => {
      IDBDatabase.prototype.transaction = () => { throw new DOMException("", "UnknownError"); };
    }""")
    held_until_done(phone)
    expect(phone.locator("[data-current] [data-held]")).to_contain_text(UNSAVED)

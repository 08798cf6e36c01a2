"""The app lock: what it seals nobody reads without the passphrase, and nothing is ever lost by it."""

from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems, set_letters
from tests.support.diary import EARLIER, EVENING, NIGHT, button, cramp, edit, entries, entry, save
from tests.support.half_typed import IS_HALF_TYPED
from tests.support.lock import DATA, PHRASE, ask_for_lock, is_locked, make_passkey, switch_on, unlock
from tests.support.modules import source, started
from tests.support.passkeys import Passkeys
from tests.support.player import player, step
from tests.support.reminded import ALL
from tests.support.server import Server
from tests.support.store import AWAY, NO_ROOM, store
from tests.support.waiting import becomes, until

DIARY = "/en/diary/"
DUMP = """async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open("uncramp");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const whole = {};
  for (const name of database.objectStoreNames) {
    const request = database.transaction(name).objectStore(name).getAll();
    whole[name] = await new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  }
  database.close();
  const written = (name, value) => value instanceof Uint8Array ? new TextDecoder("latin1").decode(value) : value;
  return JSON.stringify([whole, { ...localStorage }, { ...sessionStorage }], written);
}"""
"""All that lies on the phone, as text."""
PRIVATE = ["cramps", "nights", "medicines", "trials"]
MEDICINE: dict[str, Any] = {"id": "m", "name": "Statin", "known": None, "events": [], "note": "", "changedAt": 0}
QUIET = {"id": "2026-11-20", "at": 1795300000000, "offset": 60}
TAB_BAR = "document.querySelector('.tabbar').getBoundingClientRect().height"
WORDS = ("long ride", "calf-bed", "2026-11-20", "Statin", "hamstring")
"""Of the diary and the medicines, which may be nowhere."""


def open_diary(page: Page) -> None:
    page.goto(DIARY)
    is_locked(page)
    unlock(page)
    expect(page.locator("[data-add]")).to_be_visible()


def with_lock(page: Page, work: str, argument: Any = None) -> Any:
    """What `work` gives, a function of an unlocked store `s` of this page and one argument."""
    return page.evaluate(
        f"""async (argument) => {{
          const s = (window.lockOfTests ??= {source("records/database.js", "records/lock.js")});
          await s.unlock(await s.get("devices", "lock"), "{PHRASE}");
          return ({work})(s, argument);
        }}""",
        argument,
    )


def everything(page: Page) -> dict[str, list[dict[str, Any]]]:
    """What lies open in the stores that a lock is about."""
    return {name: sorted(page.evaluate(ALL, name), key=lambda record: str(record["id"])) for name in PRIVATE}


def seals_anew(page: Page, before: list[dict[str, Any]]) -> None:
    """Wait until other rows lie there."""
    becomes(page, lambda: page.evaluate(ALL, "sealed") != before, True)


@pytest.fixture
def filled(page: Page) -> Page:
    """A phone with three cramps, a night without one and a medicine, and what it learnt from them."""
    return fill(page)


def fill(page: Page, origin: str = "") -> Page:
    page.add_init_script(NOTHING_COVERED)
    page.goto(origin + AWAY)
    store(page, "(s, records) => s.put('cramps', ...records)", [NIGHT, EVENING, EARLIER])
    store(page, "(s, record) => s.put('nights', record)", QUIET)
    store(page, "(s, record) => s.put('medicines', record)", MEDICINE)
    page.evaluate("localStorage.setItem('uncramp.helped', 'calf:night:calf-bed')")
    return page


def lock_elsewhere(context: BrowserContext) -> None:
    """In another tab, by its button."""
    other = context.new_page()
    other.goto(DATA)
    unlock(other)
    button(other, "Lock now").click()


def test_what_the_lock_seals_is_nowhere_to_be_read_until_the_passphrase_opens_it(filled: Page) -> None:
    before = filled.evaluate(DUMP)
    assert all(words in before for words in WORDS)
    switch_on(filled)
    assert [words for words in WORDS if words in filled.evaluate(DUMP)] == []
    filled.goto(DIARY)
    is_locked(filled)
    expect(button(filled, "Add a cramp")).to_be_hidden()
    unlock(filled, "three red whales")
    expect(filled.get_by_role("alert")).to_have_text("This passphrase does not open it.")
    expect(entries(filled)).to_have_count(0)
    assert axe_problems(filled) == []
    unlock(filled)
    expect(entries(filled)).to_have_count(3)
    expect(filled.get_by_text("After a long ride.")).to_be_visible()
    expect(filled.get_by_role("heading", name="Locked")).to_be_hidden()
    assert [words for words in WORDS if words in filled.evaluate(DUMP)] == []


def test_a_refusal_is_in_sight_on_a_phone_on_its_side(filled: Page) -> None:
    filled.set_viewport_size({"width": 844, "height": 390})
    switch_on(filled)
    filled.goto(DIARY)
    is_locked(filled)
    unlock(filled, "three red whales")
    refused = filled.get_by_role("alert")
    expect(refused).to_have_text("This passphrase does not open it.")
    box = refused.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 390 - filled.evaluate(TAB_BAR) + 1


@pytest.mark.parametrize("press", ["[name=unlock]", "[data-module=unlock] [type=submit]"])
@pytest.mark.parametrize("path", [DIARY, DATA])
def test_who_unlocks_by_keyboard_goes_on_at_the_heading_of_the_page(filled: Page, path: str, press: str) -> None:
    switch_on(filled)
    filled.goto(path)
    is_locked(filled)
    filled.locator("[name=unlock]").fill("three red whales")
    filled.locator(press).press("Enter")
    expect(filled.get_by_role("alert")).to_have_text("This passphrase does not open it.")
    expect(filled.locator("[name=unlock]")).to_be_focused()
    filled.locator("[name=unlock]").fill(PHRASE)
    filled.locator(press).press("Enter")
    expect(filled.locator("h1")).to_be_focused()


def test_what_is_noted_changed_and_deleted_under_the_lock_is_so_afterwards(filled: Page) -> None:
    # In the month of the entries: those of an earlier one are folded as soon as one of today is added.
    filled.clock.set_fixed_time("2026-11-22T09:00:00Z")
    switch_on(filled)
    open_diary(filled)
    entry(filled, "After a long ride.").get_by_role("button", name="Edit").click()
    filled.locator("[data-days] form [name=note]").fill("A secret walk.")
    filled.locator("[data-days] form").get_by_role("button", name="Save").click()
    expect(entry(filled, "A secret walk.")).to_be_visible()
    entry(filled, "Back of thigh").get_by_role("button", name="Delete").click()
    expect(entries(filled)).to_have_count(2)
    button(filled, "Undo").click()
    expect(entries(filled)).to_have_count(3)
    button(filled, "Add a cramp").click()
    button(filled, "Calf").click()
    expect(entries(filled)).to_have_count(4)
    assert "secret walk" not in filled.evaluate(DUMP)
    open_diary(filled)
    expect(entries(filled)).to_have_count(4)
    expect(entry(filled, "A secret walk.")).to_be_visible()
    assert all(not records for records in everything(filled).values())


def test_a_guide_asks_for_nothing_and_what_it_notes_is_in_the_diary(filled: Page) -> None:
    switch_on(filled)
    filled.goto("/en/relief/calf/")
    player(filled, "ready")
    filled.get_by_role("button", name="Right leg").tap()
    for _ in range(3):
        filled.locator("button[data-next]").tap()
    filled.locator("button[data-gone]").tap()
    step(filled, "helped")
    expect(filled.locator("[data-noted]")).to_be_visible()
    expect(filled.get_by_role("link", name="It is in your diary, under its lock.")).to_be_visible()
    for answer in (
        filled.locator(".asked .pain").first.get_by_role("button", name="8", exact=True),
        filled.locator("[data-current] [data-helped=walk]"),
    ):
        before = filled.evaluate(ALL, "sealed")
        answer.tap()
        seals_anew(filled, before)
    assert filled.evaluate("localStorage.getItem('uncramp.helped')") == ""
    open_diary(filled)
    expect(entries(filled)).to_have_count(4)
    noted = entry(filled, "Pain 8 of 10")
    expect(noted).to_contain_text("Right side")
    expect(noted).to_contain_text("Helped:")


def test_switched_off_everything_lies_as_it_lay_before(filled: Page) -> None:
    before = everything(filled)
    switch_on(filled)
    unlock(filled)
    button(filled, "Switch the lock off").click()
    button(filled, "Switch it off").click()
    expect(filled.locator("[data-on]")).to_be_visible()
    assert everything(filled) == before
    assert filled.evaluate(ALL, "sealed") == []
    assert filled.evaluate(ALL, "devices") == []
    assert filled.evaluate("localStorage.getItem('uncramp.helped')") == "calf::calf-bed"


def test_killed_while_it_is_switched_on_a_phone_has_lost_nothing(filled: Page, context: BrowserContext) -> None:
    many = [cramp(f"c{n}", "2026-11-02T02:00:00+00:00", note=f"note {n}") for n in range(300)]
    store(filled, "(s, records) => s.put('cramps', ...records)", many)
    before = everything(filled)
    filled.goto(DATA)
    started(filled, "lock")
    filled.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      IDBObjectStore.prototype.put = function (record) {
        const request = put.call(this, record);
        // The transaction never ends by itself.
        const again = () => { this.get("none").onsuccess = again; };
        count += 1;
        if (count === 100) { document.title = "halfway"; again(); }
        return request;
      };
    }""")
    form = filled.locator("[data-on]")
    form.get_by_label("New passphrase").fill(PHRASE)
    form.get_by_label("I know that nobody").check()
    form.get_by_role("button", name="Switch the lock on").click()
    expect(filled).to_have_title("halfway")
    other = context.new_page()
    filled.close()
    other.goto(AWAY)
    assert everything(other) == before
    assert other.evaluate(ALL, "sealed") == []
    other.goto(DIARY)
    expect(other.get_by_text("note 7", exact=True)).to_have_count(1)


def test_on_a_full_phone_nothing_goes_under_a_lock(filled: Page) -> None:
    before = everything(filled)
    filled.goto(DATA)
    started(filled, "lock")
    filled.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (record) {
        if (this.name === "sealed") throw new DOMException("", "QuotaExceededError");
        return put.call(this, record);
      };
    }""")
    form = filled.locator("[data-on]")
    form.get_by_label("New passphrase").fill("short")
    form.get_by_role("button", name="Switch the lock on").click()
    expect(form.get_by_text("At least 8 characters.")).to_be_visible()
    form.get_by_label("New passphrase").fill(PHRASE)
    form.get_by_role("button", name="Switch the lock on").click()
    expect(form.get_by_text("Tick this first")).to_be_visible()
    form.get_by_label("I know that nobody").check()
    form.get_by_role("button", name="Switch the lock on").click()
    expect(filled.get_by_text("That did not work. Nothing was changed.")).to_be_visible()
    assert everything(filled) == before
    assert filled.evaluate(ALL, "devices") == []


def test_two_tabs_that_change_a_sealed_record_at_once_lose_nothing(filled: Page, context: BrowserContext) -> None:
    switch_on(filled)
    filled.goto(AWAY)
    other = context.new_page()
    other.goto(AWAY)
    change = """(s, tab) => Promise.all(Array.from({ length: 6 }, (_, n) =>
      s.update("cramps", "night", (kept) => ({ ...kept, [`${tab}-${n}`]: true }))))"""
    with_lock(filled, "(s) => { window.changing = (" + change + ")(s, 'a'); }")
    with_lock(other, change, "b")
    filled.evaluate("changing.then(() => null)")
    record = with_lock(filled, "(s) => s.get('cramps', 'night')")
    assert sum("-" in name for name in record) == 12
    assert len(with_lock(other, "(s) => s.all('cramps')")) == 3


def test_a_tab_hears_that_the_lock_was_switched_on_or_shut_in_another(filled: Page, context: BrowserContext) -> None:
    filled.goto(DIARY)
    expect(entries(filled)).to_have_count(3)
    other = context.new_page()
    switch_on(other)
    is_locked(filled)
    expect(entries(filled)).to_have_count(0)
    unlock(filled)
    expect(entries(filled)).to_have_count(3)
    unlock(other)
    button(other, "Lock now").click()
    is_locked(other)
    is_locked(filled)
    expect(entries(filled)).to_have_count(0)


def test_what_a_tab_of_an_older_build_writes_goes_under_the_lock(filled: Page) -> None:
    switch_on(filled)
    filled.evaluate("""() => new Promise((resolve) => {
      const request = indexedDB.open("uncramp");
      request.onsuccess = ({ target: { result } }) => {
        const writing = result.transaction("cramps", "readwrite");
        const record = { id: "old", startedAt: 1795317150000, offset: 60, area: "foot", note: "From an old tab." };
        writing.objectStore("cramps").put({ ...record, by: "hand" });
        // Not as soon as it is put: a page that is left before the end takes it along.
        writing.oncomplete = () => { result.close(); resolve(); };
      };
    })""")
    open_diary(filled)
    expect(filled.get_by_text("From an old tab.")).to_be_visible()
    assert "old tab" not in filled.evaluate(DUMP)
    assert all(not records for records in everything(filled).values())


def test_another_passphrase_takes_the_place_of_the_first(filled: Page) -> None:
    switch_on(filled)
    unlock(filled)
    filled.locator("summary", has_text="Another passphrase").click()
    form = filled.locator("[data-change]")
    form.get_by_label("Passphrase so far").fill("wrong words")
    form.get_by_label("New passphrase").fill("four green turtles")
    button(filled, "Change it").click()
    expect(form.get_by_text("This passphrase does not open it.")).to_be_visible()
    form.get_by_label("Passphrase so far").fill(PHRASE)
    button(filled, "Change it").click()
    expect(filled.get_by_text("The new passphrase opens it from now on.")).to_be_visible()
    expect(button(filled, "Change it")).to_be_focused()
    form.get_by_label("Passphrase so far").fill(PHRASE)
    form.get_by_label("New passphrase").fill("five red foxes")
    button(filled, "Change it").click()
    expect(form.get_by_text("This passphrase does not open it.")).to_be_visible()
    expect(filled.get_by_text("The new passphrase opens it from now on.")).to_be_hidden()
    filled.goto(DIARY)
    unlock(filled)
    expect(filled.get_by_role("alert")).to_have_text("This passphrase does not open it.")
    unlock(filled, "four green turtles")
    expect(entries(filled)).to_have_count(3)


def test_a_passkey_opens_it_too(page: Page, server: Server) -> None:
    # A passkey is for a name, and a number is none.
    origin = server.url.replace("127.0.0.1", "localhost")
    filled = fill(page, origin)
    Passkeys(filled)
    switch_on(filled, origin)
    unlock(filled)
    make_passkey(filled)
    expect(button(filled, "Lock now")).to_be_focused()
    filled.goto(origin + DIARY)
    button(filled, "Unlock with your passkey").click()
    expect(entries(filled)).to_have_count(3)
    filled.goto(origin + DATA)
    button(filled, "Unlock with your passkey").click()
    button(filled, "Remove the passkey").click()
    filled.locator("[data-passkey-off] [data-erase]").click()
    expect(filled.get_by_text("The passkey no longer opens it. Your passphrase does.")).to_be_visible()
    expect(button(filled, "Remove the passkey")).to_be_hidden()
    filled.goto(origin + DIARY)
    is_locked(filled)
    expect(button(filled, "Unlock with your passkey")).to_be_hidden()
    unlock(filled)
    expect(entries(filled)).to_have_count(3)


def test_a_passkey_that_could_not_be_removed_still_opens_it_and_so_does_the_passphrase(
    page: Page, server: Server
) -> None:
    origin = server.url.replace("127.0.0.1", "localhost")
    filled = fill(page, origin)
    Passkeys(filled)
    switch_on(filled, origin)
    unlock(filled)
    make_passkey(filled)
    before = filled.evaluate(ALL, "devices"), filled.evaluate(ALL, "sealed")
    filled.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      window.mend = () => { IDBObjectStore.prototype.put = put; };
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    }""")
    button(filled, "Remove the passkey").click()
    filled.locator("[data-passkey-off] [data-erase]").click()
    expect(filled.get_by_text("That did not work. Nothing was changed.")).to_be_visible()
    expect(button(filled, "Remove the passkey")).to_be_visible()
    assert (filled.evaluate(ALL, "devices"), filled.evaluate(ALL, "sealed")) == before
    filled.evaluate("mend()")
    filled.goto(origin + DIARY)
    button(filled, "Unlock with your passkey").click()
    expect(entries(filled)).to_have_count(3)
    filled.goto(origin + DIARY)
    unlock(filled)
    expect(entries(filled)).to_have_count(3)
    filled.goto(origin + DATA)
    unlock(filled)
    button(filled, "Remove the passkey").click()
    filled.locator("[data-passkey-off] [data-erase]").click()
    expect(filled.get_by_text("The passkey no longer opens it. Your passphrase does.")).to_be_visible()


def test_a_damaged_entry_is_told_of_once_and_keeps_nobody_from_switching_off(filled: Page) -> None:
    before = everything(filled)
    switch_on(filled)
    open_diary(filled)
    filled.goto(DATA)
    unlock(filled)
    store(
        filled,
        "(s) => s.put('sealed', {id: 'torn', by: new Uint8Array(3), iv: new Uint8Array(12), data: new Uint8Array(9)})",
    )
    question = filled.locator("[data-switching-off] [data-question]")
    button(filled, "Switch the lock off").click()
    question.locator("[data-erase]").click()
    expect(question).to_contain_text("1 entry is damaged, and nothing can open it.")
    expect(button(filled, "Keep the lock")).to_be_focused()
    assert filled.evaluate(ALL, "sealed"), "nothing changes before somebody agrees"
    question.locator("[data-erase]").click()
    expect(filled.locator("[data-on]")).to_be_visible()
    assert everything(filled) == before
    assert filled.evaluate(ALL, "sealed") == []


def test_left_alone_for_long_it_shuts_by_itself(filled: Page) -> None:
    switch_on(filled)
    open_diary(filled)
    filled.evaluate("""() => {
      let hidden = true;
      Object.defineProperty(document, "hidden", { get: () => hidden });
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
      const now = Date.now();
      Date.now = () => now + 6 * 60_000;
      hidden = false;
      document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    }""")
    is_locked(filled)
    expect(entries(filled)).to_have_count(0)


def test_what_was_open_is_out_of_sight_before_the_page_has_begun_anew(filled: Page, context: BrowserContext) -> None:
    switch_on(filled)
    open_diary(filled)
    expect(filled.get_by_text("After a long ride.")).to_be_visible()
    other = context.new_page()
    other.goto(DATA)
    unlock(other)
    # It stays on the screen until the server answers, which may take its time.
    filled.evaluate("""() => addEventListener("pagehide", () =>
      localStorage.setItem("last-seen", document.body.checkVisibility() ? document.body.innerText : ""))""")
    button(other, "Lock now").click()
    is_locked(other)
    is_locked(filled)
    assert "long ride" not in filled.evaluate("localStorage.getItem('last-seen')")


def test_erasing_everything_needs_no_key_and_a_backup_does(filled: Page) -> None:
    switch_on(filled)
    expect(filled.locator("[data-backup]")).to_be_hidden()
    filled.locator("[data-erase-everything]").click()
    button(filled, "Yes, erase everything").click()
    expect(filled.locator("[data-title]")).to_have_text("Erased")
    filled.goto(DIARY)
    expect(filled.locator("[data-empty]")).to_be_visible()


def test_what_was_erased_under_the_lock_comes_back_under_it(filled: Page) -> None:
    switch_on(filled)
    filled.locator("[data-erase-everything]").click()
    button(filled, "Yes, erase everything").click()
    expect(filled.locator("[data-title]")).to_have_text("Erased")
    button(filled, "Bring it back").click()
    expect(filled.locator("[data-back-title]")).to_be_visible()
    filled.goto(DIARY)
    is_locked(filled)
    unlock(filled)
    expect(entries(filled)).to_have_count(3)


def test_what_was_erased_under_the_lock_comes_back_with_its_lock_or_not_at_all(filled: Page) -> None:
    """A tab that dies, or a full phone, between the two would leave what no key opens."""
    switch_on(filled)
    before = filled.evaluate(ALL, "sealed")
    filled.locator("[data-erase-everything]").click()
    button(filled, "Yes, erase everything").click()
    expect(filled.locator("[data-title]")).to_have_text("Erased")
    filled.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      window.mend = () => { IDBObjectStore.prototype.put = put; };
      IDBObjectStore.prototype.put = function (record) {
        if (record.id === "lock") throw new DOMException("full", "QuotaExceededError");
        return put.call(this, record);
      };
    }""")
    button(filled, "Bring it back").click()
    expect(filled.locator("[data-not-back]")).to_have_text(NO_ROOM)
    assert filled.evaluate(ALL, "sealed") == []
    filled.evaluate("mend()")
    button(filled, "Bring it back").click()
    expect(filled.locator("[data-back-title]")).to_be_visible()
    assert filled.evaluate(ALL, "sealed") == before


@pytest.mark.service_worker
def test_with_a_worker_it_asks_once_and_not_on_every_page(filled: Page) -> None:
    filled.goto(DATA)
    filled.evaluate("navigator.serviceWorker.ready.then(() => null)")
    filled.reload()
    until(filled, "() => Boolean(navigator.serviceWorker.controller)")
    ask_for_lock(filled)
    expect(button(filled, "Lock now")).to_be_visible()
    filled.goto(DIARY)
    expect(entries(filled)).to_have_count(3)
    filled.reload()
    expect(entries(filled)).to_have_count(3)
    filled.goto(DATA)
    button(filled, "Lock now").click()
    is_locked(filled)
    filled.goto(DIARY)
    is_locked(filled)
    expect(entries(filled)).to_have_count(0)


@pytest.mark.parametrize("language", ["nl", "es", "en"])
def test_its_forms_fit_a_narrow_phone_and_are_readable_for_all(filled: Page, language: str) -> None:
    filled.set_viewport_size({"width": 320, "height": 640})

    def fits() -> None:
        for size in ("200%", "100%"):
            set_letters(filled, size)
            assert filled.evaluate("document.documentElement.scrollWidth") <= 320
        assert axe_problems(filled) == []

    def unfold() -> None:
        filled.evaluate("for (const each of document.querySelectorAll('#lock details')) each.open = true")

    filled.goto(f"/{language}/settings/data/")
    started(filled, "lock")
    unfold()
    fits()
    filled.locator("[data-on] [name=passphrase]").fill(PHRASE)
    filled.locator("[data-on] [name=known]").check()
    filled.locator("[data-on] [type=submit]").click()
    expect(filled.locator("[name=unlock]")).to_be_visible()
    filled.locator("[data-module=unlock] summary").click()
    fits()
    unlock(filled)
    expect(filled.locator("[data-now]")).to_be_visible()
    unfold()
    fits()


def test_what_is_half_typed_when_the_lock_shuts_waits_sealed_and_is_taken_up_again(
    filled: Page, context: BrowserContext
) -> None:
    switch_on(filled)
    open_diary(filled)
    form = edit(filled, "After a long ride.")
    form.get_by_label("Note").fill("After a long swim, half typ")
    form.get_by_label("Place").select_option("Calf")
    form.get_by_role("button", name="Another stretch").click()
    form.get_by_label("What helped").select_option("foot-pull")
    form.get_by_role("radio", name="Left side").check()
    form.locator("[data-field=woke]").get_by_label("Yes").check()
    form.get_by_role("textbox", name="minutes").fill("2x")
    lock_elsewhere(context)
    is_locked(filled)
    lying = [filled.evaluate(DUMP), filled.evaluate("JSON.stringify(history.state)"), filled.content()]
    assert not any("long swim" in each for each in lying)
    filled.reload()
    is_locked(filled)
    unlock(filled)
    expect(form.get_by_label("Note")).to_have_value("After a long swim, half typ")
    expect(form.get_by_label("Place")).to_have_value("calf")
    expect(form.get_by_label("What helped")).to_have_value("foot-pull")
    expect(form.get_by_role("radio", name="Left side")).to_be_checked()
    expect(form.locator("[data-sleep]")).to_be_visible()
    expect(form.get_by_role("textbox", name="minutes")).to_have_value("2x")
    expect(form.locator("[name=when]")).to_be_focused()
    becomes(filled, lambda: filled.evaluate(IS_HALF_TYPED), True)
    form.get_by_role("textbox", name="minutes").fill("2")
    save(form)
    expect(entry(filled, "After a long swim, half typ")).to_contain_text("Calf")
    filled.reload()
    is_locked(filled)
    unlock(filled)
    expect(entry(filled, "After a long swim, half typ")).to_be_visible()
    expect(form).to_have_count(0)


def test_today_that_lies_open_tells_of_no_cramp_once_the_lock_is_switched_on_in_another_tab(
    filled: Page, context: BrowserContext
) -> None:
    for _ in range(2):
        filled.goto("/en/")
        started(filled, "today")
    nights = filled.get_by_role("link", name="Nights since the last cramp")
    expect(nights).to_be_visible()
    switch_on(context.new_page())
    expect(nights).to_be_hidden()


def test_a_medicine_and_a_comparison_that_are_half_typed_when_the_lock_shuts_are_taken_up_again(
    filled: Page, context: BrowserContext
) -> None:
    switch_on(filled)
    open_diary(filled)
    part = filled.locator("[data-medicines]")
    part.locator("> summary").click()
    part.locator("[data-list]").get_by_role("button", name="Edit").click()
    changed = part.locator("[data-list] form")
    changed.get_by_label("Name").fill("Simvastatin 20 mg")
    changed.get_by_role("button", name="It is not this one").click()
    changed.get_by_label("Note").fill("In the eve")
    changed.get_by_label("Started").fill("2024-02-01")
    changed.get_by_role("button", name="Stopped").click()
    changed.get_by_label("Stopped").fill("2024-05-01")
    part.get_by_role("button", name="Add a medicine or supplement").click()
    added = part.locator("[data-adding] form")
    added.get_by_label("Name").fill("Magnes")
    fold = filled.locator("[data-trials]")
    fold.locator("> summary").click()
    fold.get_by_label("Something else").check()
    fold.get_by_label("In your own words").fill("Socks in b")
    fold.get_by_label("First without").check()
    lock_elsewhere(context)
    is_locked(filled)
    lying = [filled.evaluate(DUMP), filled.evaluate("JSON.stringify(history.state)"), filled.content()]
    assert not any(words in each for each in lying for words in ("Simva", "Magnes", "Socks"))
    unlock(filled)
    expect(changed.get_by_label("Name")).to_have_value("Simvastatin 20 mg")
    expect(changed.get_by_label("Note")).to_have_value("In the eve")
    expect(changed.get_by_label("Started")).to_have_value("2024-02-01")
    expect(changed.get_by_label("Stopped")).to_have_value("2024-05-01")
    expect(added.get_by_label("Name")).to_have_value("Magnes")
    expect(added.get_by_label("Started")).to_have_value("")
    expect(fold.get_by_label("In your own words")).to_have_value("Socks in b")
    expect(fold.get_by_label("First without")).to_be_checked()
    save(changed)
    save(added)
    names = {"Simvastatin 20 mg": None, "Magnes": None}
    becomes(filled, lambda: {e["name"]: e["known"] for e in with_lock(filled, "(s) => s.all('medicines')")}, names)
    button(filled, "Start tonight").click()
    expect(fold.locator("[data-list] h3")).to_have_text("Socks in b")


def test_a_comparison_that_nobody_touched_is_not_opened_after_unlocking(filled: Page, context: BrowserContext) -> None:
    switch_on(filled)
    open_diary(filled)
    form = edit(filled, "After a long ride.")
    form.get_by_label("Note").fill("Half typ")
    lock_elsewhere(context)
    is_locked(filled)
    unlock(filled)
    expect(form.get_by_label("Note")).to_have_value("Half typ")
    expect(filled.locator("[data-trials]")).not_to_have_attribute("open", "")


def test_what_is_half_typed_when_the_lock_is_switched_off_in_another_tab_is_still_in_its_form(
    filled: Page, context: BrowserContext
) -> None:
    switch_on(filled)
    open_diary(filled)
    form = edit(filled, "After a long ride.")
    form.get_by_label("Note").fill("After a long swim, half typ")
    other = context.new_page()
    other.goto(DATA)
    unlock(other)
    with filled.expect_navigation():
        button(other, "Switch the lock off").click()
        other.locator("[data-switching-off] [data-erase]").click()
    expect(form.get_by_label("Note")).to_have_value("After a long swim, half typ")
    save(form)
    expect(entry(filled, "After a long swim, half typ")).to_be_visible()
    assert filled.evaluate("history.state?.drafts") is None

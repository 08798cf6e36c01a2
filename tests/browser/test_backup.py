"""A backup of the phone through its own page: out as a file, and in again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.browser import NOTHING_COVERED, axe_problems, set_letters
from tests.support.browser import PHONE as SIZE
from tests.support.diary import EARLIER, EVENING, NIGHT, button, stored
from tests.support.half_typed import IS_HALF_TYPED
from tests.support.modules import started
from tests.support.passkeys import Passkeys
from tests.support.server import Server
from tests.support.store import AWAY, keep, store
from tests.support.waiting import becomes, until

DATA = "/en/settings/data/"
HELD_READS = """
  const { getAll } = IDBObjectStore.prototype;
  window.held = [];
  window.isHeld = false;
  IDBObjectStore.prototype.getAll = function (...how) {
    const request = getAll.apply(this, how);
    const hold = (event) => {
      if (!isHeld) return;
      event.stopImmediatePropagation();
      held.push(request);
    };
    request.addEventListener("success", hold);
    return request;
  };
  window.letGo = () => {
    isHeld = false;
    for (const request of held) request.dispatchEvent(new Event("success"));
  };"""
"""While `isHeld`, nothing that is read arrives before `letGo()`."""
STORES = ["cramps", "nights", "medicines", "trials", "drinks", "sessions", "routines", "plans", "settings"]
MOMENT = {"at": 1795300000000, "offset": 60}
PHONE = {
    "cramps": [NIGHT, EVENING, EARLIER],
    "nights": [{"id": "2026-11-20", **MOMENT}],
    "medicines": [
        {
            **{"id": "m", "name": "Lithium", "known": "lithium", "note": "", "changedAt": 1795300000000},
            "events": [{"on": "2026-01-01", "turn": "start"}],
        }
    ],
    "trials": [
        {
            **{"id": "t", "what": "warm-bath", "own": "", "first": "with", "drawn": True, "from": "2026-11-01"},
            **{"days": 14, "ended": None, "changedAt": 1795300000000},
        }
    ],
    "drinks": [{"id": "drink", **MOMENT, "ml": 200, "drink": "water", "counts": True}],
    "sessions": [{"id": "s", **MOMENT, "plan": "bedtime", "endedAt": MOMENT["at"], "before": 3, "after": None}],
    "routines": [
        {
            "id": "r",
            "name": "Evening <b>calm</b>",
            "steps": [{"stretch": "calf-wall", "hold": 30, "rest": 10, "rounds": 3, "sides": "one"}],
            "changedAt": 1795300000000,
        }
    ],
    "plans": [{"id": "bedtime", **MOMENT, "pauses": [{"from": MOMENT, "to": None}]}],
    "settings": [
        {
            **{"id": "water", "cups": [], "unit": "cl", "goal": 1600, "goalFor": "unsaid"},
            **{"limited": False, "limit": None, "changedAt": 5},
        }
    ],
}


@pytest.fixture
def filled(page: Page) -> Page:
    return fill(page)


def fill(page: Page) -> Page:
    """The page of one's data, on a phone that has something in every store, a choice, and a secret of its own."""
    page.clock.set_fixed_time("2026-11-26T09:00:00Z")
    page.add_init_script(NOTHING_COVERED)
    page.goto(DATA)
    started(page, "backup")
    for name, records in PHONE.items():
        store(page, "(s, [name, records]) => s.put(name, ...records)", [name, records])
    store(page, "(s) => s.put('devices', {id: 'reminders', secret: 'of-this-phone'})")
    page.evaluate("localStorage.setItem('uncramp.country', 'es')")
    page.reload()
    started(page, "backup")
    return page


def everything(page: Page) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = store(
        page,
        """async (s, names) => Object.fromEntries(await Promise.all(names.map(async (name) =>
          [name, (await s.all(name)).sort((one, other) => (one.id < other.id ? -1 : 1))])))""",
        STORES,
    )
    return found


def test_a_file_in_whose_place_another_one_was_chosen_is_not_shown_when_it_is_read_at_last(
    page: Page, tmp_path: Path
) -> None:
    page.add_init_script(HELD_READS)
    fill(page)
    page.evaluate("isHeld = true")
    choose(page, written(tmp_path, nights=[{"id": "2026-11-21", **MOMENT}]))
    until(page, "() => held.length")
    letter = tmp_path / "letter.json"
    letter.write_text("Dear doctor", encoding="utf-8")
    choose(page, letter)
    expect(page.get_by_text("Nothing was changed.")).to_be_visible()
    page.evaluate("letGo()")
    assert everything(page)["cramps"], "what is read later has come as well"
    expect(page.locator("[data-preview]")).to_be_hidden()


def backup(page: Page, folder: Path, passphrase: str = "") -> Path:
    page.get_by_label("Passphrase, if you like").fill(passphrase)
    with page.expect_download() as download:
        page.locator("[data-backup]").click()
    # It waits for the key, and has the keyboard's place again.
    expect(page.locator("[data-backup]")).to_be_focused()
    assert download.value.suggested_filename == "uncramp-2026-11-26.json"
    download.value.save_as(folder / "backup.json")
    return folder / "backup.json"


def backup_with_passkey(page: Page, folder: Path) -> Path:
    with page.expect_download() as download:
        button(page, "Save with a passkey").click()
    download.value.save_as(folder / "sealed.json")
    return folder / "sealed.json"


def erase(page: Page) -> None:
    # Without the connection of this test, which would be another tab's.
    page.goto(DATA)
    started(page, "backup")
    page.locator("[data-erase-everything]").click()
    button(page, "Yes, erase everything").click()
    expect(page.locator("[data-title]")).to_have_text("Erased")
    expect(page.locator("[data-backup]")).to_be_hidden()
    page.goto(DATA)
    started(page, "backup")
    assert not any(everything(page).values())


def choose(page: Page, file: Path) -> None:
    page.locator("[data-restore]").set_input_files(file)


def counts(page: Page) -> dict[str, list[str]]:
    expect(page.locator("[data-heading]")).to_be_focused()
    found: dict[str, list[str]] = page.locator("[data-rows] li").evaluate_all(
        "rows => Object.fromEntries(rows.map(row =>"
        " [row.dataset.group, row.querySelector('div').textContent.match(/[0-9]+/g)]))"
    )
    return found


def confirm(page: Page) -> None:
    page.locator("[data-restore-confirm]").click()
    expect(page.get_by_role("status").filter(has_text="Restored.")).to_be_visible()


def written(folder: Path, **file: Any) -> Path:
    """A file as another phone could have written it."""
    (folder / "other.json").write_text(json.dumps({"app": "uncramp", "schema": 2, **file}), encoding="utf-8")
    return folder / "other.json"


def test_what_is_backed_up_erased_and_restored_is_all_there_again(filled: Page, tmp_path: Path) -> None:
    before = everything(filled)
    expect(filled.locator("[data-kept] [data-group=cramps] td")).to_have_text("3")
    counted = "(rows) => Object.fromEntries(rows.map(({ dataset, cells }) => [dataset.group, cells[1].textContent]))"
    kept = {name: str(len(before[name])) for name in STORES if name != "settings"}
    assert filled.locator("[data-kept] tr").evaluate_all(counted) == kept
    expect(filled.locator("[data-last]")).to_have_text("No backup yet.")
    file = backup(filled, tmp_path)
    expect(filled.locator("[data-last]")).to_have_text("Last backup: 26 November 2026.")
    whole = json.loads(file.read_text("utf-8"))
    assert set(whole) == {"app", "schema", "exported_at", *STORES, "choices"}
    assert whole["choices"] == {"country": "es"}
    assert whole["plans"][0]["startedAt"] == MOMENT["at"], "as it lies in the database"
    assert "of-this-phone" not in file.read_text("utf-8")
    erase(filled)
    choose(filled, file)
    assert counts(filled) == {name: [str(len(before[name])), "0", "0"] for name in STORES} | {
        "choices": ["1", "0", "0"]
    }
    confirm(filled)
    assert everything(filled) == before
    assert filled.evaluate("localStorage.getItem('uncramp.country')") == "es"
    expect(filled.locator("[data-kept] [data-group=cramps] td")).to_have_text("3")


def test_what_was_erased_is_brought_back_whole_until_the_page_is_left(filled: Page) -> None:
    before = everything(filled)
    filled.goto(DATA)
    started(filled, "backup")
    for again in (True, False):
        filled.locator("[data-erase-everything]").click()
        expect(filled.get_by_role("group").filter(has_text="Erase everything for good?")).to_contain_text(
            "Until you leave this page you can bring it back"
        )
        button(filled, "Yes, erase everything").click()
        expect(filled.locator("[data-title]")).to_have_text("Erased")
        back = button(filled, "Bring it back")
        expect(back).to_be_visible()
        assert axe_problems(filled) == []
        if not again:
            break
        back.click()
        expect(filled.get_by_role("heading", name="Everything is back on this phone")).to_be_focused()
        expect(filled.locator("[data-kept] [data-group=cramps] td")).to_have_text("3")
        assert axe_problems(filled) == []
        assert everything(filled) == before
        assert filled.evaluate("localStorage.getItem('uncramp.country')") == "es"
        assert store(filled, "(s) => s.get('devices', 'reminders')") is None
        filled.goto(DATA)
        started(filled, "backup")
    filled.evaluate("dispatchEvent(new Event('pagehide'))")
    expect(back).to_be_hidden()
    filled.goto(DATA)
    started(filled, "backup")
    assert not any(everything(filled).values())


def test_what_became_of_it_and_the_way_back_are_in_view_once_all_is_erased(filled: Page) -> None:
    filled.goto(DATA)
    started(filled, "backup")
    filled.locator("[data-erase-everything]").click()
    button(filled, "Yes, erase everything").click()
    expect(filled.locator("[data-title]")).to_have_text("Erased")
    expect(filled.locator("[data-title]")).to_be_in_viewport(ratio=1)
    expect(button(filled, "Bring it back")).to_be_in_viewport(ratio=1)


def test_only_its_passphrase_opens_a_backup(filled: Page, tmp_path: Path) -> None:
    before = everything(filled)
    file = backup(filled, tmp_path, "three blue whales")
    assert set(json.loads(file.read_text("utf-8"))) == {"app", "schema", "exported_at", "encrypted"}
    erase(filled)
    choose(filled, file)
    opening = filled.get_by_label("Passphrase of this file")
    expect(opening).to_be_focused()
    opening.fill("three red whales")
    opening.press("Enter")
    expect(filled.get_by_role("alert")).to_have_text(
        "This passphrase does not open the file, or the file is damaged. Nothing was changed."
    )
    opening.fill("three blue whales")
    opening.press("Enter")
    assert counts(filled)["cramps"] == ["3", "0", "0"]
    expect(filled.get_by_role("alert")).to_have_count(0)
    confirm(filled)
    assert everything(filled) == before


@pytest.fixture
def named(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    """A phone that is at a name, for which alone there are passkeys."""
    address = server.url.replace("127.0.0.1", "localhost")
    fresh = browser.new_context(viewport=SIZE, has_touch=True, base_url=address, service_workers="block")
    yield fresh
    fresh.close()


def not_opened(page: Page) -> None:
    button(page, "Open it with the passkey").click()
    expect(page.locator("[data-module=backup] [data-refused]")).to_have_text(
        "The passkey of this file was not used, or is not on this phone. Nothing was changed.", timeout=15_000
    )


def test_only_its_passkey_opens_a_backup_and_one_is_enough_for_all(named: BrowserContext, tmp_path: Path) -> None:
    page = named.new_page()
    passkeys = Passkeys(page)
    before = everything(fill(page))
    file = backup_with_passkey(page, tmp_path)
    written = file.read_text("utf-8")
    assert set(json.loads(written)) == {"app", "schema", "exported_at", "encrypted"}
    assert not [word for word in ("Lithium", "calf", "cramps", "warm-bath", "country") if word in written]
    erase(page)
    choose(page, file)
    opens = button(page, "Open it with the passkey")
    expect(opens).to_be_focused()
    opens.click()
    assert counts(page)["cramps"] == ["3", "0", "0"]
    expect(opens).to_be_hidden()
    confirm(page)
    assert everything(page) == before
    # Which one it is was learnt from the file.
    choose(page, backup_with_passkey(page, tmp_path))
    assert passkeys.count() == 1
    passkeys.decline()
    not_opened(page)
    assert everything(page) == before
    assert axe_problems(page) == []


def test_where_the_passkey_is_gone_it_is_said_and_another_is_made(named: BrowserContext, tmp_path: Path) -> None:
    page = named.new_page()
    passkeys = Passkeys(page)
    fill(page)
    file = backup_with_passkey(page, tmp_path)
    passkeys.forget()
    choose(page, file)
    not_opened(page)
    button(page, "Save with a passkey").click()
    expect(page.locator("[data-unsaved]")).to_have_text("The passkey was not used. No file was saved.")
    with page.expect_download():
        button(page, "Make a new passkey").click()
    assert passkeys.count() == 1


def test_a_passkey_without_a_secret_saves_nothing_and_says_so(named: BrowserContext) -> None:
    page = named.new_page()
    passkeys = Passkeys(page, prf=False)
    fill(page)
    button(page, "Save with a passkey").click()
    expect(page.locator("[data-unsaved]")).to_have_text(
        "Passkeys cannot encrypt files in this browser. No file was saved."
    )
    # The phone is told that nobody knows the one that was made, and that nothing is asked of it any more.
    becomes(page, passkeys.count, 0)
    expect(page.locator("[data-last]")).to_have_text("No backup yet.")


def test_a_restore_shows_both_sides_lets_the_newer_win_and_is_taken_back_as_a_whole(
    filled: Page, tmp_path: Path
) -> None:
    before = everything(filled)
    routine = PHONE["routines"][0]
    other = stored(NIGHT) | {"note": "<b>twice</b>", "pain": 7}
    file = written(
        tmp_path,
        cramps=[other, stored(EVENING), stored(NIGHT) | {"id": "new"}],
        routines=[{**routine, "name": "Newer", "changedAt": 1795300000001}],
        choices={"country": "nl", "session": "evil"},
    )
    choose(filled, file)
    assert counts(filled) == {"cramps": ["1", "1", "1"], "routines": ["0", "0", "1"], "choices": ["0", "0", "1"]}
    filled.locator("summary", has_text="What is different").click()
    pairs = filled.locator("[data-pairs] li")
    expect(pairs).to_have_count(2)
    expect(pairs.first).to_contain_text("This phone: Note: – · other details")
    expect(pairs.first).to_contain_text("The file: Note: <b>twice</b> · other details")
    expect(pairs.last).to_contain_text("Newer in the file: it is taken.")
    assert everything(filled) == before, "nothing changes before somebody confirms it"
    assert axe_problems(filled) == []
    confirm(filled)
    after = everything(filled)
    assert [cramp["id"] for cramp in after["cramps"]] == ["earlier", "evening", "new", "night"]
    assert after["cramps"][-1] == NIGHT, "this phone's own stays"
    assert after["routines"][0]["name"] == "Newer"
    assert filled.evaluate("localStorage.getItem('uncramp.country')") == "es"
    button(filled, "Undo").click()
    expect(filled.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
    assert everything(filled) == before
    choose(filled, file)
    filled.get_by_label("Where neither is newer, take the file’s version").check()
    confirm(filled)
    assert everything(filled)["cramps"][-1] == NIGHT | {"note": "<b>twice</b>", "pain": 7}
    assert filled.evaluate("localStorage.getItem('uncramp.country')") == "nl"
    button(filled, "Undo").click()
    expect(filled.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
    assert everything(filled) == before
    assert filled.evaluate("localStorage.getItem('uncramp.country')") == "es"
    assert filled.evaluate("localStorage.getItem('uncramp.session')") is None


def test_to_take_a_restore_back_leaves_what_another_tab_saved_since(filled: Page, tmp_path: Path) -> None:
    new = [stored(NIGHT) | {"id": each} for each in ("new", "newer")]
    choose(filled, written(tmp_path, cramps=[stored(NIGHT) | {"pain": 7}, stored(EVENING) | {"pain": 7}, *new]))
    filled.get_by_label("Where neither is newer, take the file’s version").check()
    confirm(filled)
    other = filled.context.new_page()
    other.goto(AWAY)
    for each in ("night", "new"):
        store(other, "(s, id) => s.update('cramps', id, (cramp) => ({ ...cramp, note: 'later' }))", each)
    button(filled, "Undo").click()
    expect(filled.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
    later = {"pain": 7, "note": "later"}
    assert everything(filled)["cramps"] == [EARLIER, EVENING, NIGHT | {"id": "new", "note": "later"}, NIGHT | later]
    other.close()


def test_to_take_a_restore_back_leaves_a_choice_that_was_changed_since(filled: Page, tmp_path: Path) -> None:
    filled.evaluate("localStorage.setItem('uncramp.sweep', 'on')")
    choose(filled, written(tmp_path, choices={"country": "nl", "sweep": "off", "advance": "off", "zones": "halves"}))
    filled.get_by_label("Where neither is newer, take the file’s version").check()
    confirm(filled)
    filled.evaluate("for (const n of ['country', 'zones']) localStorage.setItem(`uncramp.${n}`, 'pause')")
    button(filled, "Undo").click()
    expect(filled.get_by_role("status").filter(has_text="Undone.")).to_be_visible()
    kept = filled.evaluate("['country', 'zones', 'sweep', 'advance'].map((n) => localStorage.getItem(`uncramp.${n}`))")
    assert kept == ["pause", "pause", "on", None]


def test_two_phones_that_take_each_others_file_are_equal(filled: Page, named: BrowserContext, tmp_path: Path) -> None:
    other = named.new_page()
    fill(other)
    [medicine], [trial] = PHONE["medicines"], PHONE["trials"]
    own = {
        "cramps": [{**EVENING, "id": "only-here", "note": "«ñ»"}],
        "nights": [{"id": "2026-11-21", **MOMENT}],
        "medicines": [medicine | {"note": "Newer here", "changedAt": medicine["changedAt"] + 1}],
        "trials": [trial | {"ended": "2026-11-09", "changedAt": trial["changedAt"] - 1}],
    }
    for name, records in own.items():
        store(other, "(s, [name, records]) => s.put(name, ...records)", [name, records])
    store(other, "(s) => s.remove('drinks', 'drink')")
    files = []
    for place, phone in enumerate((filled, other)):
        folder = tmp_path / str(place)
        folder.mkdir()
        files.append(backup(phone, folder))
    for phone, file in ((other, files[0]), (filled, files[1])):
        choose(phone, file)
        counts(phone)
        confirm(phone)
    one, two = (json.loads(backup(phone, tmp_path).read_text("utf-8")) for phone in (filled, other))
    assert [len(one[name]) for name in own] == [4, 2, 1, 1]
    assert one["medicines"][0]["note"] == "Newer here"
    assert one["trials"][0]["ended"] is None
    assert one | {"exported_at": ""} == two | {"exported_at": ""}


def test_a_medicine_and_a_comparison_are_told_by_their_name_and_their_day(filled: Page, tmp_path: Path) -> None:
    [medicine], [trial] = PHONE["medicines"], PHONE["trials"]
    theirs = {
        "medicines": [
            medicine | {"note": "At night", "events": [*medicine["events"], {"on": "2026-03-05", "turn": "stop"}]}
        ],
        "trials": [trial | {"ended": "2026-11-09"}],
    }
    choose(filled, written(tmp_path, **theirs))
    assert counts(filled) == {"medicines": ["0", "0", "1"], "trials": ["0", "0", "1"]}
    filled.locator("summary", has_text="What is different").click()
    pairs = filled.locator("[data-pairs] li")
    expect(pairs.first).to_contain_text("Medicines and supplements · Lithium")
    expect(pairs.first).to_contain_text("This phone: Note: – · Dates: started 1 Jan 2026")
    expect(pairs.first).to_contain_text("The file: Note: At night · Dates: started 1 Jan 2026, stopped 5 Mar 2026")
    expect(pairs.last).to_contain_text("Comparisons · 1 November 2026")
    expect(filled.locator("[data-kept] [data-group=medicines] td")).to_have_text("1")


def test_a_file_that_comes_late_or_is_gone_never_takes_the_place_of_a_later_one(filled: Page, tmp_path: Path) -> None:
    filled.evaluate("""() => {
      const read = Blob.prototype.arrayBuffer;
      const later = new Promise(resolve => { window.letGo = resolve; });
      Blob.prototype.arrayBuffer = async function () {
        if (this.name === "gone.json") throw new DOMException("gone", "NotReadableError");
        if (this.name !== "slow.json") return read.call(this);
        await later;
        window.came = true;
        return read.call(this);
      };
    }""")
    late = written(tmp_path, cramps=[stored(NIGHT | {"id": "late"})]).rename(tmp_path / "slow.json")
    choose(filled, late)
    choose(filled, written(tmp_path, nights=PHONE["nights"]))
    second = counts(filled)
    assert "cramps" not in second
    filled.evaluate("() => letGo()")
    until(filled, "() => window.came")
    everything(filled)
    assert counts(filled) == second
    choose(filled, late.rename(tmp_path / "gone.json"))
    expect(filled.get_by_role("alert")).to_contain_text("This is not a file from Uncramp.")
    expect(filled.locator("[data-preview]")).to_be_hidden()


def test_what_a_file_would_bring_counts_as_half_typed_while_it_is_shown(filled: Page, tmp_path: Path) -> None:
    assert not filled.evaluate(IS_HALF_TYPED)
    file = written(tmp_path, cramps=[stored(NIGHT | {"id": "new"})])
    for answer in ("Cancel", "Restore this"):
        choose(filled, file)
        assert counts(filled)["cramps"] == ["1", "0", "0"]
        # The page answers within 300 ms or not at all, and a busy machine may take longer.
        until(filled, IS_HALF_TYPED)
        button(filled, answer).click()
        expect(filled.locator("[data-preview]")).to_be_hidden()
        assert not filled.evaluate(IS_HALF_TYPED), answer


def test_what_is_here_already_needs_no_restore(filled: Page, tmp_path: Path) -> None:
    choose(filled, backup(filled, tmp_path))
    assert counts(filled)["cramps"] == ["0", "3", "0"]
    expect(filled.get_by_text("Everything in this file is already on this phone.")).to_be_visible()
    expect(filled.locator("[data-restore-confirm]")).to_be_hidden()
    button(filled, "Cancel").click()
    expect(filled.locator("[data-preview]")).to_be_hidden()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a table, of cramps", "This is not a file from Uncramp."),
        ('{"app": "uncramp", "schema": 99}', "A newer version of Uncramp made this file (format 99)."),
        (
            '{"app": "uncramp", "schema": 2, "cramps": [{"__proto__": {"x": 1}}]}',
            "This file contains something that Uncramp never writes.",
        ),
        (
            '{"app": "uncramp", "schema": 1, "cramps": [{"id": 1}]}',
            "Something in this file is wrong: Cramps, number 1.",
        ),
        ("[" * 200_000, "This is not a file from Uncramp."),
        ("x" * 20_000_001, "This file is too large."),
    ],
    ids=["table", "newer", "prototype", "wrong", "deep", "huge"],
)
def test_a_hostile_file_is_refused_with_its_reason_and_changes_nothing(
    filled: Page, tmp_path: Path, text: str, reason: str
) -> None:
    before = everything(filled)
    (tmp_path / "hostile.json").write_text(text)
    choose(filled, tmp_path / "hostile.json")
    alert = filled.get_by_role("alert")
    expect(alert).to_contain_text(reason)
    expect(alert).to_contain_text("Nothing was changed.")
    expect(filled.locator("[data-preview]")).to_be_hidden()
    assert everything(filled) == before


def test_on_a_full_phone_nothing_of_a_restore_stays(page: Page, tmp_path: Path) -> None:
    page.goto(DATA)
    started(page, "backup")
    keep(page, NIGHT)
    page.evaluate("""() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function (record) {
        if (this.name === "drinks") throw new DOMException("", "QuotaExceededError");
        return put.call(this, record);
      };
    }""")
    drinks = PHONE["drinks"]
    choose(page, written(tmp_path, cramps=[stored(EVENING), stored(NIGHT) | {"note": "other"}], drinks=drinks))
    counts(page)
    page.get_by_label("Where neither is newer, take the file’s version").check()
    page.locator("[data-restore-confirm]").click()
    expect(page.get_by_role("status").filter(has_text="Your phone may be full.")).to_be_visible()
    assert everything(page)["cramps"] == [NIGHT]


@pytest.mark.parametrize("language", ["nl", "es", "en"])
def test_the_preview_fits_a_narrow_phone(page: Page, tmp_path: Path, language: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(f"/{language}/settings/data/")
    started(page, "backup")
    keep(page, NIGHT)
    note = "x" * 200
    choose(page, written(tmp_path, cramps=[stored(NIGHT) | {"note": note}], nights=PHONE["nights"]))
    counts(page)
    page.locator("[data-differences] summary").click()
    for size in ("100%", "200%"):
        set_letters(page, size)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_browser_is_asked_to_keep_it_and_what_it_answers_is_said(page: Page) -> None:
    page.add_init_script("""
      window.answer = false;
      StorageManager.prototype.persisted = async () => window.answer;
      StorageManager.prototype.persist = async () => window.answer;""")
    page.goto(DATA)
    started(page, "backup")
    ask = button(page, "Ask the browser to keep it")
    ask.click()
    expect(page.get_by_text("The browser did not agree. A backup is the surest copy.")).to_be_visible()
    page.evaluate("window.answer = true")
    ask.click()
    expect(page.get_by_text("The browser has promised to keep it.")).to_be_visible()
    expect(ask).to_be_hidden()


def test_the_exports_of_earlier_builds_are_read(page: Page, tmp_path: Path) -> None:
    page.goto(DATA)
    started(page, "backup")
    choose(page, written(tmp_path, schema=1, drinks=PHONE["drinks"], water=PHONE["settings"][0]))
    assert counts(page) == {"drinks": ["1", "0", "0"], "settings": ["1", "0", "0"]}
    button(page, "Cancel").click()
    choose(page, written(tmp_path, schema=1, cramps=[stored(NIGHT)]))
    assert counts(page) == {"cramps": ["1", "0", "0"]}
    confirm(page)
    assert everything(page)["cramps"] == [NIGHT]

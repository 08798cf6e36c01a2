"""The one store of what people log: kept on the device, shared by its tabs, and never a reason to lose something."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.support.modules import source
from tests.support.reminded import ALL
from tests.support.server import Server
from tests.support.store import AWAY, SILENT, keep, limit, store
from tests.support.waiting import until

NEWER = """() => new Promise((resolve, reject) => {
  const request = indexedDB.open("uncramp", 99);
  request.onupgradeneeded = ({ oldVersion }) => {
    for (const name of oldVersion ? [] : ["cramps", "devices"])
      request.result.createObjectStore(name, { keyPath: "id" });
    request.result.createObjectStore("from-the-future");
  };
  request.onsuccess = () => resolve(request.result.close());
  request.onblocked = () => reject(new Error("blocked by another tab"));
  request.onerror = () => reject(request.error);
})"""

WITHOUT = {
    "none at all": "delete window.indexedDB; Object.defineProperty(window, 'indexedDB', { value: undefined });",
    "one that throws": "indexedDB.open = () => { throw new DOMException('blocked', 'SecurityError'); };"
    "IDBFactory.prototype.open = indexedDB.open;",
    "one that fails": """
      IDBFactory.prototype.open = () => {
        const request = new EventTarget();
        request.error = new DOMException("private window", "InvalidStateError");
        setTimeout(() => request.onerror(new Event("error")));
        return request;
      };""",
}


CRAMP = {
    "id": "night",
    "startedAt": 1795317150000,
    "offset": 60,
    "seconds": 190,
    "area": "calf",
    "side": "left",
    "way": "night",
    "helped": "calf-bed",
    "note": "ñ",
    "by": "guide",
}
SESSION = {
    "id": "evening",
    "plan": "bedtime",
    "startedAt": 1795310000000,
    "endedAt": 1795310180000,
    "offset": 60,
    "before": 4,
    "after": None,
}
STEP = {"stretch": "calf-wall", "hold": 30, "rest": 10, "rounds": 3, "sides": "both"}
PAUSE = {"from": 1795300000000, "fromOffset": 60, "to": None, "toOffset": None}
FIRST: dict[str, list[dict[str, Any]]] = {
    "cramps": [CRAMP, {"id": "by hand", "startedAt": 0, "offset": -570, "seconds": None, "area": "foot", "by": "hand"}],
    "sessions": [SESSION],
    "routines": [{"id": "own", "name": "Mine", "steps": [STEP], "changedAt": 1795310000000}],
    "plans": [{"id": "bedtime", "startedAt": 1795200000000, "offset": 60, "pauses": [PAUSE]}],
}
SECOND: dict[str, list[dict[str, Any]]] = {
    "drinks": [{"id": "glass", "at": 1795317150000, "offset": 60, "ml": 150, "drink": "water", "counts": True}],
    "settings": [{"id": "water", "cups": [{"id": "cup-1", "ml": 150, "drink": "tea"}], "unit": "cl", "goal": 1800}],
    "devices": [
        {"id": "reminders", "device": "0f", "secret": "s", "wishes": {"every": 2}, "wanted": True, "on": False},
        {"id": "hold-water", "kind": "water", "time": 1795320000000, "snoozed": False, "sent": True, "over": None},
        {"id": "shown-water", "at": 1795317150000, "due": 1795317150000},
    ],
}
THIRD: dict[str, list[dict[str, Any]]] = {"nights": [{"id": "2026-11-25", "at": 1795317150000, "offset": 60}]}
TURN = {"on": "2026-11-20", "turn": "start"}
FOURTH: dict[str, list[dict[str, Any]]] = {
    "medicines": [{"id": "m", "name": "Statin", "known": "statins", "events": [TURN], "note": "", "changedAt": 0}],
    "trials": [{"id": "t", "what": "own", "own": "A bath", "first": "with", "from": "2026-11-20", "days": 14}],
}
FIFTH: dict[str, list[dict[str, Any]]] = {"sealed": []}
VERSIONS = {
    **{1: FIRST, 2: FIRST | SECOND, 3: FIRST | SECOND | THIRD, 4: FIRST | SECOND | THIRD | FOURTH},
    5: FIRST | SECOND | THIRD | FOURTH | FIFTH,
}
"""Records of each store, as the builds with that version of the database wrote them."""
EARLY = {"cramps", "sessions", "plans"}
"""Stores whose records call `at` `startedAt`, and have the two moments of a pause side by side."""


def as_known(name: str, record: dict[str, Any]) -> dict[str, Any]:
    """A record of the database as all code but the store's knows it."""
    if name not in EARLY:
        return record
    pauses = [
        {"from": {"at": each["from"], "offset": each["fromOffset"]}, "to": None} for each in record.get("pauses", [])
    ]
    renamed = {"at" if field == "startedAt" else field: value for field, value in record.items()}
    return renamed | ({"pauses": pauses} if "pauses" in record else {})


MADE_BEFORE = """([version, stores]) => new Promise((resolve, reject) => {
  const request = indexedDB.open("uncramp", version);
  request.onupgradeneeded = () => {
    for (const [name, records] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath: "id" });
      for (const record of records) store.put(record);
    }
  };
  request.onsuccess = () => resolve(request.result.close());
  request.onerror = () => reject(request.error);
})"""

ADD = """(s, tab) => Promise.all(Array.from({ length: 20 }, (_, n) =>
  s.update("cramps", "one", (kept) => ({ ...kept, id: "one", [`${tab}-${n}`]: true }))))"""
"""Twenty changes of one record, each of what it is by then."""


def kept(page: Page) -> list[str]:
    return sorted(record["id"] for record in store(page, "(s) => s.all('cramps')"))


@pytest.fixture
def small_phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a phone that has room for little more than what is kept by then."""
    context = browser.new_context(base_url=server.url, service_workers="block")
    page = context.new_page()
    limit(page, 300_000)
    yield page
    context.close()


def test_records_outlive_the_page(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "one", "note": "ñ"}, {"id": "two"})
    page.reload()
    assert store(page, "(s) => s.get('cramps', 'one')") == {"id": "one", "note": "ñ"}
    assert kept(page) == ["one", "two"]
    assert store(page, "(s) => s.isKept()")


def test_a_record_takes_the_place_of_the_one_before(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "one", "note": "before"})
    keep(page, {"id": "one", "note": "after"})
    assert store(page, "(s) => s.all('cramps')") == [{"id": "one", "note": "after"}]


def test_what_is_removed_is_gone_and_the_rest_stays(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "one"}, {"id": "two"}, {"id": "three"})
    store(page, "(s) => s.remove('cramps', 'one', 'three')")
    page.reload()
    assert kept(page) == ["two"]
    assert store(page, "(s) => s.get('cramps', 'one')") is None


def test_another_tab_hears_of_a_change_and_can_read_it(page: Page, context: BrowserContext) -> None:
    page.goto(AWAY)
    store(
        page,
        """(s) => s.watch(async (name) => {
          document.title = `${name}: ${(await s.all(name)).map(({ id }) => id)}`;
        })""",
    )
    other = context.new_page()
    other.goto(AWAY)
    keep(other, {"id": "one"})
    expect(page).to_have_title("cramps: one")
    store(other, "(s) => s.remove('cramps', 'one')")
    expect(page).to_have_title("cramps: ")


def test_the_tab_itself_hears_of_its_changes(page: Page) -> None:
    page.goto(AWAY)
    heard = store(
        page,
        "async (s) => { const heard = []; s.watch((name) => heard.push(name));"
        "await s.put('plans', { id: 'one' }); await s.remove('plans', 'one'); return heard; }",
    )
    assert heard == ["plans", "plans"]


def test_two_tabs_that_write_at_once_lose_nothing(page: Page, context: BrowserContext) -> None:
    page.goto(AWAY)
    other = context.new_page()
    other.goto(AWAY)
    many = """async (s, tab) => {
      await Promise.all(Array.from({ length: 20 }, (_, n) => s.put("cramps", { id: `${tab}-${n}` })));
    }"""
    store(page, "(s) => { window.writing = (" + many + ")(s, 'a'); }")
    store(other, many, "b")
    page.evaluate("writing")
    assert len(kept(page)) == 40


def changes(page: Page) -> int:
    """How many of them are in the record."""
    (record,) = store(page, "(s) => s.all('cramps')")
    return sum("-" in name for name in record)


def test_two_tabs_that_change_a_record_at_once_lose_nothing(page: Page, context: BrowserContext) -> None:
    page.goto(AWAY)
    other = context.new_page()
    other.goto(AWAY)
    store(page, "(s) => { window.changing = (" + ADD + ")(s, 'a'); }")
    store(other, ADD, "b")
    page.evaluate("changing.then(() => null)")
    assert changes(page) == 40


@pytest.mark.service_worker
def test_a_tab_and_the_worker_that_change_a_record_at_once_lose_nothing(page: Page, context: BrowserContext) -> None:
    page.goto(AWAY)
    page.evaluate("navigator.serviceWorker.ready.then(() => null)")
    (worker,) = context.service_workers
    store(page, "(s) => { window.changing = (" + ADD + ")(s, 'a'); }")
    worker.evaluate(f"() => ({ADD})({source('records/database.js')}, 'b').then(() => null)")
    page.evaluate("changing.then(() => null)")
    assert changes(page) == 40


def test_two_tabs_that_first_keep_something_of_this_phone_give_it_one_name(page: Page, context: BrowserContext) -> None:
    page.goto(AWAY)
    other = context.new_page()
    other.goto(AWAY)
    keeping = f"""async (changes) => {{
      const {{ keep }} = {source("records/device.js")};
      const kept = await Promise.all(Array.from({{ length: 10 }}, () => keep(changes)));
      return kept.map(({{ device }}) => device);
    }}"""
    page.evaluate(f"() => {{ window.keeping = ({keeping})({{ wanted: true }}); }}")
    names = {*other.evaluate(keeping, {"opened": True}), *page.evaluate("keeping")}
    record = store(page, "(s) => s.get('devices', 'reminders')")
    assert (record["wanted"], record["opened"]) == (True, True)
    assert names == {record["device"]}


def test_a_change_that_gives_nothing_changes_nothing_and_is_not_told(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "one", "note": "before"})
    heard = store(
        page,
        "async (s) => { const heard = []; s.watch((name) => heard.push(name));"
        "await s.update('cramps', 'one', () => undefined); await s.update('cramps', 'two', (kept) => kept);"
        "return heard; }",
    )
    assert heard == []
    assert store(page, "(s) => s.all('cramps')") == [{"id": "one", "note": "before"}]


def test_what_is_corrected_leaves_what_changed_meanwhile_and_so_does_undo(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "one", "note": "", "side": None, "area": "calf"})
    amended = """async (s) => {
      const before = await s.get("cramps", "one");
      const after = { ...before, note: "long walk" };
      await s.update("cramps", "one", (kept) => ({ ...kept, side: "left" }));
      await s.amend("cramps", before, after);
      const made = await s.get("cramps", "one");
      await s.amend("cramps", after, before);
      return [made, await s.get("cramps", "one")];
    }"""
    made, undone = store(page, amended)
    assert made == {"id": "one", "note": "long walk", "side": "left", "area": "calf"}
    assert undone == {"id": "one", "note": "", "side": "left", "area": "calf"}


@pytest.mark.parametrize("version", VERSIONS)
def test_everything_of_an_earlier_database_is_there_and_can_be_changed(page: Page, version: int) -> None:
    page.goto(AWAY)
    page.evaluate(MADE_BEFORE, [version, VERSIONS[version]])
    for name in FIRST | SECOND | THIRD:
        before = sorted(VERSIONS[version].get(name, []), key=lambda record: record["id"])
        assert store(page, "(s, name) => s.all(name)", name) == [as_known(name, record) for record in before]
        for record in before:
            again = "(s, [name, id]) => s.update(name, id, (kept) => ({ ...kept })).then(() => null)"
            store(page, again, [name, record["id"]])
        # An older tab still reads and writes it.
        assert page.evaluate(ALL, name) == before


def test_a_database_that_a_newer_build_has_raised_is_used_as_it_is(page: Page) -> None:
    page.goto(AWAY)
    page.evaluate(NEWER)
    keep(page, {"id": "one"})
    assert store(page, "(s) => s.isKept()")
    page.reload()
    assert kept(page) == ["one"]


def test_an_open_tab_lets_a_newer_build_raise_the_database_and_still_keeps_what_is_noted(
    page: Page, context: BrowserContext
) -> None:
    page.goto(AWAY)
    keep(page, {"id": "before"})
    newer = context.new_page()
    newer.goto(AWAY)
    newer.evaluate(NEWER)
    keep(page, {"id": "after"})
    page.reload()
    assert kept(page) == ["after", "before"]


def test_after_the_browser_cleared_its_data_the_next_record_is_kept(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "before"})
    origin = page.evaluate("location.origin")
    page.context.new_cdp_session(page).send(
        "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "indexeddb"}
    )
    assert store(page, UNTIL_IT_OPENS) == []
    keep(page, {"id": "after"})
    page.reload()
    assert kept(page) == ["after"]


REFUSES_ONCE = """
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function () {
    IDBFactory.prototype.open = open;
    throw new DOMException("It is being closed.", "UnknownError");
  };"""


def test_a_refusal_that_passes_keeps_nothing_from_being_kept_afterwards(page: Page) -> None:
    page.add_init_script(REFUSES_ONCE)
    page.goto(AWAY)
    assert not store(page, "(s) => s.isKept()")
    keep(page, {"id": "after"})
    page.reload()
    assert not store(page, "(s) => s.isKept()")
    assert kept(page) == ["after"]


OLD_TAB = """([version, stores]) => new Promise((resolve, reject) => {
  const request = indexedDB.open("uncramp", version);
  request.onupgradeneeded = () => {
    for (const name of stores) request.result.createObjectStore(name, { keyPath: "id" });
    request.transaction.objectStore("cramps").put({ id: "before" });
  };
  request.onsuccess = () => {
    window.held = request.result;
    resolve();
  };
  request.onerror = () => reject(request.error);
})"""
"""A tab of an older build that is frozen: it holds its database, and hears nothing of a newer version."""
OUTCOME = "(s) => s.all('cramps').then((all) => all.map(({ id }) => id).sort(), (error) => error.name)"


def test_an_open_that_is_never_answered_is_given_up_and_the_next_call_asks_anew(page: Page) -> None:
    page.goto(AWAY)
    keep(page, {"id": "before"})
    page.add_init_script(SILENT)
    page.reload()
    assert store(page, OUTCOME) == "TimeoutError"
    # No empty diary, no new name for this phone: nothing stands in for what is not read.
    assert store(page, "(s) => Promise.all([s.isAnswered(), s.isKept()])") == [False, False]
    page.evaluate("() => { isSilent = false; }")
    keep(page, {"id": "after"})
    assert store(page, "(s) => Promise.all([s.isAnswered(), s.isKept()])") == [True, True]
    assert store(page, OUTCOME) == ["after", "before"]


def test_while_an_old_tab_holds_the_database_calls_are_given_up_and_hear_when_it_lets_go(
    page: Page, context: BrowserContext
) -> None:
    old = context.new_page()
    old.goto(AWAY)
    old.evaluate(OLD_TAB, [1, list(FIRST)])
    page.goto(AWAY)
    store(page, "(s) => { window.heard = []; s.watch((name) => heard.push(name)); }")
    assert [store(page, OUTCOME) for _ in range(2)] == ["TimeoutError", "TimeoutError"]
    old.evaluate("() => held.close()")
    # Whoever shows records hears that they are there, and reads them.
    until(page, f"() => {list(VERSIONS[5])}.every((name) => heard.includes(name))")
    keep(page, {"id": "after"})
    assert store(page, OUTCOME) == ["after", "before"]
    # Of those that came late none is left, to which this page's own erasing would look like another tab's.
    page.evaluate("() => addEventListener('uncramp-erased', () => heard.push('erased'))")
    store(page, "(s) => s.erase()")
    assert "erased" not in page.evaluate("heard")


UNTIL_IT_OPENS = """async (s) => {
  for (let tries = 0; tries < 500; tries++) {
    const found = await s.all("cramps").catch(() => null);
    if (found?.length === 0 && (await s.isKept())) return found;
    await new Promise(requestAnimationFrame);
  }
  throw new Error("it never opened again");
}"""


@pytest.mark.parametrize("kind", WITHOUT)
def test_without_a_database_records_last_as_long_as_the_page(browser: Browser, server: Server, kind: str) -> None:
    context = browser.new_context(base_url=server.url, service_workers="block")
    context.add_init_script(WITHOUT[kind])
    page = context.new_page()
    page.goto(AWAY)
    assert not store(page, "(s) => s.isKept()")
    keep(page, {"id": "one"}, {"id": "two"})
    store(page, "(s) => s.remove('cramps', 'two')")
    assert kept(page) == ["one"]
    assert store(page, "(s) => s.get('cramps', 'one')") == {"id": "one"}
    store(page, ADD, "a")
    assert changes(page) == 20
    page.reload()
    assert kept(page) == []
    context.close()


def test_a_full_disk_rejects_with_its_reason_and_keeps_all_or_nothing(small_phone: Page) -> None:
    keep(small_phone, {"id": "before"})
    name = store(
        small_phone,
        "(s) => s.put('cramps', { id: 'small' }, { id: 'large', note: 'x'.repeat(1e6) })"
        ".then(() => 'kept', (error) => error.name)",
    )
    assert name == "QuotaExceededError"
    assert kept(small_phone) == ["before"]
    large = "(s) => s.update('cramps', 'before', (kept) => ({ ...kept, note: 'x'.repeat(1e6) }))"
    assert store(small_phone, large + ".then(() => 'kept', (error) => error.name)") == "QuotaExceededError"
    assert store(small_phone, "(s) => s.all('cramps')") == [{"id": "before"}]

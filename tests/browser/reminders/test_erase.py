"""Erase everything: asked twice, the server first, and afterwards nothing is left, neither there nor on the phone."""

import sqlite3
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.reminders.messages import message
from tests.support.browser import axe_problems
from tests.support.modules import source
from tests.support.player import player
from tests.support.reminders import Phone
from tests.support.store import REFUSED, keep

DATA = "/en/settings/data/"
LEFT = """async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    choices: localStorage.length,
    visit: sessionStorage.length,
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  })"""
NOTHING = {"databases": [], "choices": 0, "visit": 0, "caches": [], "workers": 0}
HOLD = """() => new Promise(resolve => {
    indexedDB.open("uncramp").onsuccess = ({ target }) => { window.held = target.result; resolve(); };
  })"""
CRAMP = {"id": "one", "at": 1764000000000, "offset": 0, "seconds": 60, "area": "calf", "side": None}


def ask(page: Page) -> None:
    page.locator("[data-erase-everything]").click()
    expect(page.get_by_role("button", name="Keep everything")).to_be_focused()


def confirm(page: Page) -> None:
    ask(page)
    page.get_by_role("button", name="Yes, erase everything").click()


def outcomes(page: Page) -> dict[str, str]:
    """By the part what became of it, once it is said."""
    expect(page.locator("[data-in=result]")).to_be_visible()
    expect(page.locator("[data-title]")).to_be_focused()
    lines = page.locator("[data-part]")
    assert all(lines.all_inner_texts())
    return dict(lines.evaluate_all("all => all.map(({dataset}) => [dataset.part, dataset.outcome])"))


def asked(phone: Phone, device: dict[str, Any]) -> int:
    headers = {"Authorization": f"Bearer {device['secret']}"}
    return phone.context.request.get(f"{phone.url}/api/reminders/{device['device']}", headers=headers).status


def rows(database: Path, device: dict[str, Any]) -> int:
    """Lines of the server's database that belong to this phone."""
    with sqlite3.connect(database) as connection:
        counts = (
            connection.execute(f"SELECT count(*) FROM {table} WHERE {column} = ?", [device["device"]])  # noqa: S608
            for table, column in (("devices", "id"), ("reminders", "device_id"), ("deliveries", "device_id"))
        )
        found: int = sum(count for cursor in counts for (count,) in cursor)
    connection.close()
    return found


def reminded(phone: Phone) -> dict[str, Any]:
    """A phone with reminders, a cramp and a choice, on the page of its data; what it is to the server."""
    phone.switch_on()
    keep(phone.page, CRAMP | {"way": None, "helped": None, "note": "", "by": "hand"})
    phone.page.evaluate("() => localStorage.setItem('uncramp.night', 'never')")
    device = phone.device()
    phone.open(DATA)
    return device


def test_one_button_leaves_nothing_on_the_phone_and_nothing_on_the_server(phone: Phone, database: Path) -> None:
    device = reminded(phone)
    phone.deliver(message())
    phone.notes(1)
    # The worker has fetched what it wants to keep.
    expect(phone.page.locator("html[data-offline-ready]")).to_be_attached(timeout=60_000)
    assert rows(database, device) > 1
    confirm(phone.page)
    assert outcomes(phone.page) == dict.fromkeys(("records", "choices", "push", "server", "pages"), "done")
    expect(phone.page.locator("[data-title]")).to_have_text("Erased")
    assert phone.page.evaluate(LEFT) == NOTHING
    assert asked(phone, device) == 404
    assert rows(database, device) == 0
    assert axe_problems(phone.page) == []
    # The next visit is a first one.
    phone.open()
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    assert phone.page.evaluate("() => localStorage.getItem('platform.push')") is None, "the subscription is gone"


def test_who_does_not_mean_it_keeps_everything(phone: Phone) -> None:
    device = reminded(phone)
    ask(phone.page)
    question = phone.page.locator("[data-erasing] [data-question]")
    expect(question).to_contain_text("after that only a backup that you saved does")
    phone.page.get_by_role("button", name="Keep everything").click()
    expect(phone.page.locator("[data-erase-everything]")).to_be_focused()
    ask(phone.page)
    phone.page.keyboard.press("Escape")
    expect(question).to_be_hidden()
    assert asked(phone, device) == 200
    assert len(phone.records("cramps")) == 1


def test_without_a_network_nothing_is_erased_until_the_person_says_which_way(phone: Phone) -> None:
    device = reminded(phone)
    phone.context.set_offline(True)
    confirm(phone.page)
    away = phone.page.locator("[data-in=unreached]")
    expect(away).to_contain_text("Nothing has been erased yet")
    expect(away).to_contain_text("after 67 days at the latest")
    expect(away.locator("h2")).to_be_focused()
    away.get_by_role("button", name="Keep everything").click()
    assert phone.device()["on"]
    assert len(phone.records("cramps")) == 1
    confirm(phone.page)
    expect(away).to_be_visible()
    phone.context.set_offline(False)
    away.get_by_role("button", name="Try again").click()
    assert outcomes(phone.page)["server"] == "done"
    assert asked(phone, device) == 404


def test_a_phone_can_be_erased_without_the_server_and_the_page_says_what_is_left_there(phone: Phone) -> None:
    device = reminded(phone)
    phone.context.set_offline(True)
    confirm(phone.page)
    phone.page.get_by_role("button", name="Erase this phone now").click()
    found = outcomes(phone.page)
    assert {part for part, outcome in found.items() if outcome == "failed"} == {"server"}
    expect(phone.page.locator("[data-part=server]")).to_contain_text("forgets this phone after 67 days")
    expect(phone.page.locator("[data-title]")).to_have_text("Not everything could be erased")
    assert phone.page.evaluate(LEFT) == NOTHING
    phone.context.set_offline(False)
    assert asked(phone, device) == 200, "the server cannot know"


def test_a_phone_that_was_erased_without_the_server_still_tells_it_at_the_second_try(phone: Phone) -> None:
    device = reminded(phone)
    phone.context.set_offline(True)
    confirm(phone.page)
    phone.page.get_by_role("button", name="Erase this phone now").click()
    assert outcomes(phone.page)["server"] == "failed"
    again = phone.page.locator("[data-in=result]").get_by_role("button", name="Try again")
    again.click()
    assert outcomes(phone.page)["server"] == "failed"
    phone.context.set_offline(False)
    again.click()
    expect(phone.page.locator("[data-title]")).to_have_text("Erased")
    assert outcomes(phone.page)["server"] == "done"
    assert asked(phone, device) == 404


@pytest.mark.parametrize("reached", [True, False])
def test_where_records_are_refused_nobody_says_that_the_server_held_nothing_of_a_phone_it_knows(
    phone: Phone, reached: bool
) -> None:
    reminded(phone)
    phone.context.add_init_script(REFUSED)
    if not reached:
        phone.open()
        expect(phone.switch).to_have_attribute("aria-checked", "true")
        phone.switch.click()
        expect(phone.switch).to_be_hidden()
    phone.open(DATA)
    confirm(phone.page)
    phone.page.get_by_role("button", name="Erase this phone now").click()
    found = outcomes(phone.page)
    assert (found["server"], found["push"]) == ("failed", "done")
    phone.page.locator("[data-in=result]").get_by_role("button", name="Try again").click()
    assert outcomes(phone.page)["server"] == "failed"


def test_other_tabs_begin_anew_and_a_guide_goes_on(phone: Phone) -> None:
    reminded(phone)
    diary, guide = phone.context.new_page(), phone.context.new_page()
    diary.goto("/en/diary/")
    expect(diary.locator("[data-days] li")).to_have_count(1)
    guide.goto("/en/relief/calf/")
    player(guide, "ready")
    guide.evaluate("() => { window.same = true; }")
    keep(guide, CRAMP | {"id": "two"})
    confirm(phone.page)
    assert outcomes(phone.page)["records"] == "done"
    expect(diary.locator("[data-empty]")).to_be_visible()
    expect(diary.locator("[data-days] li")).to_have_count(0)
    assert guide.evaluate("() => window.same")


def test_a_tab_that_holds_on_is_named_and_the_second_try_works(phone: Phone) -> None:
    reminded(phone)
    other = phone.context.new_page()
    other.goto("/en/offline/")
    other.evaluate(HOLD)
    confirm(phone.page)
    assert outcomes(phone.page)["records"] == "failed"
    expect(phone.page.locator("[data-part=records]")).to_contain_text("Close every other tab")
    other.close()
    phone.page.locator("[data-in=result]").get_by_role("button", name="Try again").click()
    expect(phone.page.locator("[data-title]")).to_have_text("Erased")
    assert phone.page.evaluate(LEFT)["databases"] == []


@pytest.fixture
def static(folder: Path) -> Iterator[str]:
    """The address of a host that has the site's files and nothing else."""
    (site,) = (each for each in (folder / "instance" / "site").iterdir() if not each.name.startswith("."))

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    http.daemon_threads = True
    thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://localhost:{http.server_address[1]}"
    http.shutdown()
    http.server_close()
    thread.join()


@pytest.mark.usefixtures("sending")
@pytest.mark.parametrize("wanted", [False, True])
def test_on_a_host_without_our_server_it_works_the_same(whole: Browser, static: str, wanted: bool) -> None:
    with whole.new_context(base_url=static) as context:
        page = context.new_page()
        page.goto("/en/offline/")
        keep(page, CRAMP)
        if wanted:
            # Somebody tapped the switch, and this host had no answer.
            page.evaluate(f"() => {source('records/device.js')}.keep({{ wanted: true }})")
        page.goto(DATA)
        confirm(page)
        assert outcomes(page)["server"] == ("done" if wanted else "none")
        expect(page.locator("[data-title]")).to_have_text("Erased")
        assert page.evaluate(LEFT)["databases"] == []

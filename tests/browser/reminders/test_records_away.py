"""A phone that cannot keep who it is has no reminders: nothing comes that nobody there could switch off again."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.reminders.messages import message
from tests.support.modules import started
from tests.support.reminded import REMINDERS, WATER
from tests.support.reminders import Phone
from tests.support.store import AWAY, NO_ROOM, REFUSED, SILENT, UNSAVED, Said, limit
from tests.support.waiting import until

SUBSCRIBED = "() => localStorage.getItem('platform.push') !== null"
FULL = """(field) => {
    const { put } = IDBObjectStore.prototype;
    window.makeRoom = () => { IDBObjectStore.prototype.put = put; };
    IDBObjectStore.prototype.put = function (record) {
      if (record[field] !== undefined) throw new DOMException("full", "QuotaExceededError");
      return put.call(this, record);
    };
  }"""
"""No room for a record of this field until `makeRoom()`."""
TAKEN = """() => new Promise((resolve, reject) => {
    const request = indexedDB.open("uncramp", 99);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => { request.result.close(); resolve(); };
  })"""
"""As a tab with a newer build, to which every other one lets go of the database."""

FOR_A_TIME = f"if (localStorage.getItem('platform.refuses')) {{ {REFUSED} }}"
REFUSES = "(refuses) => localStorage[refuses ? 'setItem' : 'removeItem']('platform.refuses', 'yes')"
"""Whether the browser refuses its records to the pages that are opened from now on."""


def devices(database: Path) -> int:
    """How many phones the server knows."""
    with closing(sqlite3.connect(database)) as opened:
        (count,) = opened.execute("SELECT count(*) FROM devices").fetchone()
    return int(count)


def said(phone: Phone, words: Said) -> None:
    expect(phone.page.locator("[data-module=reminders] [data-said]")).to_contain_text(words)


def cannot_be_switched_on(phone: Phone, database: Path, why: Said = NO_ROOM) -> None:
    """A tap on the switch is told not to be kept, and nobody but this page knows of it."""
    known = devices(database)
    phone.switch.click()
    said(phone, why)
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    assert not phone.page.evaluate(SUBSCRIBED)
    assert devices(database) == known


def wish(phone: Phone) -> None:
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=stretch]").click()


def test_where_records_are_refused_there_is_no_switch_and_the_page_says_why(phone: Phone) -> None:
    phone.context.add_init_script(REFUSED)
    phone.open()
    started(phone.page, "reminders")
    told = phone.page.locator("[data-module=reminders] [data-unkept]")
    expect(told).to_contain_text("you cannot switch reminders on here")
    expect(phone.switch).to_be_hidden()
    expect(phone.page.locator("[name=opened]")).to_be_hidden()
    wish(phone)
    said(phone, "This holds as long as this page is open.")
    phone.page.locator("[data-calendar] summary").click()
    with phone.page.expect_download() as download:
        phone.page.locator("[data-ics]").click()
    assert "Time to stretch" in download.value.path().read_text("utf-8")


def test_reminders_that_a_browser_no_longer_remembers_can_be_switched_off(phone: Phone) -> None:
    phone.switch_on()
    phone.context.add_init_script(REFUSED)
    phone.page.reload()
    started(phone.page, "reminders")
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    expect(phone.page.locator("[data-way=push]")).to_be_visible()
    expect(phone.page.locator("[data-reminders-test]")).to_be_hidden()
    phone.switch.click()
    said(phone, "The server deletes this device when it next tries to send one.")
    expect(phone.switch).to_be_hidden()
    expect(phone.page.locator("[data-way=none]")).to_be_visible()
    assert not phone.page.evaluate(SUBSCRIBED)


def switched_off_while_away(phone: Phone) -> dict[str, Any]:
    """Who the phone was when its reminders were switched off, in a page without records; from now on they open."""
    phone.context.add_init_script(FOR_A_TIME)
    phone.switch_on()
    before = phone.device()
    phone.page.evaluate(REFUSES, True)
    phone.page.reload()
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    phone.switch.click()
    said(phone, "The server deletes this device when it next tries to send one.")
    phone.page.evaluate(REFUSES, False)
    return before


def forgotten(phone: Phone, before: dict[str, Any]) -> None:
    """Once the phone has another name, the server knows nothing of the one before."""
    phone.until(phone.device, lambda mine: mine["device"] != before["device"])
    assert phone.stored(before)["http"] == 404


def test_a_tab_hears_of_it_though_what_the_other_one_remembers_comes_last(phone: Phone) -> None:
    phone.switch_on()
    before = phone.device()
    other = phone.context.new_page()
    other.goto(AWAY)
    other.evaluate("() => new BroadcastChannel('uncramp').postMessage('devices')")
    other.evaluate("() => localStorage.setItem('uncramp.reminders-off', 'yes')")
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    wish(phone)
    forgotten(phone, before)


@pytest.mark.parametrize("path", ["/en/", WATER, REMINDERS])
def test_what_was_switched_off_while_records_were_away_stays_off_once_they_open(phone: Phone, path: str) -> None:
    before = switched_off_while_away(phone)
    phone.open(path)
    forgotten(phone, before)
    phone.open()
    expect(phone.page.locator("[data-way=none]")).to_be_visible()
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    assert not phone.device()["wanted"]
    assert not phone.page.evaluate(SUBSCRIBED)
    phone.switch_on()
    phone.page.reload()
    expect(phone.page.locator("[data-health]")).to_be_visible()
    assert phone.stored()["http"] == 200


def test_a_tab_that_has_its_records_hears_that_reminders_were_switched_off_where_they_were_away(phone: Phone) -> None:
    phone.switch_on()
    before = phone.device()
    other = phone.context.new_page()
    other.add_init_script(REFUSED)
    other.goto(REMINDERS)
    switch = other.locator("[data-reminders-switch]")
    expect(switch).to_have_attribute("aria-checked", "true")
    switch.click()
    expect(phone.switch).to_have_attribute("aria-checked", "false")
    wish(phone)
    forgotten(phone, before)
    assert not phone.page.evaluate(SUBSCRIBED)


def test_a_browser_that_takes_its_records_away_is_given_no_subscription(phone: Phone, database: Path) -> None:
    known = devices(database)
    phone.open()
    started(phone.page, "reminders")
    phone.page.evaluate(f"() => {{ {REFUSED} }}")
    other = phone.context.new_page()
    other.goto(AWAY)
    other.evaluate(TAKEN)
    phone.switch.click()
    expect(phone.page.locator("[data-module=reminders] [data-unkept]")).to_be_visible()
    expect(phone.switch).to_be_hidden()
    expect(phone.page.locator("[data-module=reminders] [data-said]")).to_be_empty()
    assert not phone.page.evaluate(SUBSCRIBED)
    assert devices(database) == known


def test_where_records_never_open_the_switch_says_that_it_could_not_be_saved(phone: Phone, database: Path) -> None:
    phone.context.add_init_script(SILENT)
    phone.open()
    expect(phone.page.locator("[data-unanswered]")).to_be_visible()
    cannot_be_switched_on(phone, database, UNSAVED)


def test_where_records_never_open_the_switch_shows_that_reminders_come(phone: Phone) -> None:
    phone.switch_on()
    phone.context.add_init_script(SILENT)
    phone.page.reload()
    expect(phone.page.locator("[data-unanswered]")).to_be_visible()
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    phone.switch.click()
    said(phone, UNSAVED)
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    assert phone.page.evaluate(SUBSCRIBED)


def test_on_a_full_phone_the_switch_says_that_it_could_not_be_saved(phone: Phone, database: Path) -> None:
    limit(phone.page, 1)
    phone.open()
    started(phone.page, "reminders")
    cannot_be_switched_on(phone, database)


def test_what_a_phone_that_fills_up_meanwhile_cannot_remember_is_taken_back(phone: Phone, database: Path) -> None:
    phone.open()
    started(phone.page, "reminders")
    phone.page.evaluate(FULL, "toldAt")
    cannot_be_switched_on(phone, database)
    phone.page.evaluate("makeRoom()")
    phone.switch.click()
    said(phone, "Reminders are on.")
    assert phone.stored()["http"] == 200


@pytest.mark.parametrize("again", ["switch", "reload"])
def test_what_a_full_phone_cannot_switch_off_stays_on_and_says_so(phone: Phone, again: str) -> None:
    phone.switch_on()
    phone.page.evaluate(FULL, "wanted")
    phone.switch.click()
    said(phone, NO_ROOM)
    expect(phone.switch).to_have_attribute("aria-checked", "true")
    assert phone.page.evaluate(SUBSCRIBED)
    assert phone.stored()["http"] == 200
    before = phone.device()
    if again == "reload":
        phone.page.reload()
        expect(phone.page.locator("[data-health]")).to_be_visible()
        expect(phone.switch).to_have_attribute("aria-checked", "true")
        assert phone.stored()["endpoint"] == phone.subscriptions[0].endpoint
        return
    phone.page.evaluate("makeRoom()")
    phone.switch.click()
    said(phone, "Nothing about this device is kept on the server")
    assert not phone.page.evaluate(SUBSCRIBED)
    assert phone.stored(before)["http"] == 404


def test_a_wish_that_a_full_phone_cannot_keep_is_told_and_reminders_stay_as_they_were(phone: Phone) -> None:
    phone.switch_on()
    phone.page.evaluate(FULL, "wishes")
    wish(phone)
    said(phone, NO_ROOM)
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water"]
    phone.page.evaluate("makeRoom()")
    phone.page.locator("[name=discreet]").click()
    said(phone, "Kept.")
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water", "stretch"]


def test_a_full_phone_that_is_renewed_loses_no_reminders(phone: Phone) -> None:
    phone.switch_on()
    phone.page.evaluate("() => localStorage.removeItem('platform.push')")
    phone.open("/en/learn/")
    phone.page.add_init_script(f"({FULL})('toldAt')")
    phone.open()
    until(phone.page, SUBSCRIBED)
    phone.until(phone.stored, lambda found: found["endpoint"] == phone.subscriptions[1].endpoint)
    assert phone.page.evaluate(SUBSCRIBED)


def test_a_later_that_cannot_be_kept_is_told(phone: Phone) -> None:
    phone.context.add_init_script(REFUSED)
    phone.open("/en/water/#reminder=abc")
    started(phone.page, "tapped")
    phone.page.locator("[data-tapped]").get_by_role("button", name="2 hours").click()
    expect(phone.page.locator("[data-tapped-said]")).to_have_text(UNSAVED)


def test_a_later_on_the_notification_that_cannot_be_kept_opens_the_page_that_says_so(phone: Phone) -> None:
    phone.switch_on()
    phone.open(AWAY)
    worker = phone.worker
    worker.evaluate("""() => {
      clients.openWindow = async (path) => { globalThis.opened = path; };
      clients.matchAll = async () => [];
    }""")
    phone.page.evaluate(TAKEN)
    worker.evaluate(f"() => {{ {REFUSED} }}")
    phone.deliver(message())
    phone.notes(1)
    phone.tap("water", "later")
    path = phone.until(lambda: worker.evaluate("globalThis.opened ?? ''"), bool)
    assert "#reminder=" in path

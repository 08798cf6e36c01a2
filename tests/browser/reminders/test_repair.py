"""What browsers and servers lose without a word is put right at the next opening."""

import sqlite3
from contextlib import closing
from pathlib import Path

from playwright.sync_api import Route, expect

from tests.support.modules import source
from tests.support.reminders import Phone
from tests.support.store import AWAY

OLDER_KEY = """() => {
    const kept = JSON.parse(localStorage.getItem("platform.push"));
    localStorage.setItem("platform.push", JSON.stringify({...kept, key: kept.key.map(() => 4)}));
  }"""
"""As if it had subscribed before the server's key was changed."""
SUBSCRIBED = "localStorage.getItem('platform.push')"

RENEWED = """changed => dispatchEvent(Object.assign(new ExtendableEvent("pushsubscriptionchange"),
    {newSubscription: {toJSON: () => changed}}))"""
SLOW = """() => {
    const real = fetch;
    const open = new Promise(resolve => { globalThis.letGo = resolve; });
    globalThis.fetch = async (...asked) => {
      (globalThis.asked ??= []).push(asked[1]?.method);
      await open;
      return real(...asked);
    };
  }"""
"""The worker's network, until it is let go."""


def test_what_was_lost_on_either_side_is_made_anew_at_the_next_opening(phone: Phone) -> None:
    phone.switch_on()
    phone.page.evaluate("() => localStorage.removeItem('platform.push')")
    phone.page.reload()
    expect(phone.page.locator("[data-health]")).to_be_visible()
    phone.until(phone.stored, lambda found: found["endpoint"] == phone.subscriptions[1].endpoint)

    device = phone.device()
    headers = {"Authorization": f"Bearer {device['secret']}"}
    assert phone.context.request.delete(f"{phone.url}/api/reminders/{device['device']}", headers=headers).status == 204
    phone.open("/en/")
    phone.until(phone.stored, lambda found: found.get("endpoint") == phone.subscriptions[2].endpoint)

    phone.page.evaluate(OLDER_KEY)
    phone.open()
    phone.until(phone.stored, lambda found: found["endpoint"] == phone.subscriptions[3].endpoint)

    changed = phone.subscriptions[4].as_json()
    phone.worker.evaluate(RENEWED, changed)
    phone.until(phone.stored, lambda found: found["endpoint"] == changed["endpoint"])
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water"]


def test_who_answers_in_the_servers_place_takes_no_subscription_away(phone: Phone) -> None:
    phone.switch_on()
    kept = phone.page.evaluate(SUBSCRIBED)
    # As a network that wants one to sign in first, or a host that has a page for every address.
    phone.context.route("**/api/**", lambda route: route.fulfill(content_type="text/html", body="<h1>Welcome</h1>"))
    phone.page.reload()
    phone.page.locator("[data-reminders-test]").click()
    expect(phone.page.locator("[data-problem=unreachable]")).to_be_visible()
    assert phone.page.evaluate(SUBSCRIBED) == kept


def test_what_was_too_slow_for_the_server_is_told_again_and_ends_no_reminders(phone: Phone) -> None:
    slow: list[str] = []
    phone.page.route("**/api/reminders/**", lambda route: answer(route, slow))
    phone.switch_on()
    slow += ["PUT", "POST"]
    phone.page.locator("[data-times] summary").click()
    phone.page.locator("[name=stretch]").check()
    expect(phone.page.locator("[data-said]")).to_contain_text("The server is told once you are back online.")
    phone.page.locator("[data-pause]").click()
    phone.until(lambda: sent(phone), lambda each: each == [False, False])
    slow.clear()
    phone.page.reload()
    phone.until(phone.stored, lambda found: [each["kind"] for each in found["reminders"]] == ["water", "stretch"])
    phone.until(lambda: sent(phone), lambda each: each == [True, True])


def answer(route: Route, slow: list[str]) -> None:
    """The server's own answer, or with these methods what it says where a network brings a body too late."""
    if route.request.method in slow:
        route.fulfill(status=408, content_type="application/problem+json", body='{"status": 408}')
    else:
        route.continue_()


def sent(phone: Phone) -> list[bool]:
    """Of each time before which nothing is to come: whether the server knows it."""
    return [each["sent"] for each in phone.records("devices") if each["id"].startswith("hold-")]


def test_what_a_page_tells_the_server_while_the_worker_renews_is_not_lost(phone: Phone) -> None:
    phone.switch_on()
    phone.open(AWAY)
    worker = phone.worker
    changed = phone.subscriptions[1].as_json()
    worker.evaluate(SLOW)
    worker.evaluate(RENEWED, changed)
    phone.until(lambda: worker.evaluate("Boolean(globalThis.asked)"), bool)
    told = "({ told, wishes }) => ({ told: { ...told, discreet: true }, wishes: { ...wishes, discreet: true } })"
    phone.page.evaluate(f"() => {source('records/device.js')}.keep({told}).then(() => null)")
    worker.evaluate("letGo()")
    phone.until(phone.stored, lambda found: found["endpoint"] == changed["endpoint"] and found["discreet"])
    device = phone.device()
    assert (device["told"]["subscription"]["endpoint"], device["endpoint"]) == (changed["endpoint"],) * 2
    assert device["told"]["discreet"]
    assert device["wishes"]["discreet"]


def test_who_switches_off_while_the_worker_renews_stays_unknown_to_the_server(phone: Phone) -> None:
    phone.switch_on()
    before = phone.device()
    worker = phone.worker
    worker.evaluate(SLOW)
    worker.evaluate(RENEWED, phone.subscriptions[1].as_json())
    phone.until(lambda: worker.evaluate("Boolean(globalThis.asked)"), bool)
    phone.switch.click()
    phone.until(phone.device, lambda device: device["device"] != before["device"])
    worker.evaluate("letGo()")
    phone.until(lambda: worker.evaluate("asked"), lambda asked: [each for each in asked if each] == ["PUT", "DELETE"])
    phone.until(lambda: phone.stored(before), lambda found: found["http"] == 404)


def test_when_nothing_is_shown_for_long_the_subscription_is_made_anew_but_not_at_every_opening(
    phone: Phone, database: Path
) -> None:
    phone.switch_on()
    with closing(sqlite3.connect(database)) as server, server:
        for hour in (9, 12, 15):
            at = f"2026-11-20 {hour:02}:00:00.000000"
            server.execute(
                "INSERT INTO deliveries (id, device_id, kind, due_at, expires_at, status, attempts, sent_at)"
                " VALUES (?, ?, 'water', ?, ?, 'sent', 1, ?)",
                [f"{phone.device()['device'][:30]}{hour:02}", phone.device()["device"], at, at, at],
            )
    phone.page.reload()
    phone.until(phone.stored, lambda found: found["endpoint"] == phone.subscriptions[1].endpoint)
    silent_at = phone.device()["silentAt"]
    phone.page.reload()
    expect(phone.page.locator("[data-health]")).to_contain_text("not confirmed as shown")
    assert phone.stored()["endpoint"] == phone.subscriptions[1].endpoint
    assert phone.device()["silentAt"] == silent_at

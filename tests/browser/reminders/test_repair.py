"""What browsers and servers lose without a word is put right at the next opening."""

import sqlite3
from contextlib import closing
from pathlib import Path

from playwright.sync_api import expect

from tests.support.reminders import Phone


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
    phone.until(phone.stored, lambda found: found["http"] == 200)

    changed = phone.subscriptions[2].as_json()
    phone.context.service_workers[0].evaluate(
        """changed => dispatchEvent(Object.assign(new ExtendableEvent("pushsubscriptionchange"),
             {newSubscription: {toJSON: () => changed}}))""",
        changed,
    )
    phone.until(phone.stored, lambda found: found["endpoint"] == changed["endpoint"])
    assert [each["kind"] for each in phone.stored()["reminders"]] == ["water"]


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
    for _ in range(2):
        phone.page.reload()
        expect(phone.page.locator("[data-health]")).to_contain_text("not confirmed as shown")
        assert phone.stored()["endpoint"] == phone.subscriptions[1].endpoint

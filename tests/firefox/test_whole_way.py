"""From the switch to the glass that is noted: every part is real, the encryption and the taps included."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from playwright.sync_api import expect

from tests.firefox.conftest import Rehearse
from tests.support.desktop import Desktop
from tests.support.firefox_push import FirefoxPush
from tests.support.reminded import RemindedPhone

WATER = "/nl/water/"
REMINDERS = f"{WATER}reminders/"
AWAY = "/nl/offline/"
"""A page without reminders."""
A_WHILE = timedelta(seconds=10)
"""Longer than it takes to tell the server of a wish."""


def delivered(phone: RemindedPhone, count: int) -> list[dict[str, Any]]:
    """The deliveries, newest first, once so many are known to have been shown."""

    def known(deliveries: list[dict[str, Any]]) -> bool:
        return len([each for each in deliveries if each["sent_at"] and each["shown_at"]]) == count

    return phone.until(lambda: phone.stored()["deliveries"], known)


def next_due(phone: RemindedPhone) -> datetime:
    return datetime.fromisoformat(phone.stored()["next_due"])


def held(phone: RemindedPhone) -> dict[str, Any]:
    """Until when no reminder for water comes, as the phone keeps it."""
    return next(each for each in phone.records("devices") if each["id"] == "hold-water")


def wall_clock(phone: RemindedPhone, moment: datetime) -> str:
    zone = ZoneInfo(phone.page.evaluate("() => Intl.DateTimeFormat().resolvedOptions().timeZone"))
    return f"{moment.astimezone(zone):%H:%M}"


def words(phone: RemindedPhone, name: str) -> str:
    """What the page says in its language."""
    block = phone.page.locator("script[data-words]").text_content()
    return str(json.loads(block or "{}")[name])


def test_a_reminder_comes_while_nothing_is_open_is_put_off_comes_again_and_is_answered_with_a_glass(
    phone: RemindedPhone, desktop: Desktop, rehearse: Rehearse
) -> None:
    phone.switch_on(REMINDERS)
    page = phone.page

    wanted = datetime.now(UTC) + A_WHILE + timedelta(minutes=1)
    page.locator("[data-times] summary").click()
    page.locator("[name=from]").fill(wall_clock(phone, wanted))
    expect(page.locator("[data-said]")).to_have_text(words(phone, "reminders-kept"))
    due = next_due(phone)
    assert wanted - timedelta(minutes=1) < due <= wanted
    page.close()

    rehearse(due)
    note = desktop.note()
    assert (note.title, list(note.actions.values())[1:]) == ("Een glas water?", ["Glas gedronken", "Later"])
    with phone.context.expect_page() as opened:
        desktop.press(note)
    page = phone.page = opened.value
    tapped = page.locator("[data-tapped]")
    expect(tapped).to_be_visible()
    assert [each["kind"] for each in delivered(phone, 1)] == ["water"]
    tapped.locator("[data-snooze='15']").click()
    expect(tapped).to_be_hidden()
    again = next_due(phone)
    assert timedelta(minutes=14) < again - datetime.now(UTC) < timedelta(minutes=15)
    phone.open(AWAY)

    rehearse(again)
    desktop.press(desktop.note(), "Glas gedronken")
    (drink,) = phone.records("drinks")
    assert (drink["drink"], drink["counts"]) == ("water", True)
    phone.until(lambda: desktop.notes, lambda notes: not notes)
    phone.until(lambda: held(phone), lambda hold: hold["sent"] and not hold["snoozed"])
    newest, _ = delivered(phone, 2)

    phone.open(WATER)
    expect(page.locator("[data-log] > li")).to_contain_text(f"{drink['ml']}")
    phone.open(REMINDERS)
    moments = {"last-sent": newest["sent_at"], "shown-at": newest["shown_at"], "next-at": phone.stored()["next_due"]}
    for name, moment in moments.items():
        said = words(phone, name).replace("{time}", wall_clock(phone, datetime.fromisoformat(moment)))
        expect(page.locator("[data-health]")).to_contain_text(said, ignore_case=True)


def test_a_subscription_that_the_push_service_forgot_is_made_anew_at_the_next_opening(
    phone: RemindedPhone, desktop: Desktop, push: FirefoxPush
) -> None:
    phone.switch_on(REMINDERS)
    before = phone.stored()["endpoint"]
    push.forget_all()
    phone.page.locator("[data-reminders-test]").click()
    phone.until(phone.stored, lambda stored: stored["http"] == 404)

    phone.page.reload()
    after = phone.until(phone.stored, lambda stored: stored["http"] == 200)["endpoint"]
    assert after != before
    phone.page.locator("[data-reminders-test]").click()
    assert desktop.note().title == "Het werkt"

"""The reminders as a file for a calendar, which another program reads."""

from datetime import date, timedelta
from typing import Any

from icalendar import Calendar
from playwright.sync_api import expect

from tests.support.modules import started
from tests.support.reminders import Phone


def made(phone: Phone) -> str:
    """The file that a tap gives, its lines as they came."""
    phone.page.locator("[data-calendar] summary").click()
    with phone.page.expect_download() as download:
        phone.page.locator("[data-ics]").click()
    assert download.value.suggested_filename == "uncramp-reminders.ics"
    return download.value.path().read_bytes().decode()


def test_the_calendar_is_made_without_a_network_and_said_to_be_a_way(phone: Phone) -> None:
    phone.open()
    started(phone.page, "reminders")
    phone.page.evaluate("navigator.serviceWorker.ready")
    phone.until(lambda: phone.page.evaluate("() => Boolean(navigator.serviceWorker.controller)"), bool)
    phone.context.set_offline(True)
    assert made(phone).count("BEGIN:VALARM") == 4
    expect(phone.page.locator("[data-way=calendar]")).to_contain_text("if you added the file")


def test_a_calendar_program_reads_every_time_with_its_alarm(phone: Phone) -> None:
    phone.page.clock.set_fixed_time("2026-11-22T12:00:00Z")
    phone.open()
    started(phone.page, "reminders")
    text = made(phone)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events: list[Any] = Calendar.from_ical(text).walk("VEVENT")
    assert [event.decoded("dtstart").time().strftime("%H:%M") for event in events] == [
        "09:00", "12:00", "15:00", "18:00",
    ]  # fmt: skip
    assert len({event["uid"] for event in events}) == len(events)
    for event in events:
        start = event.decoded("dtstart")
        assert start.tzinfo is None
        # Nine has passed on this Sunday; the file has the whole day.
        assert start.date() == date(2026, 11, 22)
        assert event["rrule"]["byday"] == ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta()
        assert event["summary"] == alarm["description"] != ""

"""The wishes as days and times, and as a calendar that another program reads."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from playwright.sync_api import Browser, Page

from tests.support.modules import source
from tests.support.server import Server

QUICK = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CLOCK = st.times().map(lambda time: time.strftime("%H:%M"))
DAY = 24 * 60
Wishes = dict[str, Any]


@pytest.fixture(scope="module")
def module(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(base_url=server.url, service_workers="block", timezone_id="Europe/Madrid")
    page = context.new_page()
    page.goto("/en/")
    names = (f"core/{name}.js" for name in ("times", "due", "calendar"))
    page.evaluate(f"() => {{ window.m = {source(*names)}; }}")
    yield page
    context.close()


def reminders(module: Page, **wishes: Any) -> list[Wishes]:
    found: list[Wishes] = module.evaluate("wishes => m.remindersOf({...m.USUAL, ...wishes})", wishes)
    return found


def times(found: list[Wishes], kind: str = "water") -> list[str]:
    return [time for each in found if each["kind"] == kind for time in each["times"]]


def minutes(text: str) -> int:
    hour, minute = map(int, text.split(":"))
    return hour * 60 + minute


def test_the_usual_wishes_are_four_quiet_reminders(module: Page) -> None:
    assert reminders(module) == [
        {"kind": "water", "days": [1, 2, 3, 4, 5, 6, 7], "times": ["09:00", "12:00", "15:00", "18:00"]}
    ]


def test_the_last_one_comes_two_hours_before_bed_and_not_a_minute_later(module: Page) -> None:
    for last, found in (("20:30", ["10:00", "20:30"]), ("20:31", ["10:00"])):
        own = {"mode": "times", "times": ["10:00", last], "bed": "22:30"}
        assert times(reminders(module, **own)) == found


def test_nobody_is_asked_for_two_glasses_within_half_an_hour(module: Page) -> None:
    own = {"mode": "times", "times": ["12:00", "10:00", "10:29", "10:30", "10:59", "07:50", "08:00"]}
    assert times(reminders(module, **own)) == ["08:00", "10:00", "10:30", "12:00"]


def test_after_midnight_it_is_the_next_weekday(module: Page) -> None:
    late = {"mode": "times", "times": ["00:30", "20:00"], "bed": "03:00", "quietFrom": "03:00", "quietTo": "10:00"}
    assert reminders(module, **late, days=[5, 7]) == [
        {"kind": "water", "days": [5, 7], "times": ["20:00"]},
        {"kind": "water", "days": [1, 6], "times": ["00:30"]},
    ]


@QUICK
@given(own=st.lists(CLOCK, min_size=1, max_size=12), start=CLOCK, end=CLOCK, bed=CLOCK)
def test_nothing_ever_comes_in_the_quiet_hours(module: Page, own: list[str], start: str, end: str, bed: str) -> None:
    wishes = {"mode": "times", "times": own, "quietFrom": start, "quietTo": end, "bed": bed, "stretch": True}
    found = reminders(module, **wishes)
    length = (minutes(end) - minutes(start)) % DAY
    for time in times(found) + times(found, "stretch"):
        assert (minutes(time) - minutes(start)) % DAY >= length


@QUICK
@given(every=st.sampled_from([1, 2, 3, 4, 6]), start=CLOCK, end=CLOCK)
def test_equal_distances_begin_at_the_first_and_end_by_the_last(module: Page, every: int, start: str, end: str) -> None:
    # A bed that is two hours after the day's last minute leaves everything in.
    wishes = {"every": every, "from": start, "to": end, "quietFrom": start, "quietTo": start, "bed": "04:00"}
    span = (minutes(end) - minutes(start)) % DAY
    expected = {(minutes(start) + ahead) % DAY for ahead in range(0, span + 1, every * 60)}
    found = {minutes(time) for time in times(reminders(module, **wishes))}
    assert found == {time for time in expected if (time - 4 * 60) % DAY <= DAY - 120}


def test_what_is_due_is_found_across_a_change_of_the_clock(module: Page) -> None:
    """In Madrid the clock went back on 25 October 2026: that day has 25 hours, and nine o'clock is still nine."""
    due = module.evaluate(
        "([after, until]) => m.dueBetween(m.remindersOf(m.USUAL), Date.parse(after), Date.parse(until))"
        ".map(({at}) => new Date(at).toISOString())",
        ["2026-10-24T12:00:00Z", "2026-10-25T10:00:00Z"],
    )
    assert due == ["2026-10-24T13:00:00.000Z", "2026-10-24T16:00:00.000Z", "2026-10-25T08:00:00.000Z"]


def test_a_calendar_program_reads_every_time_with_its_alarm(module: Page) -> None:
    title = "¿Un vaso de agua? Sí, claro; " + "ñandú " * 20
    text = module.evaluate(
        """title => m.calendarOf(m.remindersOf({...m.USUAL, stretch: true, days: [1, 4]}),
             {water: title, stretch: "Rek"}, {now: Date.parse("2026-11-22T12:00:00Z"), language: "es"})""",
        title,
    )
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    events: list[Any] = Calendar.from_ical(text).walk("VEVENT")
    assert [event.decoded("dtstart").time().strftime("%H:%M") for event in events] == [
        "09:00", "12:00", "15:00", "18:00", "21:30",
    ]  # fmt: skip
    assert len({event["uid"] for event in events}) == len(events)
    for event in events:
        start = event.decoded("dtstart")
        assert start.tzinfo is None
        assert start.date() == datetime(2026, 11, 23).date()
        assert event["rrule"]["byday"] == ["MO", "TH"]
        (alarm,) = event.walk("VALARM")
        assert alarm.decoded("trigger") == timedelta()
    assert events[0]["summary"] == title
    assert events[4]["summary"] == "Rek"

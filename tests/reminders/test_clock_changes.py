"""What happens to reminders on the nights when the clocks change, place by place."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from webapp.reminders.schedule import next_due

EVERY_DAY = frozenset(range(1, 8))


def due(place: str, after: str, *times: str, days: frozenset[int] = EVERY_DAY) -> str:
    """When it is due next in UTC, as `MM-DD HH:MM`; `after` is in UTC too."""
    moment = datetime.fromisoformat(after).replace(tzinfo=UTC)
    found = next_due(moment, days=days, times=map(time.fromisoformat, times), zone=ZoneInfo(place))
    assert found
    return f"{found:%m-%d %H:%M}"


def test_an_hour_that_is_skipped_in_amsterdam_comes_with_the_jump() -> None:
    assert due("Europe/Amsterdam", "2026-03-28T12:00", "02:30") == "03-29 01:00"
    assert due("Europe/Amsterdam", "2026-03-29T01:00", "02:30") == "03-30 00:30"


def test_an_hour_that_comes_twice_in_amsterdam_counts_the_first_time() -> None:
    assert due("Europe/Amsterdam", "2026-10-24T12:00", "02:30") == "10-25 00:30"
    assert due("Europe/Amsterdam", "2026-10-25T00:30", "02:30") == "10-26 01:30"


def test_breakfast_in_amsterdam_stays_breakfast() -> None:
    assert due("Europe/Amsterdam", "2026-03-28T08:00", "08:00") == "03-29 06:00"
    assert due("Europe/Amsterdam", "2026-10-24T08:00", "08:00") == "10-25 07:00"


def test_new_york_skips_and_repeats_its_own_hours() -> None:
    assert due("America/New_York", "2026-03-08T05:00", "02:15") == "03-08 07:00"
    assert due("America/New_York", "2026-11-01T04:00", "01:15") == "11-01 05:15"
    assert due("America/New_York", "2026-11-01T05:15", "01:15") == "11-02 06:15"


def test_lord_howe_changes_by_half_an_hour() -> None:
    assert due("Australia/Lord_Howe", "2026-10-03T12:00", "02:10") == "10-03 15:30"
    assert due("Australia/Lord_Howe", "2026-10-03T12:00", "02:30") == "10-03 15:30"
    assert due("Australia/Lord_Howe", "2026-04-04T12:00", "01:45") == "04-04 14:45"
    assert due("Australia/Lord_Howe", "2026-04-04T14:45", "01:45") == "04-05 15:15"


def test_apia_has_its_monday_when_half_the_world_has_sunday() -> None:
    assert due("Pacific/Apia", "2026-06-14T00:00", "09:00", days=frozenset({1})) == "06-14 20:00"


def test_a_day_that_apia_never_had_is_passed_when_the_clock_jumps_over_it() -> None:
    """On 30 December 2011, a Friday, Samoa changed sides of the date line."""
    friday = frozenset({5})
    assert due("Pacific/Apia", "2011-12-30T09:00", "12:00", days=friday) == "12-30 10:00"


def test_casablanca_sets_its_clocks_back_for_ramadan_and_forward_after_it() -> None:
    assert due("Africa/Casablanca", "2026-02-14T12:00", "02:30") == "02-15 01:30"
    assert due("Africa/Casablanca", "2026-02-15T01:30", "02:30") == "02-16 02:30"
    assert due("Africa/Casablanca", "2026-03-21T12:00", "02:30") == "03-22 02:00"


def test_a_week_later_is_found_when_only_today_is_a_day_and_its_time_is_over() -> None:
    assert due("Europe/Amsterdam", "2026-06-15T14:00", "16:00", days=frozenset({1})) == "06-22 14:00"


def test_without_days_or_times_nothing_is_ever_due() -> None:
    now = datetime(2026, 6, 15, tzinfo=UTC)
    assert next_due(now, days=frozenset(), times=[time(8)], zone=ZoneInfo("UTC")) is None
    assert next_due(now, days=EVERY_DAY, times=[], zone=ZoneInfo("UTC")) is None

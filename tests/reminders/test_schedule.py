"""A reminder is due when the clock on the wall first reaches or passes its time, through every clock change."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reminders.clocks import ZONES, changes, watched
from webapp.reminders.schedule import next_due

MINUTE = timedelta(minutes=1)
TWO_DAYS = 2 * 24 * 60
Case = tuple[datetime, frozenset[int], frozenset[time], str]


def to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Mostly near a change of the clocks, with times near it too, at whole minutes."""
    name = draw(st.sampled_from(ZONES))
    around = draw(st.sampled_from(changes(name) or (datetime(2026, 6, 15, 12, tzinfo=UTC),)))
    after = to_the_minute(around) + draw(st.integers(-TWO_DAYS, TWO_DAYS)) * MINUTE
    days = draw(st.frozensets(st.integers(1, 7), max_size=7))
    on_the_wall = to_the_minute(around.astimezone(ZoneInfo(name)).replace(tzinfo=None))
    near = st.integers(-180, 180).map(lambda each: (on_the_wall + each * MINUTE).time())
    anywhen = st.times().map(lambda each: each.replace(second=0, microsecond=0))
    return after, days, draw(st.frozensets(st.one_of(near, anywhen), max_size=6)), name


@settings(max_examples=300, deadline=None)
@given(cases())
def test_it_equals_a_clock_that_is_watched_minute_by_minute(case: Case) -> None:
    after, days, times, name = case
    zone = ZoneInfo(name)
    assert next_due(after, days=days, times=times, zone=zone) == next(watched(after, days, times, zone), None)


def test_in_every_zone_each_change_of_2024_to_2030_brings_each_half_hour_of_its_night_once() -> None:
    """All times of one such day, one after the other, as a worker would take them."""
    times = frozenset(time(hour, minute) for hour in range(24) for minute in (0, 30))
    every_day = frozenset(range(1, 8))
    for name, change in one_of_each_kind():
        zone, start = ZoneInfo(name), to_the_minute(change) - timedelta(hours=4)
        found = start
        for expected in watched(start, every_day, times, zone):
            found = next_due(found, days=every_day, times=times, zone=zone) or found
            assert found == expected, (name, change)
            if expected >= change + timedelta(hours=4):
                break


def one_of_each_kind() -> list[tuple[str, datetime]]:
    """Every change of every zone; where several zones do the very same at the same moment, one of them."""
    kinds = {}
    for name in ZONES:
        for change in changes(name):
            zone = ZoneInfo(name)
            offsets = (change - MINUTE).astimezone(zone).utcoffset(), change.astimezone(zone).utcoffset()
            kinds[change, offsets] = (name, change)
    return list(kinds.values())

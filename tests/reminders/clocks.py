"""Every time zone's clock changes, and a clock that is watched minute by minute: slow, and plainly right."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

FIRST, LAST = datetime(2024, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
LONGEST_BACK = timedelta(hours=25)
"""No clock was ever set back by more than a day (Samoa in 1892)."""

ZONES = sorted(available_timezones())


@cache
def changes(name: str) -> tuple[datetime, ...]:
    """The moments from 2024 to 2030 at which a zone's clocks are set to something else."""
    zone = ZoneInfo(name)
    days = (FIRST + number * DAY for number in range((LAST - FIRST).days))
    return tuple(_moment(day, zone) for day in days if _offset(day, zone) != _offset(day + DAY, zone))


def watched(after: datetime, days: frozenset[int], times: frozenset[time], zone: ZoneInfo) -> Iterator[datetime]:
    """Looks at the clock each minute: all moments at which it first reaches or passes one of the times, in turn."""
    if not days or not times:
        return
    at = after
    # What the clock has shown before it was set back is not due a second time.
    highest = max(_clock(after - each * MINUTE, zone) for each in range(int(LONGEST_BACK / MINUTE) + 1))
    while True:
        at += MINUTE
        shown, due = _clock(at, zone), False
        while highest < shown:
            highest += MINUTE
            due = due or (highest.time() in times and highest.isoweekday() in days)
        if due:
            yield at


def _clock(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _offset(at: datetime, zone: ZoneInfo) -> timedelta | None:
    return at.astimezone(zone).utcoffset()


def _moment(day: datetime, zone: ZoneInfo) -> datetime:
    """The change within this day, found by looking at each minute."""
    before = _offset(day, zone)
    return next(at for number in range(24 * 60 + 1) if _offset(at := day + number * MINUTE, zone) != before)

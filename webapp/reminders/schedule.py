"""When a reminder is due next: wall-clock times in, moments in UTC out. Pure.

A reminder for 08:00 is due when the clock on the wall first reaches or passes 08:00 on one of its days. So a time
that the clocks jump over in spring comes with the jump, and one that they show twice in autumn comes the first time.
"""

from collections.abc import Iterable, Set
from datetime import UTC, datetime, time, timedelta
from typing import Protocol
from zoneinfo import ZoneInfo


class Scheduled(Protocol):
    """A reminder as it is stored: ISO weekdays, times as `HH:MM`, and a moment before which nothing is sent.

    `snoozed` says that one is wanted at that very moment, whatever the times are.
    """

    @property
    def days(self) -> list[int]: ...
    @property
    def times(self) -> list[str]: ...
    @property
    def not_before(self) -> datetime | None: ...
    @property
    def snoozed(self) -> bool: ...


def next_of(reminder: Scheduled, timezone: str, after: datetime) -> datetime | None:
    """The first moment later than `after` at which a stored reminder is due, in UTC; None when it never is."""
    if reminder.not_before and reminder.not_before > after:
        if reminder.snoozed:
            return reminder.not_before
        # A time that is allowed again exactly then counts.
        after = reminder.not_before - timedelta(microseconds=1)
    times = [time.fromisoformat(text) for text in reminder.times]
    return next_due(after, days=set(reminder.days), times=times, zone=ZoneInfo(timezone))


def next_due(after: datetime, *, days: Set[int], times: Iterable[time], zone: ZoneInfo) -> datetime | None:
    """The first moment later than `after` (aware) that is due, in UTC; None when there are no days or no times.

    `days` are ISO weekdays, 1 for Monday to 7 for Sunday, of the zone's own calendar.
    """
    local = after.astimezone(zone).replace(tzinfo=None)
    ordered = sorted(times)
    # The eighth day is today's weekday again, when today's times are over.
    for day in (local.date() + timedelta(days=ahead) for ahead in range(8)):
        for wall in (datetime.combine(day, at) for at in ordered if day.isoweekday() in days):
            # What the clock has passed was due; what lies ahead of it may have been due too, before it was set back.
            if wall > local and (moment := moment_of(wall, zone)) > after:
                return moment
    return None


def moment_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The moment in UTC when the zone's clocks first reach or pass `wall` (naive)."""
    first = wall.replace(tzinfo=zone, fold=0).astimezone(UTC)
    if first.astimezone(zone).replace(tzinfo=None) == wall:
        return first
    # Skipped: the moment of the jump lies between the two readings of a time that does not exist.
    return _jump(wall.replace(tzinfo=zone, fold=1).astimezone(UTC), first, zone)


def _jump(before: datetime, after: datetime, zone: ZoneInfo) -> datetime:
    """The first second in (before, after] with the offset of `after`."""
    offset = after.astimezone(zone).utcoffset()
    while after - before > timedelta(seconds=1):
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after

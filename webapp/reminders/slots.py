"""Which of the times that have come is still worth a reminder, and until when. Pure."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec import Struct

LONGEST_LIFE = timedelta(hours=2)
"""A reminder older than this is worse than none. The last one of a day is due two hours before bed, so that none
reaches a phone at night that was switched off in the evening."""


class Slot(Struct, frozen=True):
    """What a reminder that is due becomes: a delivery, of use before `expires_at`, and the next time."""

    due_at: datetime
    expires_at: datetime
    next_due: datetime | None


def slot_of(due_at: datetime, now: datetime, next_after: Callable[[datetime], datetime | None]) -> Slot:
    """The latest time that has come by `now`, at `due_at` or after it: those before it are passed over in silence."""
    while (following := next_after(max(due_at, now - LONGEST_LIFE))) is not None and following <= now:
        due_at = following
    end = due_at + LONGEST_LIFE
    return Slot(due_at=due_at, expires_at=end if following is None else min(end, following), next_due=following)

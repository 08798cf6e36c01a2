"""The days of deliveries. PostgreSQL has a table for each: who names the day spares it a look into the others."""

from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, and_

from webapp.reminders.store.models import Delivery

DAY = timedelta(days=1)


def day_of(moment: datetime) -> date:
    """In UTC, as all days here."""
    return moment.astimezone(UTC).date()


def start_of(day: date) -> datetime:
    """Which is the end of the day before, too."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def on_days_of(moments: list[datetime]) -> ColumnElement[bool]:
    """Of a delivery: that it is due on one of the days from the first of these to the last.

    It does not name the moments themselves: half a million may be due at nine o'clock, and PostgreSQL would look
    through all of them where it takes a moment for rarer than an id.
    """
    since, until = start_of(day_of(min(moments))), start_of(day_of(max(moments))) + DAY
    return and_(Delivery.due_at >= since, Delivery.due_at < until)

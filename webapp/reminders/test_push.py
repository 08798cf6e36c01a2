"""*Send me a test*: a reminder now, by the same way as all others."""

from datetime import datetime, timedelta

from webapp.reminders.store import deliveries
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device

KIND = "test"
LIFE = timedelta(minutes=10)
APART = timedelta(seconds=10)


class TooSoonError(Exception):
    """A test was just sent; `wait` are the seconds after which the next may be asked for."""

    wait = int(APART.total_seconds())


def enqueue(session: Transaction, device: Device, now: datetime) -> str:
    """The id of the delivery, which the next worker that looks takes up. Raises TooSoonError."""
    # One that lies further ahead was asked for before the clock was set back, and nobody is to wait for hours.
    if deliveries.any_between(session, device.id, KIND, now - APART, now + APART):
        raise TooSoonError
    return deliveries.enqueue(session, device.id, KIND, now, now + LIFE)

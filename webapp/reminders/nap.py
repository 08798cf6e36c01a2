"""How long a worker with nothing to do may sleep."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, func, select

from webapp.reminders import status
from webapp.reminders.models import Delivery, Reminder

SHORTEST = 0.05
"""Seconds; what is due already is in another worker's hands."""

_deliveries: Any = Delivery.__table__
_reminders: Any = Reminder.__table__


def nap(connection: Connection, now: datetime, longest: float) -> float:
    """Seconds until something is due, `longest` at most: what is wished for in the meantime must not wait."""
    waiting = _deliveries.c.status.in_((status.SENDING, status.RETRY))
    moments: tuple[datetime | None, ...] = (
        connection.scalar(select(func.min(_reminders.c.due_at))),
        connection.scalar(select(func.min(_deliveries.c.lease_until)).where(waiting)),
    )
    ahead = [(moment - now).total_seconds() for moment in moments if moment]
    return max(SHORTEST, min([*ahead, longest]))

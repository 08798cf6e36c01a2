"""How long a worker with nothing to do may sleep."""

from datetime import datetime

from webapp.reminders.store import queue
from webapp.reminders.store.database import Transaction

SHORTEST = 0.05
"""Seconds; what is due already is in another worker's hands."""


def idle_seconds(session: Transaction, now: datetime, longest: float) -> float:
    """Seconds until something is due, `longest` at most: what is asked for in the meantime must not wait."""
    ahead = [(moment - now).total_seconds() for moment in queue.next_moments(session)]
    return max(SHORTEST, min([*ahead, longest]))

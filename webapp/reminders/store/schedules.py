"""The reminders that devices have, and when each is due."""

from datetime import datetime

from sqlalchemy import delete, func, select

from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Reminder


def reminders_of(session: Transaction, device_id: str) -> list[Reminder]:
    return list(session.scalars(select(Reminder).where(Reminder.device_id == device_id).order_by(Reminder.id)))


def replace(session: Transaction, device_id: str, new: list[Reminder]) -> None:
    session.execute(delete(Reminder).where(Reminder.device_id == device_id))
    session.add_all(new)


def count_due(session: Transaction, now: datetime) -> int:
    return session.scalar(select(func.count()).where(Reminder.due_at <= now)) or 0


def first_due(session: Transaction, now: datetime) -> datetime | None:
    """Since when the one is due that waits for longest; None where none is."""
    return session.scalar(select(func.min(Reminder.due_at)).where(Reminder.due_at <= now))


def upcoming(session: Transaction, now: datetime, most: int) -> list[tuple[str, datetime]]:
    """Kind and time of the next ones."""
    coming = select(Reminder.kind, Reminder.due_at).where(Reminder.due_at > now).order_by(Reminder.due_at)
    return [(kind, due_at) for kind, due_at in session.execute(coming.limit(most)) if due_at]

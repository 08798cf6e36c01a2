"""When each worker was last alive."""

from datetime import datetime

from sqlalchemy import delete, func, select

from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Heartbeat


def write(session: Transaction, worker: str, now: datetime) -> None:
    session.merge(Heartbeat(worker=worker, at=now))


def delete_before(session: Transaction, moment: datetime) -> None:
    session.execute(delete(Heartbeat).where(Heartbeat.at < moment))


def delete_after(session: Transaction, moment: datetime) -> bool:
    """Whether there were any."""
    return bool(session.scalars(delete(Heartbeat).where(Heartbeat.at > moment).returning(Heartbeat.at)).all())


def latest_until(session: Transaction, moment: datetime) -> datetime | None:
    return session.scalar(select(func.max(Heartbeat.at)).where(Heartbeat.at <= moment))


def first(session: Transaction) -> datetime | None:
    return session.scalar(select(func.min(Heartbeat.at)))

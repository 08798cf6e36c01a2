"""Deliveries after they were made: how their attempts ended, who looks at them, when they are forgotten."""

import secrets
from datetime import datetime
from typing import Any

from msgspec import Struct, structs
from sqlalchemy import bindparam, delete, func, select, update

from webapp.reminders import status
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.days import on_days_of
from webapp.reminders.store.models import LONGEST_REASON, Delivery

ID_BYTES = 16


def get(session: Transaction, delivery_id: str) -> Delivery | None:
    return session.get(Delivery, delivery_id)


def new_ids(count: int) -> list[str]:
    """128 random bits in hexadecimal for each, asked for together: at each question another thread takes its turn."""
    together = secrets.token_hex(ID_BYTES * count)
    return [together[at : at + 2 * ID_BYTES] for at in range(0, len(together), 2 * ID_BYTES)]


def enqueue(session: Transaction, device_id: str, kind: str, now: datetime, expires_at: datetime) -> str:
    """One that the next worker which looks takes up; its id."""
    delivery = Delivery(
        id=new_ids(1)[0],
        device_id=device_id,
        kind=kind,
        due_at=now,
        expires_at=expires_at,
        status=status.RETRY,
        lease_until=now,
    )
    session.add(delivery)
    return delivery.id


def any_between(session: Transaction, device_id: str, kind: str, since: datetime, until: datetime) -> bool:
    """Whether one of this kind was due between the two, which do not count themselves."""
    mine = Delivery.device_id == device_id, Delivery.kind == kind, Delivery.due_at > since, Delivery.due_at < until
    return session.scalar(select(Delivery.id).where(*mine).limit(1)) is not None


def latest_of(session: Transaction, device_id: str, most: int) -> list[Delivery]:
    """The newest first."""
    mine = select(Delivery).where(Delivery.device_id == device_id)
    return list(session.scalars(mine.order_by(Delivery.due_at.desc()).limit(most)))


def count_open(session: Transaction) -> dict[str, int]:
    """How many are under way, and how many wait to be tried again."""
    counted = select(func.count()).select_from(Delivery)
    each = (status.SENDING, status.RETRY)
    return {name: session.scalar(counted.where(Delivery.status == name)) or 0 for name in each}


def delete_before(session: Transaction, moment: datetime, most: int) -> int:
    """Those that were due then; how many there were."""
    old = select(Delivery.id).where(Delivery.due_at < moment).limit(most)
    found = session.scalars(old.with_for_update(skip_locked=True)).all()
    session.execute(delete(Delivery).where(Delivery.id.in_(found), Delivery.due_at < moment))
    return len(found)


class Attempt(Struct, frozen=True):
    """How one attempt of a delivery that was `due` then ended; `lease_until` is when there is to be another."""

    delivery: str
    due: datetime
    attempt: int
    status: str
    reason: str | None = None
    sent_at: datetime | None = None
    lease_until: datetime | None = None


def write_attempts(session: Transaction, attempts: list[Attempt]) -> None:
    """Where another worker has begun a newer attempt since, it is that worker's to write."""
    if attempts:
        same = Delivery.id == bindparam("delivery"), Delivery.attempts == bindparam("attempt")
        written = update(Delivery).where(*same, on_days_of([each.due for each in attempts]))
        session.connection().execute(written, [_row(each) for each in attempts])


def _row(attempt: Attempt) -> dict[str, Any]:
    # It may name a host, as long as hosts are: PostgreSQL would refuse the row, and all that are written with it.
    reason = attempt.reason and attempt.reason[:LONGEST_REASON]
    return {**structs.asdict(attempt), "reason": reason}

"""*Send me a test*: a reminder now, by the same way as all others."""

import secrets
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.reminders import status
from webapp.reminders.models import Delivery, Device
from webapp.reminders.problems import ProblemError

KIND = "test"
LIFE = timedelta(minutes=10)
APART = timedelta(seconds=10)


def ask(session: Session, device: Device, now: datetime) -> str:
    """The id of the delivery, which the next worker that looks takes up. Raises ProblemError when asked too often."""
    recent = select(Delivery.id).where(
        Delivery.device_id == device.id, Delivery.kind == KIND, Delivery.due_at > now - APART
    )
    if session.scalar(recent.limit(1)):
        wait = int(APART.total_seconds())
        raise ProblemError(429, "Too Many Requests", f"A test was just sent; wait {wait} seconds.", wait=wait)
    delivery = Delivery(
        id=secrets.token_hex(16),
        device_id=device.id,
        kind=KIND,
        due_at=now,
        expires_at=now + LIFE,
        status=status.RETRY,
        lease_until=now,
    )
    session.add(delivery)
    return delivery.id

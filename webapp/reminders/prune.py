"""Lets go of what nobody needs: devices that have been silent for long, and deliveries of long ago."""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select
from sqlalchemy.orm import Session

from webapp.reminders import status
from webapp.reminders.models import Delivery, Device

SILENT = timedelta(days=60)
GRACE = timedelta(days=7)
"""Between the last reminder, which says that it is the last, and the end."""
LONGEST = SILENT + GRACE
"""After so long the server has forgotten a phone of which it hears nothing."""
KEPT = timedelta(days=30)
KIND = "last"
INTERVAL = timedelta(hours=1)


class Pruner:
    """Prunes now and then, for a worker."""

    def __init__(self, engine: Engine, now: Callable[[], datetime]) -> None:
        self._engine = engine
        self._now = now
        self._last: datetime | None = None

    def tidy(self) -> None:
        """Prune, unless that was done within the hour."""
        now = self._now()
        if self._last and now - self._last < INTERVAL:
            return
        self._last = now
        with Session(self._engine) as session, session.begin():
            prune(session, now)


def prune(session: Session, now: datetime) -> tuple[int, int]:
    """How many devices were warned and how many deleted."""
    ended = session.execute(delete(Device).where(Device.seen_at < now - SILENT, Device.warned_at < now - GRACE))
    session.execute(delete(Delivery).where(Delivery.due_at < now - KEPT))
    unwarned = select(Device).where(Device.seen_at < now - SILENT, Device.warned_at.is_(None))
    # Two workers that do this at once must not warn twice.
    silent = session.scalars(unwarned.with_for_update(skip_locked=True)).all()
    for device in silent:
        device.warned_at = now
        session.add(
            Delivery(
                id=secrets.token_hex(16),
                device_id=device.id,
                kind=KIND,
                due_at=now,
                expires_at=now + GRACE,
                status=status.RETRY,
                lease_until=now,
            )
        )
    return len(silent), ended.rowcount  # type: ignore[attr-defined]

"""Devices and what each is reminded of."""

from datetime import datetime

from sqlalchemy import delete as delete_rows
from sqlalchemy import func, or_, select

from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device


def get(session: Transaction, device_id: str) -> Device | None:
    return session.get(Device, device_id)


def lock(session: Transaction, device_id: str, endpoint: str | None = None) -> list[Device]:
    """Those with this id or this endpoint, which no other transaction can change until this one ends.

    A worker may write deliveries of them meanwhile. With an endpoint nobody else can add such a device either. All is
    locked in one order, so that two transactions never wait for one another.
    """
    if endpoint and session.get_bind().dialect.name == "postgresql":
        for name in sorted((device_id, endpoint)):
            session.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(name, 0))))
    mine = or_(Device.id == device_id, Device.endpoint == endpoint) if endpoint else Device.id == device_id
    found = select(Device).where(mine).order_by(Device.id).with_for_update(key_share=True)
    return list(session.scalars(found.execution_options(populate_existing=True)))


def add(session: Transaction, device: Device) -> None:
    session.add(device)
    session.flush()


def delete(session: Transaction, device: Device) -> None:
    """With its reminders and deliveries."""
    session.execute(delete_rows(Device).where(Device.id == device.id))


def delete_gone(session: Transaction, gone: list[tuple[str, str]]) -> None:
    """Those with this id and still this endpoint: a device that has a new subscription by now stays."""
    for device_id, endpoint in gone:
        session.execute(delete_rows(Device).where(Device.id == device_id, Device.endpoint == endpoint))


def silent_since(session: Transaction, *, proven: datetime, unproven: datetime, most: int) -> list[Device]:
    """Those not seen since and not warned, which no other transaction can take at the same time.

    `unproven` counts for those that never told that a reminder was shown, `proven`, further back, for the others.
    """
    long_ago = Device.seen_at < unproven, or_(Device.seen_at < proven, Device.first_shown_at.is_(None))
    unwarned = select(Device).where(*long_ago, Device.warned_at.is_(None)).limit(most)
    return list(session.scalars(unwarned.with_for_update(skip_locked=True)))


def delete_warned(session: Transaction, before: datetime, most: int) -> int:
    """Those that were not seen since they were warned; how many there were."""
    # Seen before too, which has an index.
    warned = select(Device.id).where(Device.seen_at < before, Device.warned_at < before).limit(most)
    found = session.scalars(warned.with_for_update(skip_locked=True)).all()
    session.execute(delete_rows(Device).where(Device.id.in_(found)))
    return len(found)


def count(session: Transaction) -> int:
    return session.scalar(select(func.count()).select_from(Device)) or 0

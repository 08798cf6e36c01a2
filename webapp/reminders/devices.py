"""Devices and their wishes in the database."""

import hashlib
import hmac
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from webapp.reminders.models import Delivery, Device, Reminder
from webapp.reminders.schedule import next_of
from webapp.reminders.wishes import ReminderWish, Wishes

REMEMBERED = 20
"""Deliveries that a device is told of."""


class WrongSecretError(Exception):
    """The device is another's."""


class TakenError(Exception):
    """The subscription belongs to another device."""


def hash_of(secret: str) -> bytes:
    """Secrets are random, 128 bits or more, so that one round is enough."""
    return hashlib.sha256(secret.encode()).digest()


def find(session: Session, device_id: str, secret: str, now: datetime) -> Device | None:
    """The device, which is seen thereby; None when there is none. Raises WrongSecretError."""
    device = session.get(Device, device_id)
    if device is None:
        return None
    if not hmac.compare_digest(device.secret_hash, hash_of(secret)):
        raise WrongSecretError
    device.seen_at = now
    device.warned_at = None
    return device


def keep(session: Session, device_id: str, secret: str, wishes: Wishes, now: datetime) -> datetime | None:
    """Store what a device wants, in place of what it wanted before; the next time it is due.

    The first to name a device claims it. Raises WrongSecretError and TakenError.
    """
    device = find(session, device_id, secret, now)
    _free_endpoint(session, device_id, wishes)
    facts: dict[str, Any] = {
        "endpoint": wishes.subscription.endpoint,
        "p256dh": wishes.subscription.keys.p256dh,
        "auth": wishes.subscription.keys.auth,
        "language": wishes.language,
        "timezone": wishes.timezone,
        "discreet": wishes.discreet,
    }
    if device is None:
        session.add(Device(id=device_id, secret_hash=hash_of(secret), seen_at=now, **facts))
    else:
        for name, value in facts.items():
            setattr(device, name, value)
    session.flush()
    return _replace(session, device_id, wishes.reminders, wishes.timezone, now)


def hold(session: Session, device: Device, kind: str, until: datetime, *, snoozed: bool, now: datetime) -> None:
    """Send nothing of this kind before `until`; `snoozed` wants one at that very moment."""
    for reminder in reminders_of(session, device.id):
        if reminder.kind == kind:
            reminder.not_before, reminder.snoozed = until, snoozed
            reminder.due_at = next_of(reminder, device.timezone, now)


def reminders_of(session: Session, device_id: str) -> list[Reminder]:
    return list(session.scalars(select(Reminder).where(Reminder.device_id == device_id).order_by(Reminder.id)))


def deliveries_of(session: Session, device_id: str) -> list[Delivery]:
    """The last ones, the newest first."""
    mine = select(Delivery).where(Delivery.device_id == device_id)
    return list(session.scalars(mine.order_by(Delivery.due_at.desc()).limit(REMEMBERED)))


def _free_endpoint(session: Session, device_id: str, wishes: Wishes) -> None:
    """A browser that lost its memory keeps its subscription: it knows the keys, so it takes the old device's place."""
    same = Device.endpoint == wishes.subscription.endpoint
    other = session.scalar(select(Device).where(same, Device.id != device_id))
    if other is None:
        return
    keys = wishes.subscription.keys
    known = f"{other.p256dh} {other.auth}", f"{keys.p256dh} {keys.auth}"
    if not hmac.compare_digest(*(text.encode() for text in known)):
        raise TakenError
    session.delete(other)
    session.flush()


def _replace(
    session: Session, device_id: str, wishes: list[ReminderWish], timezone: str, now: datetime
) -> datetime | None:
    """New rows for old ones; what was put off stays put off."""
    held = {}
    for old in reminders_of(session, device_id):
        held[old.kind] = old.not_before, old.snoozed
        session.delete(old)
    due = []
    for wish in wishes:
        until, snoozed = held.get(wish.kind, (None, False))
        row = Reminder(
            device_id=device_id,
            kind=wish.kind,
            days=sorted(set(wish.days)),
            times=sorted(set(wish.times)),
            due_at=None,
            not_before=until,
            snoozed=snoozed,
        )
        row.due_at = next_of(row, timezone, now)
        session.add(row)
        due.append(row.due_at)
    return min((moment for moment in due if moment), default=None)

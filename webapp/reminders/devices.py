"""What a device is reminded of, and what holds that back."""

import hmac
from datetime import datetime
from typing import Any

from webapp.reminders.authentication import authenticate, hash_of, see
from webapp.reminders.preferences import Preferences, Subscription
from webapp.reminders.schedule import next_of
from webapp.reminders.store import devices, schedules
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device, Reminder


class SubscriptionTakenError(Exception):
    """The subscription belongs to another device."""


def save_preferences(
    session: Transaction, device_id: str, secret: str, preferences: Preferences, now: datetime
) -> datetime | None:
    """Store what a device wants, in place of what it wanted before; the next time it is due.

    The first to name a device claims it. Raises WrongSecretError and SubscriptionTakenError.
    """
    found = devices.lock(session, device_id, preferences.subscription.endpoint)
    device = next((each for each in found if each.id == device_id), None)
    authenticate(device, secret)
    for other in found:
        if other is not device:
            _free_endpoint(session, other, preferences.subscription)
    keys = preferences.subscription.keys
    columns: dict[str, Any] = {
        "endpoint": preferences.subscription.endpoint,
        "p256dh": keys.p256dh,
        "auth": keys.auth,
        "language": preferences.language,
        "timezone": preferences.timezone,
        "discreet": preferences.discreet,
    }
    if device is None:
        devices.add(session, Device(id=device_id, secret_hash=hash_of(secret), seen_at=now, **columns))
    else:
        see(device, now)
        for name, value in columns.items():
            setattr(device, name, value)
    return _replace_reminders(session, device_id, preferences, now)


def set_not_before(
    session: Transaction, device: Device, kind: str, until: datetime, *, snoozed: bool, now: datetime
) -> datetime | None:
    """Send nothing of this kind before `until`; `snoozed` wants one at that very moment. The next of any kind."""
    reminders = schedules.reminders_of(session, device.id)
    for reminder in reminders:
        if reminder.kind == kind:
            reminder.not_before, reminder.snoozed = until, snoozed
            reminder.due_at = next_of(reminder, device.timezone, now)
    return next_due(reminders)


def next_due(reminders: list[Reminder]) -> datetime | None:
    """Of several reminders; None when none is ever due."""
    return min((reminder.due_at for reminder in reminders if reminder.due_at), default=None)


def _free_endpoint(session: Transaction, other: Device, subscription: Subscription) -> None:
    """A browser that lost its memory keeps its subscription: it knows the keys, so it takes the old device's place."""
    known = f"{other.p256dh} {other.auth}", f"{subscription.keys.p256dh} {subscription.keys.auth}"
    if not hmac.compare_digest(*(text.encode() for text in known)):
        raise SubscriptionTakenError
    devices.delete(session, other)


def _replace_reminders(
    session: Transaction, device_id: str, preferences: Preferences, now: datetime
) -> datetime | None:
    """New rows for old ones; what was put off stays put off."""
    old = schedules.reminders_of(session, device_id)
    put_off = {reminder.kind: (reminder.not_before, reminder.snoozed) for reminder in old}
    new = []
    for wanted in preferences.reminders:
        not_before, snoozed = put_off.get(wanted.kind, (None, False))
        reminder = Reminder(
            device_id=device_id,
            kind=wanted.kind,
            days=sorted(set(wanted.days)),
            times=sorted(set(wanted.times)),
            due_at=None,
            not_before=not_before,
            snoozed=snoozed,
        )
        reminder.due_at = next_of(reminder, preferences.timezone, now)
        new.append(reminder)
    schedules.replace(session, device_id, new)
    return next_due(new)

"""Who a device is: whoever knows its secret."""

import hashlib
import hmac
from datetime import datetime

from webapp.reminders.store import devices
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device


class WrongSecretError(Exception):
    """The device is another's."""


def hash_of(secret: str) -> bytes:
    """Secrets are random, 128 bits or more, so that one round is enough."""
    return hashlib.sha256(secret.encode()).digest()


def authenticate(session: Transaction, device_id: str, secret: str, now: datetime) -> Device | None:
    """The device, which is seen thereby; None when there is none. Raises WrongSecretError."""
    device = devices.get(session, device_id)
    if device is None:
        return None
    if not hmac.compare_digest(device.secret_hash, hash_of(secret)):
        raise WrongSecretError
    device.seen_at = now
    device.warned_at = None
    return device

"""Who a device is: whoever knows its secret."""

import hashlib
import hmac
from datetime import datetime, timedelta

from webapp.reminders.store.models import Device

SEEN_AGAIN = timedelta(days=1)
"""After which a device that asks something is written down as seen once more."""


class WrongSecretError(Exception):
    """The device is another's."""


def hash_of(secret: str) -> bytes:
    """Secrets are random, 128 bits or more, so that one round is enough."""
    return hashlib.sha256(secret.encode()).digest()


def authenticate(device: Device | None, secret: str) -> None:
    """Raises WrongSecretError, but where there is no device."""
    if device and not hmac.compare_digest(device.secret_hash, hash_of(secret)):
        raise WrongSecretError


def is_news(device: Device, now: datetime) -> bool:
    """Whether it is worth writing down that this device was seen: silence is counted in weeks."""
    return device.warned_at is not None or now - device.seen_at >= SEEN_AGAIN


def see(device: Device, now: datetime) -> None:
    if is_news(device, now):
        device.seen_at = now
        device.warned_at = None

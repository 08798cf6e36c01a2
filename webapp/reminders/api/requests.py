"""What a request of the API holds: the secret of its device, and a body of JSON that is not too large."""

import re
from datetime import datetime, timedelta
from typing import Annotated, Literal

import msgspec
from flask import request
from msgspec import Meta, Struct
from werkzeug.exceptions import RequestEntityTooLarge

from webapp.reminders.api.problems import ProblemError
from webapp.reminders.authentication import authenticate, see
from webapp.reminders.preferences import BadFieldError
from webapp.reminders.store import devices
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.models import Device

LARGEST = 16 * 1024
"""Bytes of a body; the largest that makes sense has about 6,000."""
LONGEST_AHEAD = timedelta(days=7)
"""Of a `not-before`; and back, since a phone that had no network tells later of the glass."""
DEVICE = re.compile(r"[A-Za-z0-9_-]{22,64}")
"""A random id of 128 bits or more, in hexadecimal, in base64url or as a UUID."""
SECRET = re.compile(r"[A-Za-z0-9._~+/-]{16,200}=*")
"""What may stand behind `Bearer` (RFC 6750, 2.1); ours have 256 bits."""


class NotBefore(Struct, frozen=True, forbid_unknown_fields=True):
    """A glass was just drunk, or "later" was tapped; `snoozed` wants a reminder at that very moment."""

    time: Annotated[datetime, Meta(tz=True)]
    kind: Literal["water", "stretch"] = "water"
    snoozed: bool = False


def not_before_from(body: bytes, now: datetime) -> NotBefore:
    """Raises BadFieldError, and msgspec.DecodeError where it is not even JSON."""
    try:
        wanted = msgspec.json.decode(body, type=NotBefore)
    except msgspec.ValidationError as error:
        raise BadFieldError.of(error) from error
    if abs(wanted.time - now) > LONGEST_AHEAD:
        raise BadFieldError("time", "must be within seven days of now")
    return wanted


def secret_of(device_id: str) -> str:
    """The secret that came with the id. Raises ProblemError."""
    if not DEVICE.fullmatch(device_id):
        raise ProblemError(404, "Not Found", "A device is a random id of 22 to 64 letters, digits, - and _.")
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not SECRET.fullmatch(secret.strip()):
        raise ProblemError(401, "Unauthorized", "Send the secret of the device: Authorization: Bearer {secret}")
    return secret.strip()


def device_of(session: Transaction, device_id: str, now: datetime) -> Device:
    """The device that asks, which is seen thereby, and which nobody else changes meanwhile.

    Raises ProblemError and WrongSecretError.
    """
    secret = secret_of(device_id)
    device = _known(next(iter(devices.lock(session, device_id)), None), secret)
    see(device, now)
    return device


def known_device(session: Transaction, device_id: str) -> Device:
    """The device that asks, in a transaction that may only read. Raises ProblemError and WrongSecretError."""
    return _known(devices.get(session, device_id), secret_of(device_id))


def _known(device: Device | None, secret: str) -> Device:
    authenticate(device, secret)
    if device is None:
        raise ProblemError(404, "Not Found", "There is no such device.")
    return device


def json_body() -> bytes:
    """Not decoded yet. Raises ProblemError and RequestEntityTooLarge."""
    if request.mimetype != "application/json":
        raise ProblemError(415, "Unsupported Media Type", "Send application/json.")
    request.max_content_length = LARGEST + 1
    body = request.get_data()
    # One that comes in chunks is cut off at the limit without a word.
    if len(body) > LARGEST:
        raise RequestEntityTooLarge
    try:
        body.decode()
    except UnicodeDecodeError:
        # msgspec does not count this among its own errors where it stands in the name of a field.
        raise ProblemError(400, "Bad Request", "The body is not JSON: it must be UTF-8.") from None
    return body

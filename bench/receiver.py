"""A browser that all reminders of the bench are for, and what they say."""

import os
from datetime import UTC, datetime

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from webapp.push import base64url
from webapp.reminders.jobs import Job
from webapp.reminders.message import message_of

_NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
MESSAGE = message_of(
    Job("d" * 32, "", "water", _NOON, _NOON, 1, "", "", "", "nl", False),
    "https://uncramp.example",
    lambda *_: ("Een glas water?", "Alleen als je wilt. Tik om het te noteren."),
)
"""As the worker makes them."""


class Receiver:
    """The keys of a subscription."""

    def __init__(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        self.point = key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.auth = os.urandom(16)
        self.keys = {"p256dh": base64url.encode(self.point), "auth": base64url.encode(self.auth)}

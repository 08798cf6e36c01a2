"""What became of a message at the push service."""

from msgspec import Struct


class Accepted(Struct, frozen=True):
    """The push service has it, and keeps it for its time to live."""


class Gone(Struct, frozen=True):
    """The subscription is no more: nothing will ever reach it."""


class RetryLater(Struct, frozen=True):
    """Not now: the service is busy, broken or silent. `after` are the seconds that it asks for, if it says so."""

    reason: str
    after: float | None = None


class Rejected(Struct, frozen=True):
    """Not this message: the service will never take it."""

    reason: str


Outcome = Accepted | Gone | RetryLater | Rejected

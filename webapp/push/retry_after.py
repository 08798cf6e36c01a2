"""Reads how long a server wants to be left alone (RFC 9110, 10.2.3)."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LONGEST = 1e9
"""Seconds, some thirty years. What is longer is nonsense: there may be no day that lies so far ahead."""


def seconds(value: str | None, now: datetime) -> float | None:
    """Seconds from `now`, fewer than LONGEST; None where the header is missing or nonsense."""
    wait = _seconds(value, now) if value else None
    return wait if wait is not None and wait < LONGEST else None


def _seconds(value: str, now: datetime) -> float | None:
    if value.isascii() and value.isdecimal():
        return float(value)
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    return max(0.0, ((at if at.tzinfo else at.replace(tzinfo=UTC)) - now).total_seconds())

"""Writes down what became of deliveries."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import uniform
from typing import Any

from sqlalchemy import Connection, bindparam, delete, update

from webapp.push.outcome import Gone, Later, Outcome, Refused, Taken
from webapp.reminders import status
from webapp.reminders.claims import Job
from webapp.reminders.models import Delivery, Device

FIRST_WAIT = 15.0
"""Seconds; each further attempt waits twice as long, give or take a fifth, so that not all come back at once."""

_deliveries: Any = Delivery.__table__
_devices: Any = Device.__table__


def record(connection: Connection, results: Iterable[tuple[Job, Outcome]], now: datetime) -> None:
    """In a transaction of its own. What another worker took up in the meantime is that worker's to record."""
    results = list(results)
    gone = [{"key": job.device, "old": job.endpoint} for job, outcome in results if isinstance(outcome, Gone)]
    if gone:
        # A device that has a new subscription by now stays.
        same = _devices.c.id == bindparam("key"), _devices.c.endpoint == bindparam("old")
        connection.execute(delete(_devices).where(*same), gone)
    if results:
        mine = _deliveries.c.id == bindparam("key"), _deliveries.c.attempts == bindparam("attempt")
        connection.execute(update(_deliveries).where(*mine), [_row(job, outcome, now) for job, outcome in results])


def _row(job: Job, outcome: Outcome, now: datetime) -> dict[str, Any]:
    row: dict[str, Any] = {"key": job.delivery, "attempt": job.attempt, "lease_until": None, "sent_at": None}
    match outcome:
        case Taken():
            return row | {"status": status.SENT, "reason": None, "sent_at": now}
        case Gone():
            # Its device is deleted, and it with that, unless there is a new subscription to try.
            return row | {"status": status.RETRY, "reason": "the subscription was gone", "lease_until": now}
        case Later(reason=reason, after=after):
            again = now + timedelta(seconds=_wait(job.attempt) if after is None else max(after, _least(job.attempt)))
            if again < job.expires_at:
                return row | {"status": status.RETRY, "reason": reason, "lease_until": again}
            return row | {"status": status.EXPIRED, "reason": reason}
        case Refused(reason=reason):
            return row | {"status": status.FAILED, "reason": reason}
    raise TypeError(outcome)


def _least(attempt: int) -> float:
    """Seconds; a service that wants to be asked again at once, again and again, is broken."""
    return float(2 ** (attempt - 1))


def _wait(attempt: int) -> float:
    return FIRST_WAIT * float(2 ** (attempt - 1)) * uniform(0.8, 1.2)  # noqa: S311 (no secret)

"""Writes down what became of deliveries."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from random import uniform

from webapp.push.outcome import Accepted, Gone, Outcome, Rejected, RetryLater
from webapp.reminders import status
from webapp.reminders.jobs import Job
from webapp.reminders.store import deliveries, devices
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.deliveries import Attempt

Result = tuple[Job, Outcome]

FIRST_WAIT = 15.0
"""Seconds; each further attempt waits twice as long, give or take a fifth, so that not all come back at once."""


def record(session: Transaction, results: Iterable[Result], now: datetime) -> None:
    """In a transaction of its own. What another worker took up in the meantime is that worker's to record."""
    results = list(results)
    devices.delete_gone(session, [(job.device, job.endpoint) for job, outcome in results if isinstance(outcome, Gone)])
    deliveries.write_attempts(session, [_attempt(job, outcome, now) for job, outcome in results])


def _attempt(job: Job, outcome: Outcome, now: datetime) -> Attempt:
    match outcome:
        case Accepted():
            return Attempt(job.delivery, job.due_at, job.attempt, status.SENT, sent_at=now)
        case Gone():
            # Its device is deleted, and it with that, unless there is a new subscription to try.
            return Attempt(
                job.delivery, job.due_at, job.attempt, status.RETRY, "the subscription was gone", lease_until=now
            )
        case RetryLater(reason=reason, after=after):
            again = now + timedelta(seconds=_wait(job.attempt) if after is None else max(after, _least(job.attempt)))
            if again < job.expires_at:
                return Attempt(job.delivery, job.due_at, job.attempt, status.RETRY, reason, lease_until=again)
            return Attempt(job.delivery, job.due_at, job.attempt, status.EXPIRED, reason)
        case Rejected(reason=reason):
            return Attempt(job.delivery, job.due_at, job.attempt, status.FAILED, reason)
    raise TypeError(outcome)


def _least(attempt: int) -> float:
    """Seconds; a service that wants to be asked again at once, again and again, is broken."""
    return float(2 ** (attempt - 1))


def _wait(attempt: int) -> float:
    return FIRST_WAIT * float(2 ** (attempt - 1)) * uniform(0.8, 1.2)  # noqa: S311 (no secret)

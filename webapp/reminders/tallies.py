"""Counts what became of messages, for whoever runs the server: numbers of push services, and of nobody's phone."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime

from webapp.push.outcome import Accepted, Gone, Outcome, Rejected, RetryLater
from webapp.reminders.jobs import Job
from webapp.reminders.store.tallies import Key

BOUNDS = (1.0, 5.0, 15.0, 60.0, 300.0, 1800.0, 7200.0)
"""Seconds after the time wished: how late a reminder was with its push service."""
LATE = "late"
LATE_SECONDS = "late_seconds"
SHOWN = "shown"
SENT, GONE, RETRY, FAILED = "sent", "gone", "retry", "failed"


def tallied(
    results: Iterable[tuple[Job, Outcome]], now: datetime, service_of: Callable[[str], str]
) -> dict[Key, float]:
    """What to add to the tallies."""
    found: dict[Key, float] = defaultdict(float)
    for job, outcome in results:
        service = service_of(job.endpoint)
        match outcome:
            case Accepted():
                seconds = max(0.0, (now - job.due_at).total_seconds())
                found[SENT, service, ""] += 1
                found[LATE, service, bound_of(seconds)] += 1
                found[LATE_SECONDS, service, ""] += seconds
            case Gone():
                found[GONE, service, ""] += 1
            case RetryLater(reason=reason):
                found[RETRY, service, reason] += 1
            case Rejected(reason=reason):
                # Its other reasons are of one message, and name what is in it.
                found[FAILED, service, reason if reason.startswith("answered ") else "not sent"] += 1
    return found


def bound_of(seconds: float) -> str:
    """The first of the bounds that it does not pass, as Prometheus writes it."""
    at = bisect_left(BOUNDS, seconds)
    return str(BOUNDS[at]) if at < len(BOUNDS) else "+Inf"

"""Takes up what is due, so that no two workers ever have the same, and writes it down before it is sent."""

from collections.abc import Container
from datetime import datetime, timedelta
from functools import partial
from logging import getLogger

from webapp.reminders import status
from webapp.reminders.jobs import Job
from webapp.reminders.schedule import next_of
from webapp.reminders.slots import Slot, slot_of
from webapp.reminders.store import deliveries, queue
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.queue import DueReminder, NewDelivery

LEASE = timedelta(seconds=90)
"""Longer than the longest sending takes, waiting in the worker included. After it another worker takes a delivery up,
since this one must have died."""
RECOMPUTE_AFTER = timedelta(hours=1)
"""A reminder that cannot be computed is tried again after this, and the others go on."""

log = getLogger(__name__)


def claim(session: Transaction, now: datetime, most: int, worker: str, in_hand: Container[str] = ()) -> list[Job]:
    """Up to `most` jobs for this worker, to be called in a transaction of its own.

    At most half of them were tried before: however many wait for a push service that is ill, what is new gets through.
    Deliveries `in_hand` are not among them: they are on their way, or done while the database took no results.
    """
    jobs = _claim_waiting(session, now, max(1, most // 2), worker, in_hand)
    return jobs + _claim_due(session, now, most - len(jobs), worker)


def _claim_waiting(session: Transaction, now: datetime, most: int, worker: str, in_hand: Container[str]) -> list[Job]:
    """What waits to be sent again, what was asked for as a test, and what a worker left behind when it died."""
    found = queue.waiting(session, now, most)
    # Its lease has ended, since the clock was set ahead or the database was away, and yet nobody died.
    queue.renew(session, [job for job in found if job.delivery in in_hand], now + LEASE)
    jobs = [job for job in found if job.delivery not in in_hand]
    queue.expire(session, [job for job in jobs if job.expires_at <= now])
    useful = [job for job in jobs if job.expires_at > now]
    queue.lease(session, useful, now + LEASE, worker)
    return useful


def _claim_due(session: Transaction, now: datetime, most: int, worker: str) -> list[Job]:
    due: dict[int, datetime | None] = {}
    made: list[NewDelivery] = []
    jobs: list[Job] = []
    found = queue.due_reminders(session, now, most)
    for reminder, new_id in zip(found, deliveries.new_ids(len(found)), strict=True):
        try:
            slot = slot_of(reminder.due_at, now, partial(next_of, reminder, reminder.timezone))
        except Exception:
            # One that cannot be computed must not stop the rest.
            log.exception("reminder %s cannot be computed", reminder.id)
            due[reminder.id] = now + RECOMPUTE_AFTER
            continue
        due[reminder.id] = slot.next_due
        made.append(_delivery(new_id, reminder, slot, now, worker))
        if slot.expires_at > now:
            jobs.append(_first_attempt(reminder, made[-1]))
    queue.reschedule(session, due)
    new = queue.insert(session, made)
    return [job for job in jobs if job.delivery in new]


def _delivery(new_id: str, reminder: DueReminder, slot: Slot, now: datetime, worker: str) -> NewDelivery:
    late = slot.expires_at <= now
    return NewDelivery(
        id=new_id,
        device_id=reminder.device,
        kind=reminder.kind,
        due_at=slot.due_at,
        expires_at=slot.expires_at,
        status=status.EXPIRED if late else status.SENDING,
        attempts=0 if late else 1,
        lease_until=None if late else now + LEASE,
        worker=worker,
    )


def _first_attempt(reminder: DueReminder, delivery: NewDelivery) -> Job:
    return Job(
        delivery=delivery.id,
        device=delivery.device_id,
        kind=delivery.kind,
        due_at=delivery.due_at,
        expires_at=delivery.expires_at,
        attempt=delivery.attempts,
        endpoint=reminder.endpoint,
        p256dh=reminder.p256dh,
        auth=reminder.auth,
        language=reminder.language,
        discreet=reminder.discreet,
    )

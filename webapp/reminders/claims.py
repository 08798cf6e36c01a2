"""Takes up what is due, so that no two workers ever have the same, and writes it down before it is sent."""

import secrets
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import partial
from logging import getLogger
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from webapp.reminders import status
from webapp.reminders.models import Delivery, Device, Reminder
from webapp.reminders.schedule import next_of
from webapp.reminders.slots import slot_of

LEASE = timedelta(seconds=90)
"""Longer than the longest sending takes, waiting in the worker included. After it another worker takes a delivery up,
since this one must have died."""
LATER = timedelta(hours=1)
"""A reminder that cannot be computed is tried again after this, and the others go on."""

log = getLogger(__name__)

_deliveries: Any = Delivery.__table__
_reminders: Any = Reminder.__table__
_devices: Any = Device.__table__


class Job(Struct, frozen=True):
    """One delivery that this worker has. `attempt` counts from 1."""

    delivery: str
    device: str
    kind: str
    due_at: datetime
    expires_at: datetime
    attempt: int
    endpoint: str
    p256dh: str
    auth: str
    language: str
    discreet: bool


def claim(connection: Connection, now: datetime, most: int, worker: str) -> list[Job]:
    """Up to `most` jobs for this worker, to be called in a transaction of its own."""
    jobs = list(_take_up_again(connection, now, most, worker))
    return jobs + list(_take_due(connection, now, most - len(jobs), worker))


def _take_up_again(connection: Connection, now: datetime, most: int, worker: str) -> Iterator[Job]:
    """What waits to be sent again, what was asked for as a test, and what a worker left behind when it died."""
    waiting = (
        select(_deliveries, *_of_device())
        .join(_devices)
        .where(_deliveries.c.status.in_((status.SENDING, status.RETRY)), _deliveries.c.lease_until <= now)
        .order_by(_deliveries.c.lease_until)
        .limit(most)
        .with_for_update(of=_deliveries, skip_locked=True)
    )
    rows = connection.execute(waiting).all()
    late = [row for row in rows if row.expires_at <= now]
    _set(connection, ({"key": row.id, "status": status.EXPIRED, "lease_until": None} for row in late))
    useful = [row for row in rows if row.expires_at > now]
    mine = {"status": status.SENDING, "lease_until": now + LEASE, "worker": worker}
    taken = ({"key": row.id, **mine} for row in useful)
    _set(connection, taken, attempts=_deliveries.c.attempts + 1)
    for row in useful:
        yield _job(row, row.id, row.due_at, row.expires_at, row.attempts + 1)


def _take_due(connection: Connection, now: datetime, most: int, worker: str) -> Iterator[Job]:
    due = (
        select(_reminders, *_of_device())
        .join(_devices)
        .where(_reminders.c.due_at <= now)
        .order_by(_reminders.c.due_at)
        .limit(most)
        .with_for_update(of=_reminders, skip_locked=True)
    )
    moved, made, jobs = [], [], {}
    for row in connection.execute(due):
        try:
            slot = slot_of(row.due_at, now, partial(next_of, row, row.timezone))
        except Exception:
            # One that cannot be computed must not stop the rest.
            log.exception("reminder %s cannot be computed", row.id)
            moved.append({"key": row.id, "due_at": now + LATER})
            continue
        late = slot.expires_at <= now
        delivery = {
            "id": secrets.token_hex(16),
            "device_id": row.device_id,
            "kind": row.kind,
            "due_at": slot.due_at,
            "expires_at": slot.expires_at,
            "status": status.EXPIRED if late else status.SENDING,
            "attempts": 0 if late else 1,
            "lease_until": None if late else now + LEASE,
            "worker": worker,
        }
        moved.append({"key": row.id, "due_at": slot.next_due})
        made.append(delivery)
        if not late:
            jobs[delivery["id"]] = _job(row, delivery["id"], slot.due_at, slot.expires_at, 1)
    if moved:
        connection.execute(update(_reminders).where(_reminders.c.id == bindparam("key")), moved)
    yield from (jobs[key] for key in _write(connection, made) if key in jobs)


def _write(connection: Connection, made: list[dict[str, Any]]) -> list[str]:
    """The ids of those that are new: two wishes for the same time are one reminder."""
    if not made:
        return []
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    fresh = insert(_deliveries).on_conflict_do_nothing().returning(_deliveries.c.id)
    return list(connection.scalars(fresh, made))


def _of_device() -> list[Any]:
    names = ("endpoint", "p256dh", "auth", "language", "timezone", "discreet")
    return [_devices.c[name] for name in names]


def _set(connection: Connection, rows: Iterable[dict[str, Any]], **more: Any) -> None:
    rows = list(rows)
    if rows:
        connection.execute(update(_deliveries).where(_deliveries.c.id == bindparam("key")).values(**more), rows)


def _job(row: Row[Any], delivery: str, due_at: datetime, expires_at: datetime, attempt: int) -> Job:
    return Job(
        delivery=delivery,
        device=row.device_id,
        kind=row.kind,
        due_at=due_at,
        expires_at=expires_at,
        attempt=attempt,
        endpoint=row.endpoint,
        p256dh=row.p256dh,
        auth=row.auth,
        language=row.language,
        discreet=row.discreet,
    )

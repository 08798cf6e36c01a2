"""What workers take up: rows that are locked until the transaction ends, so that no two workers have the same."""

from datetime import datetime
from typing import Any

from msgspec import Struct, structs
from sqlalchemy import bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from webapp.reminders import status
from webapp.reminders.jobs import Job
from webapp.reminders.store.database import Transaction
from webapp.reminders.store.days import on_days_of
from webapp.reminders.store.models import Delivery, Device, Reminder

_RECIPIENT = Device.endpoint, Device.p256dh, Device.auth, Device.language, Device.discreet
_WAITING = Delivery.status.in_((status.SENDING, status.RETRY))


class DueReminder(Struct, frozen=True):
    """A reminder whose time has come, and whom it is for. `days` and `times` are None where they cannot be read."""

    id: int
    days: list[int]
    times: list[str]
    not_before: datetime | None
    snoozed: bool
    timezone: str
    device: str
    kind: str
    due_at: datetime
    endpoint: str
    p256dh: str
    auth: str
    language: str
    discreet: bool


class NewDelivery(Struct, frozen=True):
    """A row of `deliveries` that a worker makes; one without a lease came too late to be sent."""

    id: str
    device_id: str
    kind: str
    due_at: datetime
    expires_at: datetime
    status: str
    attempts: int
    lease_until: datetime | None
    worker: str


def due_reminders(session: Transaction, now: datetime, most: int) -> list[DueReminder]:
    """The longest due first."""
    schedule = Reminder.id, Reminder.days, Reminder.times, Reminder.not_before, Reminder.snoozed, Device.timezone
    device = Reminder.device_id.label("device")
    due = (
        select(*schedule, device, Reminder.kind, Reminder.due_at, *_RECIPIENT)
        .join_from(Reminder, Device)
        .where(Reminder.due_at <= now)
        .order_by(Reminder.due_at)
        .limit(most)
        .with_for_update(of=Reminder, skip_locked=True)
    )
    return [DueReminder(**row._asdict()) for row in session.execute(due)]


def reschedule(session: Transaction, due_at: dict[int, datetime | None]) -> None:
    """When each of these reminders is due next."""
    moved = update(Reminder).where(Reminder.id == bindparam("reminder"))
    if due_at:
        session.connection().execute(moved, [{"reminder": key, "due_at": moment} for key, moment in due_at.items()])


def insert(session: Transaction, made: list[NewDelivery]) -> set[str]:
    """The ids of those that are new: a device may have two reminders for the same time."""
    if not made:
        return set()
    into = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    fresh = into(Delivery).on_conflict_do_nothing().returning(Delivery.id)
    return set(session.connection().scalars(fresh, [structs.asdict(each) for each in made]))


def waiting(session: Transaction, now: datetime, most: int) -> list[Job]:
    """Deliveries whose lease has ended, as the attempts that would come now; the longest waiting first."""
    ids = Delivery.id.label("delivery"), Delivery.device_id.label("device")
    attempt = (Delivery.attempts + 1).label("attempt")
    ended = (
        select(*ids, Delivery.kind, Delivery.due_at, Delivery.expires_at, attempt, *_RECIPIENT)
        .join_from(Delivery, Device)
        .where(_WAITING, Delivery.lease_until <= now)
        .order_by(Delivery.lease_until)
        .limit(most)
        .with_for_update(of=Delivery, skip_locked=True)
    )
    return [Job(**row._asdict()) for row in session.execute(ended)]


def lease(session: Transaction, jobs: list[Job], until: datetime, worker: str) -> None:
    """Give them to this worker, for one more attempt each."""
    mine = {Delivery.status: status.SENDING, Delivery.lease_until: until, Delivery.worker: worker}
    _update(session, jobs, {**mine, Delivery.attempts: Delivery.attempts + 1})


def renew(session: Transaction, jobs: list[Job], until: datetime) -> None:
    """Whoever has them keeps them for so long."""
    _update(session, jobs, {Delivery.lease_until: until})


def shorten(session: Transaction, leased_until: datetime, waiting_until: datetime) -> None:
    """Nobody has one for longer than until the first, and none waits to be sent again for longer than to the second."""
    for name, until in ((status.SENDING, leased_until), (status.RETRY, waiting_until)):
        too_long = Delivery.status == name, Delivery.lease_until > until
        session.connection().execute(update(Delivery).where(*too_long).values({Delivery.lease_until: until}))


def expire(session: Transaction, jobs: list[Job]) -> None:
    """They came too late to be sent."""
    _update(session, jobs, {Delivery.status: status.EXPIRED, Delivery.lease_until: None})


def _update(session: Transaction, jobs: list[Job], values: dict[Any, Any]) -> None:
    if jobs:
        same = Delivery.id.in_([job.delivery for job in jobs]), on_days_of([job.due_at for job in jobs])
        session.connection().execute(update(Delivery).where(*same).values(values))


def next_moments(session: Transaction) -> list[datetime]:
    """When the first reminder is due, and when the first lease ends."""
    first = (
        session.scalar(select(func.min(Reminder.due_at))),
        session.scalar(select(func.min(Delivery.lease_until)).where(_WAITING)),
    )
    return [moment for moment in first if moment]

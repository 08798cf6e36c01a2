"""Reminders in a database of a test: a clock that stands still, devices, what is due, a worker that runs until idle."""

import asyncio
import secrets
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import Struct
from sqlalchemy import func, or_, select

from tests.support.coroutines import run
from tests.support.push_answers import Answer
from tests.support.push_service import PushService, Subscription
from webapp.migrations import migrate
from webapp.push import keys
from webapp.push.endpoints import PushServices
from webapp.push.sender import Sender
from webapp.push.vapid import Vapid
from webapp.reminders import devices, status
from webapp.reminders.preferences import preferences_from
from webapp.reminders.service import Service
from webapp.reminders.store import deliveries, schedules
from webapp.reminders.store.database import open_database
from webapp.reminders.store.models import Delivery, Device, Reminder
from webapp.reminders.worker import Dependencies, Worker

NOON = datetime(2026, 6, 15, 12, 0, tzinfo=UTC)
"""A Monday, 14:00 in Amsterdam."""
LANGUAGES = frozenset({"en", "nl", "es"})
ORIGIN = "https://uncramp.example"
EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]
LOOKED_AT = 100
"""Deliveries of a device, at most."""


class GivenDevice(Struct, frozen=True):
    id: str
    secret: str
    subscription: Subscription

    @property
    def authorization(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.secret}"}


class Given:
    """`now` is what everything in it takes for the time; set it to go on. `others` are push services beside `push`."""

    def __init__(self, database_url: str, push: PushService, *others: PushService) -> None:
        self.now = NOON
        self.push = push
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.service = Service(
            database=open_database(database_url),
            services=PushServices([each.origin for each in (push, *others)]),
            push_key=keys.public_text(self.key),
            languages=LANGUAGES,
            now=lambda: self.now,
        )
        migrate(self.service.database)

    def device(self, *answers: Answer, times: list[str] | None = None, **others: Any) -> GivenDevice:
        """A phone in Amsterdam that wants water at 16:00 every day, whose push service answers as given."""
        made = GivenDevice(secrets.token_hex(16), secrets.token_urlsafe(24), self.push.subscribe(*answers))
        preferences = preferences_from(
            msgspec.json.encode(put_body(made.subscription, times=times, **others)), LANGUAGES
        )
        with self.service.session() as session:
            devices.save_preferences(session, made.id, made.secret, preferences, self.now)
        return made

    def due(self, *answers: Answer, ago: timedelta = timedelta(), **others: Any) -> GivenDevice:
        """A phone with a reminder that has been due for `ago`."""
        made = self.device(*answers, **others)
        with self.service.session() as session:
            for reminder in schedules.reminders_of(session, made.id):
                reminder.due_at = self.now - ago
        return made

    def deliveries(self, device: GivenDevice) -> list[Delivery]:
        with self.service.session() as session:
            return deliveries.latest_of(session, device.id, LOOKED_AT)

    def delivery(self, device: GivenDevice) -> Delivery:
        (only,) = self.deliveries(device)
        return only

    def exists(self, device: GivenDevice) -> bool:
        with self.service.session() as session:
            return session.get(Device, device.id) is not None

    def work(self, until: Callable[[], object] = lambda: True) -> None:
        """A worker sends until nothing is left that could be sent now, and something is true."""
        run(self._work(until))

    async def _work(self, until: Callable[[], object]) -> None:
        sender = Sender(self.service.services, Vapid(self.key, "mailto:tests@uncramp.example"))
        async with sender:
            worker = Worker(Dependencies(self.service.database, sender, ORIGIN, _texts, lambda: self.now))
            running = asyncio.create_task(worker.run())
            while not running.done() and (
                await asyncio.to_thread(self._left, worker.name) or not await asyncio.to_thread(until)
            ):
                await asyncio.sleep(0.02)
            worker.stop()
            await running

    def _left(self, worker: str) -> bool:
        """What a worker could still take up, and what it has in hand."""
        ready = Delivery.lease_until <= self.now, Delivery.status.in_((status.RETRY, status.SENDING))
        under_way = (Delivery.worker == worker) & (Delivery.status == status.SENDING)
        due = select(func.count()).select_from(Reminder).where(Reminder.due_at <= self.now)
        open_ = select(func.count()).select_from(Delivery).where(or_(ready[0] & ready[1], under_way))
        with self.service.session() as session:
            return bool(session.scalar(due) or session.scalar(open_))


def put_body(subscription: Subscription, times: list[str] | None = None, **others: Any) -> dict[str, Any]:
    """The body of a PUT."""
    reminder = {"kind": "water", "days": EVERY_DAY, "times": times or ["16:00"]}
    return {
        "subscription": subscription.as_json(),
        "language": "nl",
        "timezone": "Europe/Amsterdam",
        "discreet": False,
        "reminders": [reminder],
        **others,
    }


def _texts(language: str, kind: str, discreet: bool) -> tuple[str, str]:
    return f"{kind} in {language}", "discreet" if discreet else "open"

"""What a siege does beside the kills: phones that ask for a reminder now, and a reader who never stops reading."""

import http.client
import secrets
import threading
import time
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import cycle
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct
from sqlalchemy import select

from tests.support.given import put_body
from tests.support.push_answers import CREATED, status
from tests.support.push_service import PushService, Subscription
from tests.support.waiting import wait_for
from webapp.reminders.store.database import open_database, reading
from webapp.reminders.store.models import Device

PAUSE = 0.03
"""Seconds between two phones, and between two pages."""
SOON = timedelta(seconds=2)
ONE_IN = 8
"""Phones of which one is sent to in vain at first."""


class Phone(Struct, frozen=True):
    """Which asked for one reminder; `known`, `promised`: whether the server said that it knows it, and that one comes.

    `posts` is how often the push service has to be asked for it.
    """

    id: str
    subscription: Subscription
    known: bool
    promised: bool
    posts: int


class Answer(Struct, frozen=True):
    """To a request at a machine, asked and answered by the clock of this process; no status where none came whole."""

    url: str
    asked: float
    answered: float
    status: int | None

    @property
    def whole(self) -> bool:
        return self.status == 200


class Siege:
    """Phones and a reader are at work as long as the block; with `others`, each request goes to the next machine.

    `pages` are the answers to the reader, and `calls` those to the phones.
    """

    def __init__(self, url: str, push: PushService, *others: str) -> None:
        self.phones: list[Phone] = []
        self.pages: list[Answer] = []
        self.calls: list[Answer] = []
        self._urls = cycle([url, *others])
        self._push = push
        self._over = threading.Event()
        self._threads = [threading.Thread(target=each) for each in (self._remind, self._read)]

    def __enter__(self) -> "Siege":
        for each in self._threads:
            each.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        for each in self._threads:
            each.join()

    def until_reminded(self) -> None:
        """Until a reminder has come that was asked for from now on."""
        first = len(self.phones) + 1
        wait_for(lambda: any(phone.promised and phone.subscription.posts for phone in self.phones[first:]))

    def forgotten(self, database_url: str) -> list[str]:
        """Phones that a server said it knows, and that the database has not."""
        database = open_database(database_url)
        with reading(database) as session:
            stored = set(session.scalars(select(Device.id)))
        database.dispose()
        return [phone.id for phone in self.phones if phone.known and phone.id not in stored]

    def _remind(self) -> None:
        while not self._over.wait(PAUSE):
            answers = [CREATED] if len(self.phones) % ONE_IN else [status(503, Retry_After="1"), CREATED]
            device, subscription = secrets.token_hex(16), self._push.subscribe(*answers)
            now = datetime.now(UTC)
            # Twelve hours from now: none comes due by itself while this lasts.
            body = put_body(subscription, times=[f"{(now.hour + 12) % 24:02}:00"], timezone="UTC")
            known = self._ask("PUT", device, body)
            # What has passed until it is read is promised by nobody.
            soon = {"time": datetime.now(UTC) + SOON, "snoozed": True}
            promised = known and self._ask("POST", f"{device}/not-before", soon)
            self.phones.append(Phone(device, subscription, known, promised, len(answers)))

    def _read(self) -> None:
        while not self._over.wait(PAUSE):
            self.pages.append(self._answer("GET", "/en/relief/calf/"))

    def _ask(self, method: str, path: str, body: object) -> bool:
        """Whether it was done."""
        headers = {
            "Authorization": f"Bearer {'s' * 32}",
            "Content-Type": "application/json",
            "X-Forwarded-For": f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}::1",
        }
        self.calls.append(self._answer(method, f"/api/reminders/{path}", msgspec.json.encode(body), headers))
        return self.calls[-1].whole

    def _answer(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> Answer:
        url, asked, status = next(self._urls), time.monotonic(), None
        with (
            suppress(OSError, http.client.HTTPException),
            closing(http.client.HTTPConnection(urlsplit(url).netloc, timeout=20)) as connection,
        ):
            connection.request(method, path, body, headers or {})
            with connection.getresponse() as answer:
                answer.read()
                status = answer.status
        return Answer(url, asked, time.monotonic(), status)

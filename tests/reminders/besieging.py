"""What a siege does beside the kills: phones that ask for a reminder now, and a reader who never stops reading."""

import http.client
import secrets
import threading
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import msgspec
from msgspec import Struct

from tests.support.given import put_body
from tests.support.push_answers import CREATED, status
from tests.support.push_service import PushService, Subscription

PAUSE = 0.03
"""Seconds between two phones, and between two pages."""
SOON = timedelta(seconds=2)
ONE_IN = 8
"""Phones of which one is sent to in vain at first."""


class Phone(Struct, frozen=True):
    """Which asked for one reminder; `promised`: whether the server said that it comes, `posts`: how often it has to."""

    id: str
    subscription: Subscription
    promised: bool
    posts: int


class Page(Struct, frozen=True):
    """When it was asked for and there, by the clock of this process, and whether it was whole."""

    asked: float
    answered: float
    whole: bool


class Siege:
    """Phones and a reader are at work as long as the block."""

    def __init__(self, url: str, push: PushService) -> None:
        self.phones: list[Phone] = []
        self.pages: list[Page] = []
        self._address = urlsplit(url).netloc
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

    def _remind(self) -> None:
        while not self._over.wait(PAUSE):
            answers = [CREATED] if len(self.phones) % ONE_IN else [status(503, Retry_After="1"), CREATED]
            device, subscription = secrets.token_hex(16), self._push.subscribe(*answers)
            now = datetime.now(UTC)
            # Twelve hours from now: none comes due by itself while this lasts.
            body = put_body(subscription, times=[f"{(now.hour + 12) % 24:02}:00"], timezone="UTC")
            later = {"time": now + SOON, "snoozed": True}
            promised = self._ask("PUT", device, body) == 200 and self._ask("POST", f"{device}/not-before", later) == 200
            self.phones.append(Phone(device, subscription, promised, len(answers)))

    def _read(self) -> None:
        while not self._over.wait(PAUSE):
            asked = time.monotonic()
            whole = self._answer("GET", "/en/relief/calf/") == 200
            self.pages.append(Page(asked, time.monotonic(), whole))

    def _ask(self, method: str, path: str, body: object) -> int | None:
        headers = {
            "Authorization": f"Bearer {'s' * 32}",
            "Content-Type": "application/json",
            "X-Forwarded-For": f"2001:db8:{secrets.token_hex(2)}:{secrets.token_hex(2)}::1",
        }
        return self._answer(method, f"/api/reminders/{path}", msgspec.json.encode(body), headers)

    def _answer(
        self, method: str, path: str, body: bytes | None = None, headers: dict[str, str] | None = None
    ) -> int | None:
        """The status of an answer that came whole; none where there was no other."""
        try:
            with closing(http.client.HTTPConnection(self._address, timeout=20)) as connection:
                connection.request(method, path, body, headers or {})
                with connection.getresponse() as answer:
                    answer.read()
                    return answer.status
        except (OSError, http.client.HTTPException):
            return None

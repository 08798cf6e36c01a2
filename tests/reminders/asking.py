"""A phone that asks the running server for reminders, by the clock that the server has."""

import http.client
import secrets
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

import msgspec

from tests.support.answers import get
from tests.support.given import put_body
from tests.support.moved_clock import MovedClock
from tests.support.push_answers import Answer
from tests.support.push_service import PushService
from tests.support.server import Server
from tests.support.waiting import wait_for


class Asking:
    """Its push service answers as given."""

    def __init__(self, server: Server, push: PushService, clock: MovedClock, *answers: Answer) -> None:
        self.subscription = push.subscribe(*answers)
        self._address, self._clock = urlsplit(server.url).netloc, clock
        self._device, self._secret = secrets.token_hex(16), secrets.token_hex(16)

    def wish(self, *times: str) -> int:
        """The status of a wish to be reminded each day at these times of UTC, or else twelve hours from now."""
        return self.ask("PUT", body=self._body(times))[0]

    def promised(self, in_time: timedelta) -> None:
        """The server says that a reminder comes then, once; asked again where it heard of it too late."""
        assert self.wish() == 200
        wait_for(lambda: self._snoozed(self.now() + in_time))

    def ask(self, method: str, path: str = "", body: object = None) -> tuple[int, dict[str, str]]:
        """The status, and headers by their names in small letters."""
        return self._asked(method, path, body or self._body(()))[:2]

    def statuses(self) -> list[str]:
        """Of its deliveries, the newest first."""
        return [each["status"] for each in msgspec.json.decode(self._asked("GET", "", None)[2])["deliveries"]]

    def now(self) -> datetime:
        return datetime.now(UTC) + self._clock.ahead

    def _snoozed(self, moment: datetime) -> bool:
        status, _, answer = self._asked("POST", "/not-before", {"time": moment, "snoozed": True})
        assert status == 200, answer
        next_due = datetime.fromisoformat(msgspec.json.decode(answer)["next_due"])
        return abs(next_due - moment) < timedelta(seconds=1)

    def _asked(self, method: str, path: str, body: object) -> tuple[int, dict[str, str], bytes]:
        headers = {"Authorization": f"Bearer {self._secret}", "Content-Type": "application/json"}
        with closing(http.client.HTTPConnection(self._address, timeout=20)) as connection:
            connection.request(method, f"/api/reminders/{self._device}{path}", msgspec.json.encode(body), headers)
            with connection.getresponse() as answer:
                named = {name.lower(): value for name, value in answer.getheaders()}
                return answer.status, named, answer.read()

    def _body(self, times: tuple[str, ...]) -> dict[str, Any]:
        wanted = list(times) or [f"{(self.now().hour + 12) % 24:02}:00"]
        return put_body(self.subscription, times=wanted, timezone="UTC")


def healthy(server: Server) -> tuple[int, str]:
    """What it says of itself."""
    status, _, body = get(server, "/healthz")
    return status, msgspec.json.decode(body)["status"]

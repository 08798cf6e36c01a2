"""Sends messages to push services (RFC 8030), many at once over connections that stay open."""

from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from msgspec import Struct

from webapp.push import base64url, retry_after
from webapp.push.encryption import encrypt
from webapp.push.endpoints import PushServices, RefusedEndpointError
from webapp.push.http_client import HttpClient, NoAnswerError
from webapp.push.outcome import Accepted, Gone, Outcome, Rejected, RetryLater
from webapp.push.vapid import Vapid


class Message(Struct, frozen=True):
    """One message for one subscription; `ttl` in seconds is how long the push service keeps it."""

    endpoint: str
    p256dh: str
    auth: str
    body: bytes
    ttl: int
    urgency: str
    topic: str


class Sender:
    """A session with the push services; to be used with `async with`."""

    def __init__(self, services: PushServices, vapid: Vapid) -> None:
        self._services = services
        self._vapid = vapid

    async def __aenter__(self) -> Self:
        self._client = HttpClient()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._client.close()

    def service_of(self, endpoint: str) -> str:
        """Whose it is: what is sent to one push service tells nothing of another."""
        return self._services.name_of(endpoint)

    async def send(self, message: Message) -> Outcome:
        """Never raises for what the network or the push service does."""
        try:
            self._services.check(message.endpoint)
            body = encrypt(message.body, base64url.decode(message.p256dh), base64url.decode(message.auth))
        except (RefusedEndpointError, ValueError) as error:
            return Rejected(str(error))
        literal = self._services.is_literal(message.endpoint)
        try:
            answer = await self._client.post(message.endpoint, self._headers(message), body, anywhere=literal)
        except NoAnswerError as error:
            return RetryLater(str(error))
        return _outcome(answer.status, answer.retry_after)

    def _headers(self, message: Message) -> list[str]:
        return [
            f"Authorization: {self._vapid.authorization(message.endpoint)}",
            "Content-Encoding: aes128gcm",
            "Content-Type: application/octet-stream",
            f"TTL: {message.ttl}",
            f"Urgency: {message.urgency}",
            f"Topic: {message.topic}",
        ]


def _outcome(status: int, wait: str | None) -> Outcome:
    if 200 <= status < 300:
        return Accepted()
    if status in (404, 410):
        return Gone()
    if status in (408, 429) or status >= 500:
        return RetryLater(f"answered {status}", retry_after.seconds(wait, datetime.now(UTC)))
    return Rejected(f"answered {status}")

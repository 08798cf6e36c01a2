"""A push service of the tests' own (RFC 8030), which checks and decrypts all that it is sent."""

import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import http_ece
import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from msgspec import Struct

from tests.support.push_answers import CREATED, Answer
from tests.support.push_rules import BrokenRuleError, check_rules
from webapp.push import base64url


class Received(Struct, frozen=True):
    """A message as the browser reads it, and how it was sent."""

    body: bytes
    headers: dict[str, str]

    @property
    def notification(self) -> Any:
        return msgspec.json.decode(self.body)["notification"]


class Subscription:
    """What a browser hands out. `answers` are given one after the other, and the last of them for ever."""

    def __init__(self, origin: str) -> None:
        self.path = f"/push/{secrets.token_urlsafe(16)}"
        self.endpoint = origin + self.path
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.point = self.key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
        self.auth = secrets.token_bytes(16)
        self.answers: list[Answer] = [CREATED]
        self.posts = 0
        self.received: list[Received] = []

    def as_json(self) -> dict[str, Any]:
        """As `PushSubscription.toJSON()` gives it."""
        keys = {"p256dh": base64url.encode(self.point), "auth": base64url.encode(self.auth)}
        return {"endpoint": self.endpoint, "expirationTime": None, "keys": keys}

    def read(self, body: bytes) -> bytes:
        """By another implementation than the one that encrypts."""
        plain: bytes = http_ece.decrypt(body, private_key=self.key, auth_secret=self.auth, version="aes128gcm")
        return plain


class PushService:
    """`faults` says which messages broke a rule; a test that expects none should look."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.origin = f"http://127.0.0.1:{server.server_port}"
        self.faults: list[str] = []
        self.visited: list[str] = []
        self._subscriptions: dict[str, Subscription] = {}

    def subscribe(self, *answers: Answer) -> Subscription:
        made = Subscription(self.origin)
        made.answers = list(answers) or made.answers
        self._subscriptions[made.path] = made
        return made

    def wait_for(self, subscription: Subscription, seconds: float = 30) -> None:
        """Until a message has come; raises TimeoutError."""
        until = time.monotonic() + seconds
        while not subscription.received:
            if time.monotonic() > until:
                raise TimeoutError(f"no message in {seconds} s")
            time.sleep(0.05)

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        body = request.rfile.read(int(request.headers["Content-Length"]))
        self.visited.append(request.path)
        subscription = self._subscriptions[request.path]
        subscription.posts += 1
        try:
            check_rules(self.origin, request.headers, body)
            plain = subscription.read(body)
        except (BrokenRuleError, http_ece.ECEException) as error:
            self.faults.append(str(error))
        else:
            subscription.received.append(Received(plain, dict(request.headers)))
        answers = subscription.answers
        (answers.pop(0) if len(answers) > 1 else answers[0])(request)


@contextmanager
def running_push_service() -> Iterator[PushService]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            service.answer(self)

        def log_message(self, format: str, *args: Any) -> None:
            """Says nothing."""

    server = _Server(("127.0.0.1", 0), Handler)
    service = PushService(server)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 200

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser's worker that is killed leaves connections half open; that is no fault of the service."""

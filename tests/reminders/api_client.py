"""Asks the reminders' API as a phone does."""

from typing import Any

import msgspec
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.support.given import Given, GivenDevice, put_body
from tests.support.push_service import Subscription


class Phone:
    """A device of its own that the server need not know yet."""

    def __init__(self, client: FlaskClient, device: GivenDevice) -> None:
        self.id, self.secret, self.subscription = device.id, device.secret, device.subscription
        self._client = client

    def ask(self, method: str, path: str = "", body: Any = None, **options: Any) -> TestResponse:
        options.setdefault("headers", {"Authorization": f"Bearer {self.secret}"})
        if body is not None:
            options |= {"data": msgspec.json.encode(body), "content_type": "application/json"}
        return self._client.open(f"/api/reminders/{self.id}{path}", method=method, **options)

    def put(
        self, subscription: Subscription | None = None, address: str = "127.0.0.1", **preferences: Any
    ) -> TestResponse:
        body = put_body(subscription or self.subscription, **preferences)
        return self.ask("PUT", body=body, environ_overrides={"REMOTE_ADDR": address})


def stranger(client: FlaskClient, given: Given, number: int = 1) -> Phone:
    """A phone that the server does not know."""
    return Phone(client, GivenDevice(f"{number:032x}", f"secret-of-device-{number:08}", given.push.subscribe()))


def is_problem(answer: TestResponse, status: int, field: str | None = None) -> bool:
    """Whether it is an error as RFC 9457 wants it, of this status and about this field."""
    body = answer.get_json(force=True)
    named = [each["field"] for each in body.get("errors", [])]
    assert (answer.status_code, body["status"], named) == (status, status, [field] if field else []), body
    return answer.mimetype == "application/problem+json" and bool(body["title"] and body["detail"])

"""Many requests for one phone at once: each is answered as if it had come alone, and nothing private is logged."""

import logging
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from flask import Flask
from limits import parse

from tests.reminders.api_client import Phone
from tests.support.given import Given, GivenDevice
from webapp.reminders.api import limits

THREADS, EACH = 8, 40


@pytest.fixture
def unlimited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits.limiter, "enabled", False)
    monkeypatch.setattr(limits, "NEW", parse("9999 per hour"))


@pytest.mark.usefixtures("unlimited", "client")
def test_what_several_ask_of_one_phone_at_once_is_done_one_after_the_other(
    app: Flask, given: Given, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    subscriptions = [given.push.subscribe() for _ in range(2)]
    devices = [GivenDevice(f"{number:032x}", f"secret-of-device-{number:08}", subscriptions[0]) for number in range(2)]
    found: Counter[tuple[str, int]] = Counter()

    def ask_at_random(seed: int) -> None:
        random_of_mine = random.Random(seed)  # noqa: S311 (no secret)
        for _ in range(EACH):
            phone = Phone(app.test_client(), random_of_mine.choice(devices))
            match random_of_mine.randrange(5):
                case 0 | 1:
                    name, answer = "PUT", phone.put(random_of_mine.choice(subscriptions))
                case 2:
                    name, answer = "DELETE", phone.ask("DELETE")
                case 3:
                    name, answer = "test", phone.ask("POST", "/test")
                case _:
                    later = {"time": given.now.isoformat()}
                    name, answer = "not-before", phone.ask("POST", "/not-before", later)
            found[name, answer.status_code] += 1

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(ask_at_random, range(THREADS)))
    assert {status for _, status in found} <= {200, 202, 204, 404, 429}, found
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]
    for subscription in subscriptions:
        assert subscription.path not in caplog.text

"""A phone, a push service and a server that sends to it."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.support.browser import PHONE, launch
from tests.support.push_service import PushService, running_push_service
from tests.support.reminders import Phone
from tests.support.rendered import start_rendered
from tests.support.server import Server

ADDRESSES = count(1)


@pytest.fixture(scope="package")
def push() -> Iterator[PushService]:
    with running_push_service() as running:
        yield running


@pytest.fixture(scope="package")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("sending")


@pytest.fixture(scope="package")
def sending(push: PushService, folder: Path) -> Iterator[Server]:
    """The real server with its worker; its only strange push service is ours."""
    with start_rendered(folder, {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_PROXIES": "1"}) as running:
        yield running


@pytest.fixture
def database(folder: Path) -> Path:
    """What the server keeps of its phones."""
    return folder / "instance" / "uncramp.db"


@pytest.fixture(scope="package")
def whole(playwright: Playwright) -> Iterator[Browser]:
    """The light browser has no notifications."""
    running = launch(playwright, "whole")
    yield running
    running.close()


@pytest.fixture
def phone(whole: Browser, push: PushService, sending: Server) -> Iterator[Phone]:
    """At an address of its own, for the server counts how often one asks."""
    context = whole.new_context(
        viewport=PHONE,
        has_touch=True,
        base_url=sending.url,
        locale="en-GB",
        timezone_id="Europe/Madrid",
        extra_http_headers={"X-Forwarded-For": f"192.0.2.{next(ADDRESSES)}"},
    )
    yield Phone(context, push, sending.url)
    context.close()

"""A real Firefox with a push service and a desktop of its own, and our real server and its worker."""

import os
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright

from tests.support.browser import PHONE
from tests.support.desktop import Desktop, running_desktop
from tests.support.firefox import MISSING, firefox_path, launch_firefox
from tests.support.firefox_push import FirefoxPush, running_firefox_push
from tests.support.reminded import RemindedPhone
from tests.support.rendered import ORIGINS, start_rendered
from tests.support.server import FLASK, ROOT, Server

MORNING = 9
Rehearse = Callable[[datetime], None]


@pytest.fixture(scope="package", autouse=True)
def _able() -> None:
    if firefox_path() is None:
        pytest.skip(MISSING)
    if "WALL_CLOCK_SHIFT" in os.environ:
        pytest.skip("Firefox does not start with bin/at's clock")


@pytest.fixture(scope="package")
def desktop() -> Iterator[Desktop]:
    with running_desktop() as running:
        yield running


@pytest.fixture(scope="package")
def push() -> Iterator[FirefoxPush]:
    with running_firefox_push() as running:
        yield running


@pytest.fixture(scope="package")
def settings(push: FirefoxPush, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Of the server and of every worker; the only strange push service is ours."""
    folder = tmp_path_factory.mktemp("firefox")
    instance = str(folder / "instance")
    return {"UNCRAMP_ORIGIN": ORIGINS[0], "UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_INSTANCE": instance}


@pytest.fixture(scope="package")
def sending(settings: dict[str, str]) -> Iterator[Server]:
    with start_rendered(Path(settings["UNCRAMP_INSTANCE"]).parent, settings) as running:
        yield running


@pytest.fixture(scope="package")
def firefox(playwright: Playwright, push: FirefoxPush, desktop: Desktop) -> Iterator[Browser]:
    """Where it is morning now: the reminders of the day lie ahead, and no quiet hours in the way."""
    running = launch_firefox(playwright, push, desktop, _zone_at(MORNING))
    yield running
    running.close()


@pytest.fixture
def phone(firefox: Browser, push: FirefoxPush, desktop: Desktop, sending: Server) -> Iterator[RemindedPhone]:
    context = firefox.new_context(viewport=PHONE, base_url=sending.url, locale="nl-NL")
    desktop.notes = []
    errors: list[str] = []
    context.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    context.on("weberror", lambda error: errors.append(str(error.error)))
    yield RemindedPhone(context, sending.url)
    context.close()
    assert not errors
    assert not push.faults


@pytest.fixture
def rehearse(settings: dict[str, str]) -> Iterator[Rehearse]:
    """Let the time come for a moment: a worker of the same server whose clock is ahead, until the test is over."""
    running: list[subprocess.Popen[bytes]] = []

    def at(moment: datetime) -> None:
        ahead = max(0.0, (moment - datetime.now(UTC)).total_seconds())
        others = {name: value for name, value in os.environ.items() if not name.startswith("UNCRAMP_")}
        environment = {**others, **settings, "UNCRAMP_NOW_OFFSET": str(ahead)}
        command = (FLASK, "--app", "webapp", "reminders", "work")
        running.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL))

    yield at
    for worker in running:
        worker.terminate()
        worker.wait()


def _zone_at(hour: int) -> str:
    """A zone in which this hour has begun. Their names count westwards."""
    west = (datetime.now(UTC).hour - hour + 12) % 24 - 12
    return f"Etc/GMT{west:+d}" if west else "UTC"

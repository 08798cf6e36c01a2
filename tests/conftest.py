"""What tests share: the app in memory, a client that checks every page it fetches, the real app in a browser, and an
empty database for each test of reminders: of SQLite, and of PostgreSQL where both can differ."""

import shutil
import signal
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
import pytest_timeout
from flask import Flask
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, expect, sync_playwright
from sqlalchemy import create_engine, text

from tests.support.browser import PHONE, launch
from tests.support.given import Given
from tests.support.page_rules import CheckingClient
from tests.support.postgres import running_postgres
from tests.support.push_service import PushService, running_push_service
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.siege import SECONDS
from tests.support.waiting import MILLISECONDS
from webapp import create_app
from webapp.assets.files import SiteFile
from webapp.build.walk import walk
from webapp.config import Settings
from webapp.library.items import Library

# Playwright's own five seconds are few where two browsers share a slow machine.
expect.set_options(timeout=MILLISECONDS)

LONGEST = (
    "test_killed.py",
    "test_installed.py",
    "test_all_killed.py",
    "test_many_machines.py",
    "test_clocks_apart.py",
    "test_every_page.py",
    "test_offline.py",
    "test_story.py",
    "test_records_away.py",
    "test_pages.py",
    "test_large_text.py",
    "test_hostile.py",
)
"""Files that take long. The first needs no server, so it runs while another process renders the site."""

LIMIT = 900 + SECONDS
"""Seconds that a test of theirs may take; of any other, pyproject.toml says."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The longest first, so that in the end nobody waits for one of them, and with more time than the others."""
    items.sort(key=lambda item: LONGEST.index(item.path.name) if item.path.name in LONGEST else len(LONGEST))
    for item in items:
        if item.path.name in LONGEST:
            item.add_marker(pytest.mark.timeout(LIMIT))


@pytest.hookimpl(wrapper=True)
def pytest_timeout_set_timer(settings: pytest_timeout.Settings) -> Generator[None, object, object]:
    """Again and again: who was ended once may hang once more while it tidies up."""
    was_set = yield
    if settings.method == "signal":
        signal.setitimer(signal.ITIMER_REAL, settings.timeout, settings.timeout)
    return was_set


@pytest.fixture(scope="session")
def app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """The app with the project's own content."""
    return create_app(Settings(instance=tmp_path_factory.mktemp("instance")))


@pytest.fixture(scope="session")
def library(app: Flask) -> Library:
    """The project's own content."""
    found: Library = app.extensions["library"]
    return found


@pytest.fixture(scope="session")
def pages(app: Flask) -> CheckingClient:
    """Fetches pages and checks the rules of every page on each."""
    return CheckingClient(app)


@pytest.fixture(scope="session")
def files(app: Flask) -> dict[str, SiteFile]:
    """Every file of the site by its path."""
    return {file.path: file for file in walk(app)}


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The real app as `make run` starts it. Tests must not stop it."""
    with start_rendered(tmp_path_factory.mktemp("server")) as running:
        yield running


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    running = launch(playwright)
    yield running
    running.close()


@pytest.fixture
def context(browser: Browser, server: Server, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A phone by day that has never been here. It fetches the whole site for offline only where a test asks for it."""
    worker = request.node.get_closest_marker("service_worker") is not None
    fresh = browser.new_context(
        viewport=PHONE,
        has_touch=True,
        base_url=server.url,
        locale="en-GB",
        service_workers="allow" if worker else "block",
    )
    yield fresh
    fresh.close()


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """A page of which every error in the console fails the test."""
    opened = context.new_page()
    errors: list[str] = []
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    assert not errors, errors


@pytest.fixture
def content_copy(tmp_path: Path) -> Path:
    """A copy of the content that a test may break."""
    return Path(shutil.copytree("content", tmp_path / "content"))


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with running_postgres() as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'uncramp.db'}"
    url: str = request.getfixturevalue("postgres")
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP SCHEMA public CASCADE"))
        connection.execute(text("CREATE SCHEMA public"))
    engine.dispose()
    return url


@pytest.fixture
def push() -> Iterator[PushService]:
    """A push service that must have nothing to complain of in the end."""
    with running_push_service() as running:
        yield running
    assert not running.faults


@pytest.fixture
def given(database_url: str, push: PushService) -> Iterator[Given]:
    made = Given(database_url, push)
    yield made
    made.service.database.dispose()

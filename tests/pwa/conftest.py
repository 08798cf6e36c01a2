"""A made-up site, a server for it, and an empty profile for each test."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.pwa.made_up import made_up_site
from tests.pwa.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    server = Server(made_up_site("one"))
    yield server
    server.stop()


@pytest.fixture
def context(browser: Browser, server: Server) -> Iterator[BrowserContext]:
    context = browser.new_context(base_url=server.origin, locale="es-ES")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()

"""A phone with Safari's engine: a browser that has never been here for each test, and one driver for all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.server import Server
from tests.support.webkit import MISSING, WebKit, driver_path, open_webkit, running_driver


@pytest.fixture(scope="package")
def driver() -> Iterator[str]:
    if driver_path() is None:
        pytest.skip(MISSING)
    with running_driver() as address:
        yield address


@pytest.fixture
def phone(driver: str, server: Server, tmp_path: Path) -> Iterator[WebKit]:
    """Every error of a page fails the test."""
    with open_webkit(driver, server.url, tmp_path) as opened:
        yield opened
        errors = opened.errors()
    assert not errors, errors

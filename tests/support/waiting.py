"""Waiting for a state: of anything, or of what a page says where Playwright's own way does not do."""

import time
from collections.abc import Callable

from playwright.sync_api import Page

PATIENCE = 30.0
"""Seconds."""


def wait_for(what: Callable[[], object]) -> None:
    """Until it gives something true."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def until(page: Page, condition: str) -> None:
    """Wait until a function or a promise of the page, asked for again and again, gives something true.

    The page's policy forbids `wait_for_function`, which moreover takes any promise for true.
    """
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came true: {condition}")

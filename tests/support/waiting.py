"""Waiting for a state: of anything, or of what a page says where Playwright's own way does not do."""

import time
from collections.abc import Callable
from typing import TypeVar

from playwright.sync_api import Error, Page

PATIENCE = 30.0
"""Seconds, for a machine that has much else to do: nothing waits so long but what never comes."""
MILLISECONDS = 1_000 * PATIENCE
"""The same, as Playwright counts."""


T = TypeVar("T")


def wait_for(what: Callable[[], object]) -> None:
    """Until it gives something true."""
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def becomes(page: Page, look: Callable[[], T], wanted: T) -> None:
    """Until a look at the page, or at what it keeps, gives this."""
    end = time.monotonic() + PATIENCE
    while (found := _seen(look)) != wanted:
        assert time.monotonic() < end, f"{found}, not {wanted}"
        page.wait_for_timeout(25)


def until(page: Page, condition: str) -> None:
    """Wait until a function or a promise of the page, asked for again and again, gives something true.

    The page's policy forbids `wait_for_function` to look twice at an expression, and it takes any promise for true.
    """
    end = time.monotonic() + PATIENCE
    while not _seen(lambda: page.evaluate(condition)):
        assert time.monotonic() < end, f"never came true: {condition}"
        page.wait_for_timeout(25)


def _seen(look: Callable[[], T]) -> T | None:
    """Of a page that makes way for another one meanwhile, nothing."""
    try:
        return look()
    except Error as error:
        if "Execution context was destroyed" not in error.message:
            raise
        return None

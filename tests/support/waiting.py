"""Waiting for what a page says, where Playwright's own way does not do."""

from playwright.sync_api import Page


def until(page: Page, condition: str) -> None:
    """Wait until a function or a promise of the page, asked for again and again, gives something true.

    The page's policy forbids `wait_for_function`, which moreover takes any promise for true.
    """
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never came true: {condition}")

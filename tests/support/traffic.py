"""What a page is still fetching: Playwright's `networkidle`, once reached, is reached for good."""

import time

from playwright.sync_api import Page, Request

from tests.support.waiting import PATIENCE

QUIET = 0.5
"""Seconds without a request that count as the end, as in Playwright's `networkidle`."""


class Traffic:
    """The requests of a page from now on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._open: set[Request] = set()
        self._since = time.monotonic()
        page.on("request", self._begun)
        page.on("requestfinished", self._over)
        page.on("requestfailed", self._over)

    def until_quiet(self) -> None:
        """Wait until nothing is being fetched, and nothing new was asked for meanwhile."""
        begun = self._since = time.monotonic()
        while self._open or time.monotonic() < self._since + QUIET:
            assert time.monotonic() < begun + PATIENCE, [each.url for each in self._open]
            self._page.wait_for_timeout(25)

    def _begun(self, request: Request) -> None:
        self._open.add(request)
        self._since = time.monotonic()

    def _over(self, request: Request) -> None:
        self._open.discard(request)
        self._since = time.monotonic()

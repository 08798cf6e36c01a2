"""The modules of a page: held back for as long as a test wants, and whether one of them listens."""

from playwright.sync_api import Page, Route, expect


class HeldBack:
    """Scripts that match `pattern` reach the page only once they are let go."""

    def __init__(self, page: Page, pattern: str = "**/js/**") -> None:
        self._routes: list[Route] = []
        self._free = False
        page.route(pattern, self._take)

    def let_go(self) -> None:
        self._free = True
        for route in self._routes:
            route.continue_()

    def fail(self) -> None:
        """They never come."""
        for route in self._routes:
            route.abort()

    def _take(self, route: Route) -> None:
        if self._free:
            route.continue_()
        else:
            self._routes.append(route)


def started(page: Page, name: str) -> None:
    """Wait until this module of the page listens, and has done what was tapped before."""
    expect(page.locator(f"[data-module={name}]").first).to_have_attribute("data-started", "", timeout=30_000)

"""The modules of a page: held back for as long as a test wants, whether one listens, and one by itself for a test."""

import functools
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, Route, expect

from tests.support.limits import limits
from tests.support.waiting import MILLISECONDS
from webapp.assets.esbuild import limits_module, run_esbuild
from webapp.assets.files import STATIC


@functools.cache
def source(*names: str, **whole: str) -> str:
    """A JavaScript expression: an object with all that these modules below static/js export.

    Those with a name of their own, as `voices="ui/cues/voices.js"`, are in it as a whole.

    It is a copy with a state of its own. Playwright evaluates it whatever the page's policy says.
    """
    with TemporaryDirectory() as folder:
        entry = Path(folder, "entry.js")
        wanted = [*(("*", name) for name in names), *((f"* as {name}", path) for name, path in whole.items())]
        entry.write_text("".join(f'export {what} from "{STATIC / "js" / path}";\n' for what, path in wanted))
        alias = limits_module(limits(), Path(folder))
        code = run_esbuild(str(entry), "--bundle", "--format=iife", "--global-name=found", alias)
    return f"(() => {{ {code}\nreturn found; }})()"


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
    expect(page.locator(f"[data-module={name}]").first).to_have_attribute("data-started", "", timeout=MILLISECONDS)

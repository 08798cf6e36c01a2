"""What the browser tests do and wait for, in words. They wait for states, never for seconds."""

from typing import Any

from playwright.sync_api import Page, expect

from tests.pwa.server import Server
from tests.support.browser import clear_http_cache
from tests.support.waiting import becomes, until


def visit_until_ready(page: Page, path: str = "/nl/") -> None:
    """Open a page and wait until every language is held."""
    page.goto(path)
    wait_until_ready(page)


def wait_until_ready(page: Page) -> None:
    page.wait_for_selector("html[data-offline-ready]")


def cut_the_network(page: Page, server: Server) -> None:
    """Stop the server and empty the HTTP cache, so that only the worker can answer."""
    server.stop()
    clear_http_cache(page)


def look_for_an_update(page: Page) -> None:
    """What the browser does by itself some time after a navigation. A failed look counts as looked."""
    page.evaluate("navigator.serviceWorker.ready.then((it) => it.update()).catch(() => {})")


def wait_until_held(page: Page, bundle: str) -> None:
    """Wait until this bundle is whole on the phone."""
    until(page, f"caches.match('{bundle}?held').then(Boolean)")


def wait_for_request(page: Page, server: Server, path: str, times: int = 1) -> None:
    """Wait until the server was asked for this path so many times."""
    becomes(page, lambda: server.requests.count(path) >= times, True)


def status(page: Page) -> dict[str, Any]:
    """What the active worker says it holds."""
    answer: dict[str, Any] = page.evaluate(
        """async () => {
          const { active } = await navigator.serviceWorker.ready;
          const answer = new Promise((resolve) => {
            navigator.serviceWorker.addEventListener("message", ({ data }) => resolve(data), { once: true });
          });
          active.postMessage({ type: "status" });
          return answer;
        }"""
    )
    return answer


def wait_for_no_worker(page: Page) -> None:
    """Wait until the browser has given up on an install that failed."""
    until(page, "navigator.serviceWorker.getRegistration().then((it) => it === undefined)")


def expect_build(page: Page, build: str) -> None:
    """The page and its script are of this build."""
    expect(page.locator(f'html[data-build="{build}"][data-script="{build}"]')).to_be_attached()


def caches(page: Page) -> list[str]:
    """The names of all caches of the origin."""
    names: list[str] = page.evaluate("caches.keys()")
    return sorted(names)

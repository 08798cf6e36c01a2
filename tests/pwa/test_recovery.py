"""Half-finished installs: whatever goes wrong on the way, the next visit makes it whole."""

from typing import get_args

import pytest
from msgspec.structs import replace
from playwright.sync_api import Page, expect

from tests.pwa.made_up import made_up_site
from tests.pwa.server import Failure, Server
from tests.pwa.steps import (
    caches,
    cut_the_network,
    expect_build,
    look_for_an_update,
    status,
    visit_until_ready,
    wait_for_no_worker,
    wait_for_request,
    wait_until_held,
    wait_until_ready,
)

FAILURES = get_args(Failure)
COMMON, DUTCH, SPANISH = (f"/static/one/offline/{name}.json" for name in ("common", "nl", "es"))
NO_ROUTES = b"""
InstallEvent.prototype.addRoutes = () => Promise.reject(new TypeError("Too many routes."));
"""
BROKEN_WHEN_TOLD = b"""
self.addEventListener("message", ({ data }) => {
  if (data === "break") CacheStorage.prototype.match = () => Promise.reject(new Error("Unexpected internal error."));
});
"""
"""What Chromium says where its files are damaged."""


def begin_worker_with(server: Server, script: bytes) -> None:
    worker = server.site["/sw.js"]
    server.site = {**server.site, "/sw.js": replace(worker, body=script + worker.body)}


@pytest.mark.parametrize("failure", FAILURES)
def test_a_first_install_that_broke_off_is_done_again(page: Page, server: Server, failure: Failure) -> None:
    server.failures[DUTCH] = failure
    page.goto("/nl/")
    wait_for_request(page, server, DUTCH)
    wait_for_no_worker(page)
    server.failures.clear()
    page.reload()
    wait_until_ready(page)


@pytest.mark.parametrize("failure", FAILURES)
def test_a_language_that_failed_comes_at_the_next_visit(page: Page, server: Server, failure: Failure) -> None:
    server.failures[SPANISH] = failure
    page.goto("/nl/")
    wait_for_request(page, server, SPANISH)
    wait_until_held(page, "/static/one/offline/en.json")
    assert status(page) == {"type": "offline", "ready": False, "languages": ["en", "nl"]}
    assert page.locator("html[data-offline-ready]").count() == 0

    server.failures.clear()
    page.reload()
    wait_until_ready(page)
    assert server.requests.count(COMMON) == 1
    assert server.requests.count(DUTCH) == 1


def test_a_server_that_goes_away_between_bundles_is_waited_for(page: Page, server: Server) -> None:
    server.failures[SPANISH] = "no answer"
    page.goto("/nl/")
    wait_for_request(page, server, SPANISH)
    server.stop()
    page.goto("/nl/water/")
    assert page.inner_text("h1") == "/nl/water/"
    assert not status(page)["ready"]
    server.failures.clear()
    server.start()
    page.reload()
    wait_until_ready(page)


def test_an_update_that_broke_off_leaves_the_old_build_whole(page: Page, server: Server) -> None:
    visit_until_ready(page)
    server.site = made_up_site("two", {"/es/": "Otra palabra"})
    # The lines that changed, and the whole bundle too.
    server.failures |= dict.fromkeys(("/static/two/offline/es.lines", "/static/two/offline/es.json"), "cut off")
    look_for_an_update(page)
    wait_for_request(page, server, "/static/two/offline/es.json")
    page.goto("/es/")
    expect_build(page, "one")
    expect(page.locator("[data-update-notice]")).to_be_hidden()

    server.failures.clear()
    look_for_an_update(page)
    expect(page.locator("[data-update-notice]")).to_be_visible()


def test_what_is_evicted_while_the_app_is_open_comes_again_at_the_next_visit_with_a_network(
    page: Page, server: Server
) -> None:
    visit_until_ready(page)
    (held,) = caches(page)
    page.evaluate("(name) => caches.delete(name)", held)
    # The page that is open stands, and the worker claims nothing that is gone.
    assert page.inner_text("h1") == "/nl/"
    assert status(page) == {"type": "offline", "ready": False, "languages": []}

    page.goto("/nl/water/")
    wait_until_ready(page)
    assert server.requests.count(COMMON) == server.requests.count(DUTCH) == server.requests.count(SPANISH) == 2
    cut_the_network(page, server)
    page.goto("/es/")
    assert page.inner_text("h1") == "/es/"
    server.start()


def test_a_browser_that_takes_none_of_the_routes_holds_everything_all_the_same(page: Page, server: Server) -> None:
    begin_worker_with(server, NO_ROUTES)
    visit_until_ready(page)
    cut_the_network(page, server)
    page.goto("/es/water/")
    assert page.inner_text("h1") == "/es/water/"
    server.start()


def test_a_cache_that_cannot_be_read_stands_in_the_way_of_no_page_that_the_network_has(
    page: Page, server: Server
) -> None:
    begin_worker_with(server, BROKEN_WHEN_TOLD)
    visit_until_ready(page)
    page.evaluate("navigator.serviceWorker.ready.then(({ active }) => active.postMessage('break'))")
    # Another address than the one that the browser looks up by itself.
    page.goto("/es/water/?from=elsewhere")
    assert page.inner_text("h1") == "/es/water/"

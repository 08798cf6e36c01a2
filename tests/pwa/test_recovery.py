"""Half-finished installs: whatever goes wrong on the way, the next visit makes it whole."""

from typing import get_args

import pytest
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

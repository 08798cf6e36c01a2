"""First visit, then no network: every page of every language still opens."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.pwa.made_up import LANGUAGES, PATHS, page_headers
from tests.pwa.server import Server
from tests.pwa.steps import cut_the_network, status, visit_until_ready, wait_until_held, wait_until_ready

FETCH = "([url, method]) => fetch(url, { method, mode: 'no-cors' }).then(() => 0, () => 0)"


def test_the_language_on_screen_comes_first_and_then_the_others(page: Page, server: Server) -> None:
    visit_until_ready(page, "/nl/")
    asked = [path.rsplit("/", 1)[-1] for path in server.requests if path.endswith(".json")]
    assert set(asked[:2]) == {"common.json", "nl.json"}
    assert set(asked[2:]) == {"en.json", "es.json"}
    assert status(page) == {"type": "offline", "ready": True, "languages": list(LANGUAGES)}


def test_every_page_opens_with_the_server_stopped(page: Page, server: Server) -> None:
    visit_until_ready(page)
    cut_the_network(page, server)
    for path in PATHS:
        response = page.goto(path)
        assert response is not None
        assert response.from_service_worker
        assert page.inner_text("h1") == path
        assert page.get_attribute("html", "lang") == path.split("/")[1]
        policy = page_headers()["Content-Security-Policy"]
        assert response.header_value("content-security-policy") == policy
        wait_until_ready(page)
    server.start()


def test_an_address_without_its_last_slash_or_with_a_query_finds_the_page(page: Page, server: Server) -> None:
    visit_until_ready(page)
    cut_the_network(page, server)
    page.goto("/nl/relief/calf?from=shortcut")
    assert page.url == f"{server.origin}/nl/relief/calf/?from=shortcut"
    assert page.inner_text("h1") == "/nl/relief/calf/"
    server.start()


@pytest.mark.parametrize(
    ("path", "shown"),
    [("/nl/nowhere/", "/nl/offline/"), ("/es/nowhere", "/es/offline/"), ("/fr/", "/es/offline/")],
)
def test_an_unknown_page_gives_the_offline_page_of_its_language_or_else_the_readers(
    page: Page, server: Server, path: str, shown: str
) -> None:
    visit_until_ready(page)
    cut_the_network(page, server)
    page.goto(path)
    assert page.inner_text("h1") == shown
    server.start()


def test_a_language_that_is_not_held_gives_the_offline_page_of_the_readers(page: Page, server: Server) -> None:
    server.failures["/static/one/offline/nl.json"] = "error"
    page.goto("/es/")
    wait_until_held(page, "/static/one/offline/en.json")
    wait_until_held(page, "/static/one/offline/es.json")
    cut_the_network(page, server)
    page.goto("/nl/relief/calf/")
    assert page.inner_text("h1") == "/es/offline/"
    server.start()


def test_the_front_door_leads_to_the_readers_language(page: Page, server: Server) -> None:
    visit_until_ready(page, "/nl/")
    cut_the_network(page, server)
    page.goto("/")
    assert page.url == f"{server.origin}/es/"
    server.start()


def test_the_front_door_leads_to_a_held_language_when_the_readers_is_not(page: Page, server: Server) -> None:
    server.failures |= {f"/static/one/offline/{name}.json": "error" for name in ("en", "es")}
    page.goto("/nl/")
    assert status(page)["languages"] == ["nl"]
    cut_the_network(page, server)
    page.goto("/")
    assert page.url == f"{server.origin}/nl/"
    server.start()


@pytest.mark.parametrize(
    ("method", "url"),
    [
        ("POST", "http://localhost:{port}/nl/"),
        ("HEAD", "http://localhost:{port}/nl/"),
        ("GET", "http://localhost:{port}/api/push-key"),
        ("GET", "http://localhost:{port}/healthz"),
        ("GET", "http://127.0.0.1:{port}/nl/"),
    ],
)
def test_other_methods_and_origins_and_the_api_are_left_alone(
    page: Page, server: Server, method: str, url: str
) -> None:
    visit_until_ready(page)
    page.reload()
    url = url.format(port=server.origin.rsplit(":", 1)[-1])
    with page.expect_response(lambda answer: (answer.request.method, answer.url) == (method, url)) as caught:
        page.evaluate(FETCH, [url, method])
    assert not caught.value.from_service_worker


def test_it_is_said_once_and_never_over_a_running_guide(page: Page, context: BrowserContext) -> None:
    words = "[data-offline-words]"
    visit_until_ready(page, "/nl/relief/calf/")
    expect(page.locator(words)).to_be_hidden()
    page.evaluate("document.querySelector('[data-player]').dataset.state = 'done'")
    expect(page.locator(words)).to_be_visible()
    other = context.new_page()
    visit_until_ready(other, "/es/")
    expect(other.locator(words)).to_be_hidden()


def test_trusted_types_let_only_our_worker_through(page: Page) -> None:
    visit_until_ready(page)
    refused = page.evaluate("navigator.serviceWorker.register('/sw.js').then(() => '', (error) => error.name)")
    assert refused == "TypeError"
    again = page.evaluate(
        "(() => { try { trustedTypes.createPolicy('other', {}) } catch (error) { return error.name } })()"
    )
    assert again == "TypeError"

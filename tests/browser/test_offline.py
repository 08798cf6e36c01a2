"""With the server gone, everything is still there, whatever kind of server it was."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest
from flask import Flask
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.support.browser import PHONE, clear_http_cache, launch_options
from tests.support.cached import cached, digest_of
from tests.support.kinds import kinds
from tests.support.languages import LANGUAGES
from tests.support.pages import paths
from tests.support.pdf_reader import read_pdf
from tests.support.rendered import rendered_site, start_rendered
from tests.support.static_host import HOSTS, built_site, hosted

OURS = "ours"


class Visited(NamedTuple):
    """A browser profile, and where the app was that it visited."""

    profile: Path
    url: str


@pytest.fixture(scope="module", params=(OURS, *HOSTS))
def host(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def visited(host: str, playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Visited:
    """It visited one Dutch page, waited until the app said it was ready, and lost the server."""
    folder = tmp_path_factory.mktemp("profile")
    with server_of(host, tmp_path_factory.mktemp("stopped")) as url, opened(playwright, folder) as context:
        page = context.pages[0]
        page.goto(f"{url}/nl/relief/foot/")
        expect(page.locator("html")).to_have_attribute("data-offline-ready", "")
        clear_http_cache(page)
    return Visited(folder, url)


@contextmanager
def server_of(host: str, folder: Path) -> Iterator[str]:
    """Our own server, or a static host."""
    if host == OURS:
        with start_rendered(folder) as server:
            yield server.url
        return
    with hosted(host, built_site(), folder) as url:
        yield url


@pytest.fixture
def offline(playwright: Playwright, visited: Visited) -> Iterator[Page]:
    """The browser started anew on that profile."""
    with opened(playwright, visited.profile, base_url=visited.url) as context:
        page = context.new_page()
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        yield page
        assert not errors, errors


def opened(playwright: Playwright, folder: Path, base_url: str | None = None) -> BrowserContext:
    return playwright.chromium.launch_persistent_context(
        folder, **launch_options(), viewport=PHONE, has_touch=True, base_url=base_url
    )


def test_every_page_of_every_language_is_held_as_it_was_built(app: Flask, offline: Page) -> None:
    site = rendered_site()
    offline.goto("/nl/")
    held = cached(offline, site.name)
    for path in (path for language in LANGUAGES for path in paths(app, language)):
        assert held[path].digest == digest_of(site, path), path
        has_its_policy(app, path, held[path].headers)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_every_language_opens(app: Flask, offline: Page, host: str, language: str) -> None:
    """From a static host it holds the very same, so that one of each kind shows the rest."""
    some = [path for code, path in kinds(app) if code == language]
    for path in paths(app, language) if host == OURS else some:
        response = offline.goto(path, wait_until="domcontentloaded")
        assert response is not None
        assert response.from_service_worker, path
        assert response.ok, path
        has_its_policy(app, path, response.headers)
        seen = offline.evaluate("() => [document.documentElement.lang, document.querySelectorAll('h1').length]")
        assert seen == [language, 1], path


def has_its_policy(app: Flask, path: str, headers: Mapping[str, str]) -> None:
    assert headers["content-security-policy"] == app.extensions["headers"]["Content-Security-Policy"], path
    camera = "camera=(self)" if path.endswith("/settings/data/") else "camera=()"
    assert camera in headers["permissions-policy"].split(", "), path


def test_what_was_held_at_the_first_visit_opens_without_the_worker_being_started(offline: Page) -> None:
    """A route that finds nothing asks the network alone, so that pages which are not held are none."""
    for path, woken in (
        ("/nl/relief/calf/", False),
        ("/nl/relief/calf/?from=shortcut", True),
        ("/en/relief/calf/", True),
        ("/nl/nothing/", True),
    ):
        offline.goto(path, wait_until="domcontentloaded")
        assert offline.evaluate(WORKER_STARTED) == woken, path
    expect(offline.get_by_role("heading", level=1)).to_have_text("Je bent offline")


def test_the_player_runs(offline: Page) -> None:
    offline.goto("/nl/")
    offline.locator("[data-start]").tap()
    expect(offline.locator("[data-player]")).to_have_attribute("data-state", "hold")
    before = int(offline.locator("[data-player]").get_attribute("data-seconds-left") or 0)
    expect(offline.locator("[data-player]")).not_to_have_attribute("data-seconds-left", str(before))


def test_the_language_switches(offline: Page) -> None:
    offline.goto("/nl/stretch/bedtime/")
    for language in ("es", "en", "nl"):
        offline.locator(".languages summary").tap()
        offline.locator(f".languages a[lang={language}]").tap()
        expect(offline.locator("html")).to_have_attribute("lang", language)
        assert offline.url.endswith(f"/{language}/stretch/bedtime/")


def test_the_front_door_leads_to_a_language(offline: Page) -> None:
    offline.goto("/")
    assert offline.url.rstrip("/").rpartition("/")[2] in LANGUAGES


def test_the_doctors_sheet_is_made_in_another_language(offline: Page, tmp_path: Path) -> None:
    offline.goto("/nl/diary/")
    offline.locator("[name=sheet-language]").select_option("es")
    with offline.expect_download() as download:
        offline.locator("[data-sheet]").click()
    download.value.save_as(tmp_path / "sheet.pdf")
    assert read_pdf((tmp_path / "sheet.pdf").read_bytes()).language == "es"


def test_a_page_that_is_not_there_says_so_in_its_language(offline: Page) -> None:
    offline.goto("/es/no/existe/")
    assert offline.locator("html").get_attribute("lang") == "es"
    expect(offline.locator("body")).to_have_attribute("data-page", "offline")


WORKER_STARTED = "performance.getEntriesByType('navigation')[0].workerStart > 0"

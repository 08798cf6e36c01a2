"""The site as files alone, on hosts that know nothing of it: the same policy, and the truth about reminders."""

import filecmp
import http.client
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, Playwright, expect

from tests.support.browser import PHONE, launch
from tests.support.kinds import kinds
from tests.support.languages import LANGUAGES
from tests.support.modules import started
from tests.support.push_service import PushService
from tests.support.reminders import Phone
from tests.support.rendered import rendered_site, start_rendered
from tests.support.static_host import HOSTS, behind_nginx, built_site, hosted
from webapp.security import NO_CAMERA

SAME = (
    *("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "X-Frame-Options"),
    *("Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Cache-Control"),
)
INJECT = """() => {
  const script = document.createElement("script");
  try { script.textContent = "window.injected = true"; document.body.append(script); }
  catch (error) { window.why = error.name; }
  return [window.injected ?? false, window.why];
}"""


@pytest.fixture(scope="module")
def site() -> Path:
    return built_site()


@pytest.fixture(scope="module", params=HOSTS)
def host(request: pytest.FixtureRequest, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hosted(request.param, site, tmp_path_factory.mktemp(request.param)) as url:
        yield url


@pytest.fixture(scope="module")
def nginx(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with hosted("nginx", site, tmp_path_factory.mktemp("headers")) as url:
        yield url


@pytest.fixture(scope="module")
def whole(playwright: Playwright) -> Iterator[Browser]:
    """The light browser has no notifications."""
    running = launch(playwright, "whole")
    yield running
    running.close()


@pytest.fixture
def page(browser: Browser, host: str) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, has_touch=True, base_url=host, service_workers="block")
    yield context.new_page()
    context.close()


def answer(url: str, path: str, **headers: str) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=10)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response


def of_each_kind(site: Path) -> list[str]:
    """A page, the one that may use the camera, and files of every type that the site has."""
    first = {path.suffix: path for path in site.rglob("*") if path.suffix not in {".br", ".gz", ".html", ".conf", ""}}
    files = [f"/{path.relative_to(site)}" for path in first.values() if path.parent != site or path.suffix == ".js"]
    return ["/en/", "/nl/settings/data/", *files]


def test_nginx_sends_what_our_own_server_sends(site: Path, nginx: str, app: Flask) -> None:
    paths = of_each_kind(site)
    assert {Path(path).suffix for path in paths} >= {"", ".js", ".json", ".svg", ".png", ".webmanifest", ".lines"}
    headers = app.extensions["headers"]
    for path in paths:
        sent = answer(nginx, path)
        is_file = path.startswith("/static/") and not path.endswith(".svg")
        expected = dict(headers) if not is_file else {name: headers[name] for name in SAME[1:2] + SAME[6:7]}
        if path.endswith("/settings/data/"):
            expected["Permissions-Policy"] = headers["Permissions-Policy"].replace(NO_CAMERA, "camera=(self)")
        expected["Cache-Control"] = "public, max-age=31536000, immutable" if path.startswith("/static/") else "no-cache"
        assert sent.status == 200, path
        assert {name: sent.getheader(name) for name in SAME if sent.getheader(name)} == {
            name: value for name, value in expected.items() if name in SAME
        }, path
    assert answer(nginx, "/en/manifest.webmanifest").getheader("Content-Type") == "application/manifest+json"
    assert answer(nginx, "/en/", Accept_Encoding="gzip").getheader("Content-Encoding") == "gzip"


@pytest.mark.parametrize(
    ("wanted", "home"),
    [
        ("nl-NL,nl;q=0.9,en;q=0.8", "/nl/"),
        ("es", "/es/"),
        ("fr", "/en/"),
        ("fr-BE,fr;q=0.9,nl-BE;q=0.8,en;q=0.7", "/nl/"),
        ("ca, es;q=0.9, nl;q=0.5", "/es/"),
        ("de,en-GB;q=0.9,nl;q=0.8", "/en/"),
        ("nld, esx, es-419", "/es/"),
        ("", "/en/"),
        ("fr, " * 1000 + ",nl", "/en/"),
    ],
)
def test_nginx_leads_from_the_front_door_to_the_readers_language(nginx: str, wanted: str, home: str) -> None:
    sent = answer(nginx, "/", Accept_Language=wanted)
    assert (sent.status, sent.getheader("Location"), sent.getheader("Vary")) == (302, home, "Accept-Language")


def test_nginx_says_in_the_language_of_the_address_that_there_is_no_such_page(site: Path, nginx: str) -> None:
    for code in LANGUAGES:
        for path in (f"/{code}/nowhere/", f"/{code}/relief/calf/x"):
            sent = answer(nginx, path)
            missing = (site / code / "404.html").stat().st_size
            assert (sent.status, int(sent.getheader("Content-Length") or 0)) == (404, missing), path
            assert sent.getheader("Content-Security-Policy"), path
    assert [answer(nginx, path).status for path in ("/_nginx.conf", "/_headers", "/api/push-key")] == [404] * 3
    assert answer(nginx, "/en/relief").getheader("Location") == "/en/relief/"


def test_every_page_carries_its_policy_before_whatever_it_is_about(site: Path, app: Flask) -> None:
    policy = app.extensions["headers"]["Content-Security-Policy"].replace("frame-ancestors 'none'; ", "")
    found = list(site.rglob("*.html"))
    assert len(found) > 400
    for path in found:
        text = path.read_text("utf-8")
        first = re.search(r"<(?:script|style|link)\b", text)
        assert first, path
        assert f'<meta http-equiv="Content-Security-Policy" content="{policy}">' in text[: first.start()], path


def test_the_worker_and_what_it_fetches_are_those_of_our_own_server(site: Path) -> None:
    ours = rendered_site()
    names = ["sw.js", *(str(path.relative_to(ours)) for path in ours.glob("static/*/offline/*"))]
    assert len(names) > len(LANGUAGES)
    assert filecmp.cmpfiles(ours, site, names, shallow=False) == (names, [], [])


def test_no_kind_of_page_breaks_its_policy(page: Page, app: Flask) -> None:
    said: list[str] = []
    # Every breach is an error, of whatever it was tried by.
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: said.append(str(error)))
    for language, path in kinds(app):
        if language == "en":
            page.goto(path, wait_until="load")
            assert said == [], path


def test_no_script_that_somebody_put_into_a_page_runs(page: Page) -> None:
    page.goto("/en/")
    assert page.evaluate(INJECT) == [False, "TypeError"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "No reminders are sent from this address."),
        ("nl", "Vanaf dit adres worden geen herinneringen verstuurd."),
        ("es", "Desde esta dirección no se envían recordatorios."),
    ],
)
def test_a_person_who_wants_reminders_is_told_that_none_are_sent(
    whole: Browser, host: str, language: str, words: str
) -> None:
    context = whole.new_context(viewport=PHONE, base_url=host)
    context.grant_permissions(["notifications"], origin=host)
    page = context.new_page()
    page.goto(f"/{language}/water/reminders/")
    started(page, "reminders")
    page.get_by_role("switch").click()
    expect(page.locator("[data-problem=unserved]")).to_contain_text(words)
    expect(page.get_by_role("switch")).to_have_attribute("aria-checked", "false")
    context.close()


def test_with_the_api_of_a_server_behind_the_same_address_reminders_come(
    whole: Browser, site: Path, push: PushService, tmp_path: Path
) -> None:
    settings = {"UNCRAMP_PUSH_HOSTS": push.origin, "UNCRAMP_PROXIES": "1"}
    with (
        start_rendered(tmp_path / "server", settings) as server,
        behind_nginx(site, tmp_path, urlsplit(server.url).netloc) as url,
    ):
        context = whole.new_context(viewport=PHONE, base_url=url)
        phone = Phone(context, push, url)
        phone.switch_on()
        phone.page.locator("[data-reminders-test]").click()
        received = phone.until(lambda: phone.subscriptions[0].received, len)
        assert received[0].notification["title"] == "It works"
        context.close()

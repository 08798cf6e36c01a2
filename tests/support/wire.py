"""What a first visit and the whole site cost: every answer with its headers, as it comes over the network."""

import http.client
import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import brotli
from msgspec import Struct
from playwright.sync_api import Browser, Page, expect

from tests.support.browser import PHONE
from tests.support.modules import started
from tests.support.traffic import Traffic

SETTLED = 0.9
"""Seconds of the countdown after which comes what is needed later (screen.js): a slow machine still looks then."""
WHEN_IT_RAN = """new MutationObserver((_, watching) => {
  if (!document.querySelector("[data-seconds-left]")) return;
  globalThis.ran = Date.now() / 1000;
  watching.disconnect();
}).observe(document, { subtree: true, attributeFilter: ["data-seconds-left"] })"""
BUNDLES = re.compile(r"const BUNDLES=(\[.*?\]);")


class Place(Struct, frozen=True):
    """A page, when it is `ready`, how many requests that may take, and how many bytes over either protocol."""

    path: str
    ready: Callable[[Page], None]
    requests: int
    http_1: int
    http_2: int


def _home_is_ready(page: Page) -> None:
    expect(page.locator("body")).to_have_attribute("data-started", "")


def _the_countdown_runs(page: Page) -> None:
    started(page, "player")
    expect(page.locator("[data-player] [data-current] .seconds")).not_to_be_empty()


PLACES = {
    "home": Place("/en/", _home_is_ready, requests=4, http_1=20_000, http_2=17_000),
    "calf guide": Place("/en/relief/calf/", _the_countdown_runs, requests=2, http_1=45_000, http_2=32_000),
}


def first_visit(browser: Browser, origin: str, place: Place) -> dict[str, int]:
    """Bytes by path, as the browser of a phone counts them, until the place is ready.

    Without precache, icon and manifest."""
    context = browser.new_context(viewport=PHONE, service_workers="block", ignore_https_errors=True)
    page = context.new_page()
    page.add_init_script(WHEN_IT_RAN)
    session = context.new_cdp_session(page)
    asked: dict[str, dict[str, Any]] = {}
    sizes: dict[str, int] = {}
    session.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event}))
    session.on(
        "Network.loadingFinished",
        lambda event: sizes.update({event["requestId"]: int(event["encodedDataLength"])}),
    )
    session.send("Network.enable")
    traffic = Traffic(page)
    page.goto(origin + place.path, wait_until="networkidle")
    place.ready(page)
    traffic.until_quiet()
    end = page.evaluate("globalThis.ran ?? Infinity") + SETTLED
    context.close()
    found = {urlsplit(asked[each]["request"]["url"]).path: each for each in sizes if asked[each]["wallTime"] < end}
    return {path: sizes[each] for path, each in found.items() if sizes[each] > 0 and "favicon" not in path}


def everything_offline(origin: str) -> dict[str, int]:
    """Bytes of the worker and of each bundle, compressed as a browser asks for them."""
    headers, worker = fetched(origin, "/sw.js")
    found = BUNDLES.search(brotli.decompress(worker).decode())
    if not found:
        raise ValueError("/sw.js names no BUNDLES; tests/support/wire.py has to learn where they are now")
    sizes = {"sw.js": headers + len(worker)}
    for bundle in json.loads(found[1]):
        headers, body = fetched(origin, bundle["url"])
        sizes[bundle["name"]] = headers + len(body)
    return sizes


def fetched(origin: str, path: str) -> tuple[int, bytes]:
    """Bytes of the headers, and the body as it travels, with brotli."""
    connection = http.client.HTTPConnection(urlsplit(origin).netloc, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "br"})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200:
        raise ValueError(f"{path} answered {response.status}")
    return sum(len(f"{name}: {value}\r\n") for name, value in response.getheaders()), body

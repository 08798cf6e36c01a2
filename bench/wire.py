"""What goes over the wire: a first visit, and everything that works offline."""

import http.client
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import brotli

from bench import caddy
from bench.figures import Figure
from bench.served import serve
from tests.support.browser import open_browser
from tests.support.server import free_port

GROUP = "Bytes over the wire, headers included"
BUNDLES = re.compile(r"const BUNDLES=(\[.*?\]);")
# A headless browser leaves these out; a phone fetches them.
FETCH_ICON_AND_MANIFEST = """() => Promise.all(
  Array.from(document.querySelectorAll('link[rel=icon], link[rel=manifest]'), (link) => fetch(link.href))
)"""


def measure(folder: Path) -> Iterator[Figure]:
    """The first visit as a browser counts it, over HTTP/2 with TLS; the offline bundles as a client does."""
    with ExitStack() as stack:
        server = stack.enter_context(serve(folder))
        url, protocol = server.url, "HTTP/1.1"
        if caddy.installed():
            url = stack.enter_context(caddy.secure(server.url, free_port(), folder / "caddy"))
            protocol = "HTTP/2 with TLS"
        sizes = _first_visit(url + "/en/")
        bundles = _everything_offline(server.url)
    yield Figure(
        group=GROUP,
        name="first visit, home",
        value=sum(sizes) / 1000,
        unit="kB",
        target=25,
        detail=f"{len(sizes)} requests with icon and manifest, {protocol}, no precache",
    )
    kilobytes = ", ".join(f"{name} {size / 1000:.1f}" for name, size in bundles.items())
    total = sum(bundles.values()) / 1000
    yield Figure(group=GROUP, name="all languages offline", value=total, unit="kB", target=700, detail=kilobytes)
    yield Figure(group=GROUP, name="all languages offline, requests", value=len(bundles), target=80)


def _first_visit(url: str) -> list[int]:
    sizes: list[int] = []
    with open_browser() as browser:
        context = browser.new_context(service_workers="block", ignore_https_errors=True)
        page = context.new_page()
        session = context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
        page.goto(url, wait_until="networkidle")
        page.evaluate(FETCH_ICON_AND_MANIFEST)
        page.wait_for_load_state("networkidle")
    return [int(size) for size in sizes if size > 0]


def _everything_offline(url: str) -> dict[str, int]:
    script, size = _fetch(url, "/sw.js")
    found = BUNDLES.search(script)
    if not found:
        raise ValueError("/sw.js names no BUNDLES; bench/wire.py has to learn where they are now")
    sizes = {"sw.js": size}
    for bundle in json.loads(found[1]):
        _, sizes[bundle["name"]] = _fetch(url, bundle["url"])
    return sizes


def _fetch(url: str, path: str) -> tuple[str, int]:
    """The text of a file, and its size as it travels with brotli."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "br"})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    if response.status != 200:
        raise ValueError(f"{path} answered {response.status}")
    headers = sum(len(name) + len(value) + len(": \r\n") for name, value in response.getheaders())
    text = brotli.decompress(body) if response.getheader("Content-Encoding") == "br" else body
    return text.decode(), len(body) + headers

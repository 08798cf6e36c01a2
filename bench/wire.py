"""What goes over the wire: a first visit, and everything that works offline."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

from bench import caddy
from bench.figures import Figure
from bench.served import serve
from tests.support.browser import open_browser
from tests.support.server import free_port
from tests.support.update import updated
from tests.support.wire import PLACES, everything_offline, first_visit

GROUP = "Bytes over the wire, headers included; no precache, icon and manifest"
HEADERS = 0.05
"""kB that differ from run to run: a longer port or origin stands in every page, and headers are packed as they come."""


def measure(folder: Path) -> Iterator[Figure]:
    """A first visit as a browser counts it, straight from the app and as in production; the bundles as a client does.

    The two protocols are two figures: what one saves on headers says nothing about the other.
    """
    with ExitStack() as stack:
        server = stack.enter_context(serve(folder))
        protocols = {"HTTP/1.1": server.url}
        if caddy.installed():
            url = stack.enter_context(caddy.secure(server.url, free_port(), folder / "caddy"))
            protocols["HTTP/2 with TLS"] = url
        browser = stack.enter_context(open_browser())
        for protocol, origin in protocols.items():
            for name, place in PLACES.items():
                sizes = first_visit(browser, origin, place)
                yield Figure(
                    group=GROUP,
                    name=f"{name}, {protocol}",
                    value=sum(sizes.values()) / 1000,
                    unit="kB",
                    noise=HEADERS,
                    target=(place.http_1 if protocol == "HTTP/1.1" else place.http_2) / 1000,
                    detail=f"{len(sizes)} requests (≤ {place.requests})",
                )
        bundles = everything_offline(server.url)
        update = stack.enter_context(updated(browser, folder / "update"))
    kilobytes = ", ".join(f"{name} {size / 1000:.1f}" for name, size in bundles.items())
    total = sum(bundles.values()) / 1000
    yield Figure(
        group=GROUP, name="all languages offline", value=total, unit="kB", noise=HEADERS, target=600, detail=kilobytes
    )
    yield Figure(group=GROUP, name="all languages offline, requests", value=len(bundles), target=5)
    yield Figure(
        group=GROUP,
        name="update after one changed word",
        value=update.received / 1000,
        unit="kB",
        noise=HEADERS,
        target=update.allowed / 1000,
        detail=f"the page that says it {update.changed / 1000:.1f}; ≤ 1.1 × that + 10",
    )

"""The same sources give the same bytes, so what goes over the network is a test: a figure that grows is a decision."""

import re
from collections.abc import Iterator

import brotli
import pytest
from playwright.sync_api import Browser

from bench import caddy
from tests.support.server import Server, free_port
from tests.support.wire import PLACES, everything_offline, fetched, first_visit


@pytest.fixture(scope="module")
def proxy(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if not caddy.installed():
        pytest.skip("no Caddy here; to test with it: bin/setup browser")
    with caddy.secure(server.url, free_port(), tmp_path_factory.mktemp("caddy")) as url:
        yield url


@pytest.mark.parametrize("name", PLACES)
def test_a_first_visit_straight_from_the_app(browser: Browser, server: Server, name: str) -> None:
    sizes = first_visit(browser, server.url, PLACES[name])
    assert sum(sizes.values()) <= PLACES[name].http_1, sizes
    assert len(sizes) <= PLACES[name].requests, sizes


@pytest.mark.parametrize("name", PLACES)
def test_a_first_visit_through_the_proxy(browser: Browser, proxy: str, name: str) -> None:
    sizes = first_visit(browser, proxy, PLACES[name])
    assert sum(sizes.values()) <= PLACES[name].http_2, sizes
    assert len(sizes) <= PLACES[name].requests, sizes


def test_everything_offline_takes_five_requests(server: Server) -> None:
    sizes = everything_offline(server.url)
    assert list(sizes) == ["sw.js", "common", "en", "es", "nl"]
    assert sum(sizes.values()) <= 600_000, sizes


def test_a_script_carries_no_policy_of_a_page(server: Server) -> None:
    page = brotli.decompress(fetched(server.url, "/en/")[1]).decode()
    entry = re.search(r'data-entry="([^"]+)"', page)
    assert entry
    assert fetched(server.url, entry[1])[0] <= 350

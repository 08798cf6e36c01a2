"""Every kind of page in every language works in Safari's engine, and once all is held also with the server gone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask

from tests.support.kinds import kinds
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.webkit import WebKit

INSTALLED = "navigator.serviceWorker.ready.then(() => true)"
"""Before that nobody leaves the page that registers the worker: docs/decisions/0041-webkitgtk-in-the-tests.md."""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    """A server that this test stops."""
    with start_rendered(tmp_path / "stopped") as running:
        yield running


def test_every_kind_of_page_opens_and_opens_again_once_the_server_is_gone(
    app: Flask, phone: WebKit, server: Server
) -> None:
    everything = kinds(app)
    phone.open("/en/")
    phone.until(INSTALLED)
    for code, path in everything:
        assert opened(phone, path) == (code, 1), path
    phone.until("'offlineReady' in document.documentElement.dataset")
    server.stop()
    for code, path in everything:
        assert opened(phone, path) == (code, 1), path


def opened(phone: WebKit, path: str) -> tuple[str, int]:
    """The page's language and the number of its main headings, once its scripts listen."""
    phone.open(path)
    phone.until("'started' in document.body.dataset")
    code, headings = phone.run("return [document.documentElement.lang, document.querySelectorAll('h1').length]")
    return code, headings

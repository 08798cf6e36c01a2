"""deploy/Caddyfile in front of the real server: requests that never end hold up nobody."""

import socket
import ssl
import urllib.request
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench import caddy
from tests.support.deployed import deployed
from tests.support.rendered import start_rendered
from tests.support.server import free_port

MANY = 12
"""More than the server has threads."""
ROUNDS = 20
PATIENCE = 5
"""Seconds; Caddy itself gives up a body after ten."""
HEAD = f"PUT /api/reminders/{'x' * 32} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
HEAD += f"Authorization: Bearer {'s' * 32}\r\n"
NEVER_ENDS = (HEAD + "Content-Length: 9000\r\n\r\n{", HEAD + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")
pytestmark = pytest.mark.skipif(not caddy.installed(), reason="no Caddy here; to test with it: bin/setup browser")


def hold(address: str, request: str, anyone: ssl.SSLContext) -> ssl.SSLSocket:
    parts = urlsplit(address)
    connection = socket.create_connection((parts.hostname, parts.port), timeout=30)
    secured = anyone.wrap_socket(connection, server_hostname=parts.hostname)
    secured.sendall(request.encode())
    return secured


def test_bodies_that_never_end_do_not_keep_a_page_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    anyone = ssl.create_default_context()
    anyone.check_hostname, anyone.verify_mode = False, ssl.CERT_NONE
    with ExitStack() as stack:
        server = stack.enter_context(start_rendered(tmp_path, {"UNCRAMP_PROXIES": "1"}))
        port = free_port()
        monkeypatch.setenv("UPSTREAM", urlsplit(server.url).netloc)
        address = stack.enter_context(caddy.secure(server.url, port, tmp_path / "caddy", deployed(free_port(), port)))
        for request in NEVER_ENDS * (MANY // len(NEVER_ENDS)):
            stack.enter_context(closing(hold(address, request, anyone)))
        # Again and again, since the last of them may still be on their way to the server.
        for path in ("/en/", "/api/push-key") * ROUNDS:
            with urllib.request.urlopen(address + path, timeout=PATIENCE, context=anyone) as answer:  # noqa: S310 - ours
                assert answer.status == 200

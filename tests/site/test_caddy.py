"""deploy/Caddyfile in front of the real server: requests that never end hold up nobody."""

import re
import socket
import ssl
import subprocess
import urllib.request
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench import caddy
from tests.support.rendered import start_rendered
from tests.support.server import ROOT, free_port

MANY = 12
"""More than the server has threads."""
ROUNDS = 20
PATIENCE = 5
"""Seconds; Caddy itself gives up a body after ten."""
HEAD = f"PUT /api/reminders/{'x' * 32} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
HEAD += f"Authorization: Bearer {'s' * 32}\r\n"
NEVER_ENDS = (HEAD + "Content-Length: 9000\r\n\r\n{", HEAD + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")
OLDER = {"request_buffers 32KB": ("buffer_requests", "max_buffer_size 32KB")}
"""What Caddy before 2.6.4 wants, as the document says too."""
OURS = "{\n\tadmin off\n\tskip_install_trust\n\tauto_https disable_redirects\n"

pytestmark = pytest.mark.skipif(not caddy.installed(), reason="no Caddy here; to test with it: bin/setup bench")


def deployed(port: int) -> str:
    """The file as it is, for an address of ours."""
    text = (ROOT / "deploy" / "Caddyfile").read_text("utf-8")
    version = subprocess.run(["caddy", "version"], capture_output=True, text=True, check=True).stdout
    if [int(part) for part in re.findall(r"\d+", version)[:3]] < [2, 6, 4]:
        document = (ROOT / "docs" / "running.md").read_text("utf-8")
        for new, old in OLDER.items():
            assert all(f"`{line}`" in document for line in old)
            assert new in text
            text = text.replace(new, "\n".join(old))
    whole = text.partition("\n{\n")[2]
    return OURS + whole.replace("{$DOMAIN:your.domain} {", f"https://localhost:{port} {{\n\ttls internal")


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
        address = stack.enter_context(caddy.secure(server.url, port, tmp_path / "caddy", deployed(port)))
        for request in NEVER_ENDS * (MANY // len(NEVER_ENDS)):
            stack.enter_context(closing(hold(address, request, anyone)))
        # Again and again, since the last of them may still be on their way to the server.
        for path in ("/en/", "/api/push-key") * ROUNDS:
            with urllib.request.urlopen(address + path, timeout=PATIENCE, context=anyone) as answer:  # noqa: S310 - ours
                assert answer.status == 200

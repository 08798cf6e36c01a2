"""MDN's HTTP Observatory judges the server behind deploy/Caddyfile as it does a public site."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench import caddy
from tests.support.deployed import deployed
from tests.support.node import node_answer
from tests.support.rendered import start_public
from tests.support.server import ROOT, free_port

SCANNER = ROOT / "tests" / "observatory" / "node_modules" / "@mdn" / "mdn-http-observatory"
PAGES = ("/", "/en/", "/nl/relief/calf/", "/es/diary/", "/en/learn/", "/nl/settings/data/move/", "/nowhere/")
HIGHEST = 100 + 10 + 5 + 5 + 10
"""With what it adds for a policy that begins from nothing, no referrer, no frames and resources of our own alone."""

HALF_A_DAY = 12 * 60 * 60
pytestmark = [
    pytest.mark.skipif(not caddy.installed(), reason="no Caddy here; to test with it: bin/setup browser"),
    pytest.mark.skipif(
        abs(int(os.environ.get("WALL_CLOCK_SHIFT", "0"))) > HALF_A_DAY,
        reason="Caddy asks the kernel for the time: on another day of bin/at its certificate is not valid",
    ),
]


@pytest.fixture
def ports(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[int, int]]:
    http, https = free_port(), free_port()
    with start_public(tmp_path, {"UNCRAMP_PROXIES": "1"}) as server:
        monkeypatch.setenv("UPSTREAM", urlsplit(server.url).netloc)
        with caddy.secure(server.url, https, tmp_path / "caddy", deployed(http, https)):
            (authority,) = (tmp_path / "caddy").rglob("root.crt")
            monkeypatch.setenv("NODE_EXTRA_CA_CERTS", str(authority))
            yield http, https


def test_every_kind_of_page_has_all_that_the_observatory_gives(ports: tuple[int, int]) -> None:
    http, https = ports
    asked = {"scanner": f"{SCANNER.as_uri()}/", "httpPort": http, "httpsPort": https}
    for path in PAGES:
        found = node_answer("observatory.js", {**asked, "path": path})
        assert (found["grade"], found["score"]) == ("A+", HIGHEST), (path, found["tests"])

"""Whatever is asked of the API, it answers as docs/api.md says, stays well, and keeps what is private to itself."""

import itertools
import secrets
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as for_all
from hypothesis import strategies as st

from tests.reminders.hostile import Call, Known, calls
from tests.support.answers import get
from tests.support.documents import read, rows
from tests.support.given import put_body
from tests.support.push_service import PushService
from tests.support.raw import Reply, ask, first_line, head_of
from tests.support.rendered import start_rendered
from tests.support.server import Server
from tests.support.siege import EXAMPLES
from tests.support.waiting import wait_for

DOCUMENT = read("docs/api.md")
WRONG = {int(status) for status, _ in rows(DOCUMENT, "status")}
RIGHT = {200, 202, 204}
AGAIN = {429, 503}
MADE_UP = settings(
    max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ADDRESSES = (f"2001:db8:{number >> 16:x}:{number & 0xFFFF:x}::1" for number in itertools.count(1))
"""Of another network each time: how often one may ask is tried elsewhere."""


@pytest.fixture
def besieged(tmp_path: Path, database_url: str, push: PushService) -> Iterator[Server]:
    environment = {"UNCRAMP_PUSH_HOSTS": push.origin, "DATABASE_URL": database_url, "UNCRAMP_PROXIES": "1"}
    with start_rendered(tmp_path, environment) as running:
        yield running


@pytest.fixture
def known(push: PushService) -> list[Known]:
    return [
        Known(secrets.token_hex(16), secrets.token_urlsafe(24), put_body(push.subscribe(), times=["09:00", "16:00"]))
        for _ in range(3)
    ]


def test_whatever_is_asked_is_answered_as_the_document_says(besieged: Server, known: list[Known]) -> None:
    @MADE_UP
    @for_all(calls(known))
    def each(call: Call) -> None:
        check(call, ask(besieged, call.as_sent(next(ADDRESSES)), call.method))

    each()
    is_well(besieged)
    besieged.stop()
    said = besieged.output()
    assert "Traceback" not in said
    for one in known:
        subscription = one.body["subscription"]
        path = subscription["endpoint"].rpartition("/")[2]
        for private in (one.secret, one.id, path, *subscription["keys"].values(), "2001:db8"):
            assert private not in said


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_what_is_no_http_is_refused_without_harm(besieged: Server, known: list[Known]) -> None:
    right = head_of("GET", f"/api/reminders/{known[0].id}".encode(), [("Host", b"localhost")])
    damaged = st.tuples(st.integers(0, len(right)), st.integers(0, 8), st.binary(max_size=8)).map(
        lambda drawn: right[: drawn[0]] + drawn[2] + right[drawn[0] + drawn[1] :]
    )

    @MADE_UP
    @for_all(st.one_of(damaged, st.binary(max_size=300), st.sampled_from(SMUGGLED)))
    def each(request: bytes) -> None:
        line = first_line(besieged, request)
        assert line == b"" or line.split(b" ")[1][:1] in (b"2", b"3", b"4"), line

    each()
    is_well(besieged)
    besieged.stop()
    assert "Traceback" not in besieged.output()


PUT = b"PUT /api/reminders/x HTTP/1.1\r\nHost: a\r\n"
SMUGGLED = [
    PUT + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
    PUT + b"Content-Length: -1\r\n\r\n",
    PUT + b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n",
    PUT + b"Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
    PUT + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n",
    PUT + b"Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
    b"GET http://evil.example/api/push-key HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /api/push-key HTTP/0.9\r\n\r\n",
    b"GET /api/push-key HTTP/1.1\r\n\r\n",
    b"CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
    b"GET /api/push-key HTTP/1.1\r\nHost: a\r\n" + b"A: b\r\n" * 500 + b"\r\n",
    b"GET /" + b"a" * 40_000 + b" HTTP/1.1\r\nHost: a\r\n\r\n",
]


def check(call: Call, reply: Reply) -> None:
    """Raises AssertionError where an answer is not what the document lets somebody expect."""
    assert "content-security-policy" in reply.headers
    assert "set-cookie" not in reply.headers
    if reply.status == 308:
        location = reply.headers["location"]
        assert location.startswith("/")
        assert not location.startswith("//")
    elif reply.status in RIGHT:
        assert not reply.body or reply.headers["content-type"].startswith("application/json")
    else:
        assert reply.status in WRONG
        assert reply.headers["content-type"] == "application/problem+json"
        assert reply.status not in AGAIN or int(reply.headers["retry-after"]) > 0
        if call.method != "HEAD":
            told = msgspec.json.decode(reply.body)
            assert told["status"] == reply.status
            assert told["title"]
            assert told["detail"]


def is_well(server: Server) -> None:
    """A page, the API and the worker: raises AssertionError where one of them is not there any more."""
    assert get(server, "/en/relief/calf/")[0] == 200
    assert get(server, "/api/push-key", X_Forwarded_For="203.0.113.1")[0] == 200
    wait_for(lambda: get(server, "/healthz")[0] == 200)

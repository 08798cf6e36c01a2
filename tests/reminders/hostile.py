"""Calls of the API that are made up: right ones, nearly right ones, and what nobody in their right mind would send."""

import copy
import json
import string
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import quote

from hypothesis import strategies as st
from msgspec import Struct

from tests.support.raw import head_of

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=30)
TOKEN = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~"
NUMBERS = [0, -1, 1, 7, 8, 2**31, 2**63, -(2**63) - 1, 10**400, 0.5, 1e308, float("nan"), float("inf")]
TEXTS = [
    *("", "\x00", "a\x00b", "\ud800", "💧", "\u202e", "__proto__", "constructor", "' OR 1=1 --", "{{7*7}}", "%s%n"),
    *("../../etc/passwd", "<script>alert(1)</script>", "a" * 3000, "0001-01-01T00:00:00+14:00", "24:00", "23:59"),
    *("9999-12-31T23:59:59Z", "2026-02-30T12:00:00Z", "Europe/Amsterdam\x00", "../UTC", "localtime", "Factory", "zz"),
    *(
        "https://fcm.googleapis.com.evil.example/x",
        "https://fcm.googleapis.com@127.0.0.1/",
        "http://[::1]:80/",
        "https://[",
        "https://a..push.apple.com/x",
    ),
]
VALUES = st.one_of(
    # A copy each time: they are changed where they stand, and one that came to hold itself would have no end.
    st.sampled_from([None, True, False, [], {}, [[]], [None] * 100, *NUMBERS, *TEXTS]).map(copy.deepcopy),
    ANY_TEXT,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(ANY_TEXT, inner, max_size=3),
        max_leaves=6,
    ),
)
METHODS = st.one_of(
    st.sampled_from(["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "PROPFIND"]),
    st.text(TOKEN, min_size=1, max_size=12),
)
KINDS = [
    b"application/json",
    b"application/json; charset=utf-16",
    b"APPLICATION/JSON",
    b"text/plain",
    b"",
    b"multipart/form-data",
    b"\xff",
]
LINE = st.binary(max_size=60).map(lambda value: bytes(each for each in value if each >= 32 and each != 127))
"""What may stand behind the name of a header (RFC 9110, 5.5)."""
OTHERS = st.one_of(
    st.sampled_from(
        [
            ("Accept", b"text/html"),
            ("Accept-Language", b"nl;q=nan, *;q=-1, \xe9"),
            ("Content-Encoding", b"gzip"),
            ("Cookie", b"session=" + b"x" * 4000),
            ("Expect", b"100-continue"),
            ("Forwarded", b'for="[::1]:80";proto=javascript'),
            ("If-Match", b"*"),
            ("If-None-Match", b"*"),
            ("Origin", b"https://evil.example"),
            ("Range", b"bytes=0-0"),
            ("Upgrade", b"websocket"),
            ("X-Forwarded-For", b"\xff, unknown, ::1%eth0"),
            ("X-Forwarded-Host", b"evil.example"),
            ("X-Forwarded-Proto", b"javascript"),
            ("X-HTTP-Method-Override", b"DELETE"),
        ]
    ),
    st.tuples(st.text(TOKEN, min_size=1, max_size=20).map("X-{}".format), LINE),
)


class Known(Struct, frozen=True):
    """A device that the server knows, or is told of now; `body` is that of its PUT."""

    id: str
    secret: str
    body: dict[str, Any]


class Call(Struct, frozen=True):
    method: str
    path: bytes
    headers: list[tuple[str, bytes]]
    body: bytes
    chunked: bool

    def as_sent(self, address: str) -> bytes:
        """By a proxy of our own, for somebody at this address."""
        length = ("Transfer-Encoding", b"chunked") if self.chunked else ("Content-Length", str(len(self.body)).encode())
        sent = [*self.headers, ("X-Forwarded-For", address.encode()), length]
        chunks = b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in _halves(self.body) if each) + b"0\r\n\r\n"
        return head_of(self.method, self.path, sent) + (chunks if self.chunked else self.body)


@st.composite
def calls(draw: st.DrawFn, known: Sequence[Known]) -> Call:
    """Most are of a device with its own secret, or nothing but the door would be tried."""
    one = draw(st.sampled_from(known))
    method, suffix, right = draw(st.sampled_from(_right_calls(one)))
    oddly = st.integers(0, 5).map(lambda number: number == 0)
    if draw(oddly):
        method = draw(METHODS)
    path = f"/api/reminders/{one.id}{suffix}".encode()
    if draw(oddly):
        path = draw(_paths(one.id))
    body = draw(_bodies(right))
    kind = draw(st.sampled_from(KINDS)) if draw(oddly) else KINDS[0]
    secret = (
        draw(st.sampled_from([b"Bearer", b"bearer " + b"x" * 32, b"Basic eDp4", b"\xff"]) | LINE)
        if draw(oddly)
        else f"Bearer {one.secret}".encode()
    )
    headers = [("Host", draw(st.sampled_from([b"localhost", b"evil.example", b"[::1]:8000", b"a b", b""])))]
    headers += [("Authorization", secret), ("Content-Type", kind), *draw(st.lists(OTHERS, max_size=2))]
    return Call(method, path, headers, body, draw(st.booleans()))


def _right_calls(one: Known) -> list[tuple[str, str, Any]]:
    return [
        ("PUT", "", one.body),
        ("PUT", "", one.body),
        ("GET", "", None),
        ("POST", "/not-before", {"time": "2026-06-15T14:20:00Z", "kind": "water", "snoozed": True}),
        ("POST", "/test", None),
        ("POST", f"/deliveries/{'0' * 32}/shown", None),
        ("DELETE", "", None),
    ]


@st.composite
def _paths(draw: st.DrawFn, device: str) -> bytes:
    """Of the API, with parts that are none; the rest of the site is tried in tests/site/test_hostile.py."""
    part = st.one_of(
        st.sampled_from([device, "reminders", "push-key", "test", "deliveries", "shown", "", ".", "..", *TEXTS[:11]]),
        ANY_TEXT,
    )
    parts = draw(st.lists(part.map(lambda text: quote(text.encode("utf-8", "surrogatepass"), safe="")), max_size=5))
    broken = draw(st.sampled_from([b"", b"", b"/%zz", b"/%", b"/%c0%af", b"/%f0%9f", b"//", b"/;x=1"]))
    query = draw(st.sampled_from([b"", b"?", b"?device=1&device=2", b"?%00=%ff&[]=", b"?" + b"q" * 3000]))
    return b"/api/" + "/".join(parts).encode() + broken + query


@st.composite
def _bodies(draw: st.DrawFn, right: Any) -> bytes:
    how = draw(st.integers(0, 9))
    if how == 0:
        return draw(st.binary(max_size=200))
    if how == 1:
        return b" " * draw(st.sampled_from([16 * 1024, 16 * 1024 + 1, 40_000]))
    value = draw(VALUES) if how == 2 else draw(_mutated(right))
    text = json.dumps(value, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")
    if how == 3:
        cut = draw(st.integers(0, len(text)))
        return text[:cut] + draw(st.binary(max_size=3)) + text[cut:]
    return text


@st.composite
def _mutated(draw: st.DrawFn, right: Any) -> Any:
    """The same with up to two of its parts replaced, left out, or joined by another."""
    body = copy.deepcopy(right)
    for _ in range(draw(st.integers(0, 2))):
        places = list(_places(body))
        if not places:
            return draw(VALUES)
        parent, key = draw(st.sampled_from(places))
        what = draw(st.sampled_from(["replace", "replace", "leave out", "add"]))
        if what == "replace":
            parent[key] = draw(VALUES)
        elif what == "leave out":
            del parent[key]
        elif isinstance(parent, dict):
            parent[draw(ANY_TEXT)] = draw(VALUES)
        else:
            parent.extend(copy.deepcopy(parent) * draw(st.sampled_from([1, 60])))
    return body


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every part of it, as what it is in and under which name or number."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield value, key
        yield from _places(part)


def _halves(body: bytes) -> tuple[bytes, bytes]:
    return body[: len(body) // 2], body[len(body) // 2 :]

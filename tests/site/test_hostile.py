"""Whatever is asked of the files, what is sent is one of them, or a part of one, as RFC 9110 wants it."""

import gzip
import string
from collections.abc import Callable
from urllib.parse import quote

import brotli
from hypothesis import HealthCheck, settings
from hypothesis import given as for_all
from hypothesis import strategies as st
from msgspec import Struct

from tests.support.raw import Reply, ask, head_of
from tests.support.rendered import rendered_site
from tests.support.server import Server
from tests.support.siege import EXAMPLES

MADE_UP = settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=[HealthCheck.too_slow])
DECODED: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}
FILES = {"/en/": "en/index.html", "/nl/relief/calf/": "nl/relief/calf/index.html", "/sw.js": "sw.js"}
METHODS = st.sampled_from(["GET", "GET", "GET", "HEAD", "POST", "OPTIONS", "DELETE", "get"])
TRICKS = [
    *("..", ".", "", "%2e%2e", "%2E%2E%2F", "..;", "%00", "%c0%ae%c0%ae", "%252e%252e", "..%5c", "%uff0e", "~", "\\"),
    *("en", "nl", "relief", "calf", "index.html", "index.html.br", "sw.js.gz", "404.html", "static", "etc", "passwd"),
    *(
        "webapp",
        "config.py",
        ".git",
        "config",
        "instance",
        "vapid.pem",
        "uncramp.db",
        "C:",
        "CON",
        "💧",
        "api",
        "healthz",
    ),
]
PATHS = st.one_of(
    st.sampled_from(list(FILES)),
    st.lists(st.sampled_from(TRICKS) | st.text(max_size=8), max_size=7).map(lambda parts: "/" + "/".join(parts)),
)
QUERIES = st.sampled_from(["", "", "?", "?v=1", "?/../../etc/passwd", "?%00"])
NUMBER = st.sampled_from(["", "0", "1", "99", "100", "4000", "99999999", "9" * 30, "-1", "x", " 5"])
RANGES = st.one_of(
    st.tuples(NUMBER, NUMBER).map(lambda ends: f"bytes={ends[0]}-{ends[1]}"),
    st.sampled_from(
        ["bytes=0-1,3-4", "bytes=", "bytes", "lines=0-1", "bytes=-", "bytes=--1", "Bytes=0-1", "bytes 0-1"]
    ),
    st.text(string.printable.strip(), max_size=20),
)
ETAGS = st.sampled_from(["*", '"nope"', 'W/"nope"', '"', "", "{etag}", "W/{etag}", '"a", {etag}', "{etag}x"])
DATES = st.sampled_from(["Wed, 21 Oct 2015 07:28:00 GMT", "Wed, 21 Oct 9999 07:28:00 GMT", "now", "0", "-1"])
CODINGS = st.one_of(
    st.lists(st.sampled_from(["br", "gzip", "br;q=0", "gzip;q=0", "*;q=0", "identity;q=0", ";", "x" * 200])).map(
        ", ".join
    ),
    st.sampled_from(["br", "gzip", ""]),
)
HEADERS = {
    "Accept-Encoding": CODINGS,
    "Range": RANGES,
    "If-Range": ETAGS | DATES,
    "If-None-Match": ETAGS,
    "If-Modified-Since": DATES,
    "If-Match": ETAGS,
    "Accept-Language": st.sampled_from(["nl", "xx;q=nan", "*", "en;q=2, nl;q=-1", ","]),
    "X-Forwarded-For": st.just("203.0.113.1"),
}


class Question(Struct, frozen=True):
    method: str
    path: str
    host: str
    headers: dict[str, str]


QUESTIONS = st.builds(
    Question,
    METHODS,
    st.tuples(PATHS, QUERIES).map("".join),
    st.sampled_from(["localhost", "evil.example", "evil.example:99999", "[::1]", "a/b", ""]),
    st.fixed_dictionaries({}, optional=HEADERS),
)


def test_whatever_is_asked_of_the_files_what_is_sent_is_one_of_them_or_a_part_of_one(server: Server) -> None:
    site = rendered_site()
    written = {path.read_bytes() for path in site.rglob("*") if path.is_file() and path.suffix not in (".br", ".gz")}
    etags: dict[str, str] = {}

    @MADE_UP
    @for_all(QUESTIONS)
    def each(question: Question) -> None:
        known = etags.setdefault(question.path, _asked(server, question, {}).headers.get("etag", '"none"'))
        headers = {name: value.replace("{etag}", known) for name, value in question.headers.items()}
        reply = _asked(server, question, headers)
        _is_http(question, reply)
        if reply.status == 200 and question.method == "GET" and "etag" in reply.headers:
            assert _plain(reply) in written
        if reply.status == 304:
            assert "If-None-Match" in headers
        if reply.status in (206, 416):
            del headers["Range"]
            _is_a_part(reply, _asked(server, question, headers))

    each()
    for path, file in FILES.items():
        assert ask(server, head_of("GET", path.encode(), [])).body == (site / file).read_bytes()
    assert "Traceback" not in server.output()


def _asked(server: Server, question: Question, headers: dict[str, str]) -> Reply:
    sent = [("Host", question.host.encode()), *((name, value.encode()) for name, value in headers.items())]
    path = quote(question.path, safe="/?%=;~\\:")
    return ask(server, head_of(question.method, path.encode(), sent), question.method)


def _is_http(question: Question, reply: Reply) -> None:
    """What every answer of this server is, whatever it was asked."""
    assert reply.status in (200, 204, 206, 302, 304, 308, 400, 404, 405, 416), reply
    # What is kept already has them.
    assert reply.status == 304 or reply.headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in reply.headers
    assert "evil.example" not in str(reply.headers) + reply.body.decode("latin-1")
    if question.method == "HEAD" or reply.status in (204, 304):
        assert reply.body == b""
    else:
        assert int(reply.headers["content-length"]) == len(reply.body)
    if reply.status in (302, 308):
        assert not reply.headers["location"].startswith(("//", "http:", "\\", "/\\"))
    if reply.status == 405:
        assert reply.headers["allow"]


def _is_a_part(part: Reply, whole: Reply) -> None:
    """Of the answer to the same question without a range (RFC 9110, 14.4)."""
    assert whole.status == 200
    length = whole.headers["content-length"]
    if part.status == 416:
        assert part.headers["content-range"] == f"bytes */{length}"
        return
    assert part.headers["etag"] == whole.headers["etag"]
    place, _, of = part.headers["content-range"].removeprefix("bytes ").partition("/")
    first, _, last = place.partition("-")
    assert of == length
    assert 0 <= int(first) <= int(last) < int(length)
    if part.body:
        assert part.body == whole.body[int(first) : int(last) + 1]


def _plain(reply: Reply) -> bytes:
    return DECODED[reply.headers.get("content-encoding", "")](reply.body)

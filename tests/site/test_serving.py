"""The rendered site over the wire, from the real server."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest

from tests.support.answers import get
from tests.support.languages import LANGUAGES
from tests.support.rendered import ORIGINS, rendered_site, start_rendered
from tests.support.server import ROOT, Server
from webapp.assets.csp import csp_hash
from webapp.assets.speculation import SPECULATION
from webapp.build import sums
from webapp.serving.site import codings

LARGE = "{static}/offline/nl.json"
"""More than the server keeps in memory."""


def static_of(server: Server) -> str:
    """The folder of what all languages share."""
    (found,) = set(re.findall(rb'"(/static/[^/"]+)/offline/nl.json"', get(server, "/sw.js")[2]))
    return str(found.decode())


def test_a_page_comes_compressed_with_a_strong_etag_that_differs_by_encoding(server: Server) -> None:
    seen = set()
    for encoding in ("br", "gzip", "identity"):
        status, headers, body = get(server, "/nl/", Accept_Encoding=encoding)
        assert status == 200
        assert headers["etag"].startswith('"')
        assert headers["cache-control"] == "no-cache"
        assert headers.get("content-encoding", "identity") == encoding
        assert headers["vary"] == "Accept-Encoding"
        seen.add(headers["etag"])
        if encoding == "br":
            assert b'<html lang="nl"' in brotli.decompress(body)
    assert len(seen) == 3


@pytest.mark.parametrize("encoding", ["br", "gzip", "identity"])
def test_what_has_not_changed_is_not_sent_again(server: Server, encoding: str) -> None:
    etag = get(server, "/nl/", Accept_Encoding=encoding)[1]["etag"]
    for asked in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        status, _, body = get(server, "/nl/", Accept_Encoding=encoding, If_None_Match=asked)
        assert (status, body) == (304, b"")
    assert get(server, "/nl/", If_None_Match='"other"')[0] == 200


@pytest.mark.parametrize(
    ("accepted", "coding"), [("br;q=0, gzip", "gzip"), ("gzip, br; q=0.0", "gzip"), ("br;q=0.5", "br"), ("*", None)]
)
def test_a_coding_that_is_refused_is_not_sent(server: Server, accepted: str, coding: str | None) -> None:
    assert get(server, "/nl/", Accept_Encoding=accepted)[1].get("content-encoding") == coding


@pytest.mark.parametrize("path", ["/nl/", LARGE])
@pytest.mark.parametrize("encoding", ["br", "identity"])
def test_a_part_is_sent_of_what_the_reader_has_the_rest_of(server: Server, path: str, encoding: str) -> None:
    path = path.format(static=static_of(server))
    _, headers, whole = get(server, path, Accept_Encoding=encoding)
    for known in ({}, {"If_Range": headers["etag"]}):
        status, sent, part = get(server, path, Accept_Encoding=encoding, Range="bytes=100-299", **known)
        assert (status, part, sent["content-length"]) == (206, whole[100:300], "200")
        assert sent["content-range"] == f"bytes 100-299/{len(whole)}"
    for other in ('"nope"', "Wed, 21 Oct 2015 07:28:00 GMT"):
        status, _, body = get(server, path, Accept_Encoding=encoding, Range="bytes=100-299", If_Range=other)
        assert (status, body) == (200, whole)
    status, sent, body = get(server, path, Accept_Encoding=encoding, Range="bytes=99999999-")
    assert (status, sent["content-range"], body) == (416, f"bytes */{len(whole)}", b"")


@pytest.mark.parametrize(
    ("asked", "status", "part"),
    [
        ("0-0", 206, slice(0, 1)),
        ("-1", 206, slice(-1, None)),
        ("100-", 206, slice(100, None)),
        ("-99999999", 206, slice(None)),
        ("-0", 416, slice(0)),
        ("5-2", 200, slice(None)),
        ("--1", 200, slice(None)),
        ("+1-3", 200, slice(None)),
        ("1_0-2_0", 200, slice(None)),
        ("0-1,3-4", 200, slice(None)),
    ],
)
def test_a_part_is_what_was_asked_for_and_what_is_no_range_is_passed_over(
    server: Server, asked: str, status: int, part: slice
) -> None:
    whole = get(server, "/nl/")[2]
    sent = get(server, "/nl/", Range=f"bytes={asked}")
    assert (sent[0], sent[2]) == (status, whole[part])
    if status == 416:
        assert sent[1]["content-range"] == f"bytes */{len(whole)}"


@pytest.mark.parametrize("path", ["/nl/", LARGE])
def test_a_head_has_the_headers_of_the_whole_and_no_body(server: Server, path: str) -> None:
    path = path.format(static=static_of(server))
    status, headers, body = get(server, path, "HEAD")
    whole = get(server, path)
    assert (status, headers["content-length"], body) == (200, str(len(whole[2])), b"")
    assert headers | {"date": ""} == whole[1] | {"date": ""}
    assert get(server, path, "HEAD", Range="bytes=0-9")[1]["content-length"] == str(len(whole[2]))


@pytest.mark.parametrize("day", ["Wed, 21 Oct 2099 07:28:00 GMT", "Wed, 21 Oct 99999 07:28:00 GMT"])
def test_a_day_says_nothing_of_a_page_that_may_be_of_another_build_since(server: Server, day: str) -> None:
    status, headers, body = get(server, "/nl/", If_Modified_Since=day)
    assert "last-modified" not in headers
    assert (status, bool(body)) == (200, True)


@pytest.mark.parametrize("method", ["POST", "OPTIONS", "TRACE"])
def test_a_page_can_be_read_and_nothing_else_and_says_so_with_all_headers(server: Server, method: str) -> None:
    status, headers, body = get(server, "/nl/", method)
    assert (status, headers["allow"], body) == (405, "GET, HEAD", b"")
    assert headers["x-frame-options"] == "DENY"


def test_static_files_are_immutable(server: Server) -> None:
    entry = re.search(rb'data-entry="([^"]+)"', get(server, "/en/")[2])
    assert entry
    status, headers, _ = get(server, entry[1].decode())
    assert status == 200
    assert "immutable" in headers["cache-control"]
    assert headers["content-type"].startswith("text/javascript")


def test_the_worker_is_never_cached_and_the_manifest_has_its_type(server: Server) -> None:
    assert get(server, "/sw.js")[1]["cache-control"] == "no-cache"
    assert get(server, "/es/manifest.webmanifest")[1]["content-type"] == "application/manifest+json"


@pytest.mark.parametrize("path", ["/nl/", "/", "/healthz", "/nowhere", "/sw.js", "/en/manifest.webmanifest"])
def test_every_answer_carries_the_security_headers(server: Server, path: str) -> None:
    headers = get(server, path)[1]
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "set-cookie" not in headers
    assert "access-control-allow-origin" not in headers


@pytest.mark.parametrize(
    ("path", "read"),
    [
        *(("/nl/", []), ("/en/relief/calf/", []), ("/es/relief/warning-signs/", []), ("/sw.js", [])),
        ("/en/stretch/exercises/calf-wall/", ["/en/stretch/exercises/"]),
        ("/es/settings/data/", ["/es/settings/", "/es/diary/"]),
    ],
)
def test_the_policy_of_a_page_lets_through_what_stands_in_it_and_the_styles_of_what_it_reads(
    server: Server, path: str, read: list[str]
) -> None:
    _, headers, body = get(server, path)
    rules = dict(rule.split(" ", 1) for rule in headers["content-security-policy"].split("; ") if " " in rule)
    styles = [style for page in (path, *read) for style in inline("style", get(server, page)[2])]
    for rule, texts in (("style-src", styles), ("script-src", [*inline("script", body), SPECULATION])):
        assert set(rules[rule].split()) == {"'self'", *map(csp_hash, texts)}


def inline(name: str, page: bytes) -> list[str]:
    """What browsers take for a style or a script of a page: data have a type."""
    found: list[str] = re.findall(rf"<{name}(?![^>]* type=)[^>]*>(.*?)</{name}>", page.decode(), re.DOTALL)
    return found


@pytest.mark.parametrize("path", ["/../config.py", "/static/../webapp/config.py", "/%2e%2e/config.py", "/nl/index.htm"])
def test_nothing_outside_the_site_is_served(server: Server, path: str) -> None:
    assert get(server, path)[0] == 404


def test_the_hashes_of_the_site_are_no_part_of_it(server: Server) -> None:
    status, headers, _ = get(server, f"/{sums.NAME}")
    assert (status, headers["location"]) == (308, f"/{sums.NAME}/")
    assert get(server, headers["location"])[0] == 404


def test_a_page_without_its_slash_leads_to_the_page(server: Server) -> None:
    status, headers, _ = get(server, "/nl/relief/calf")
    assert status in (301, 302, 308)
    assert headers["location"] in ("calf/", "/nl/relief/calf/")


@pytest.mark.parametrize(
    "path",
    [
        *("/", "/nl/relief/calf", "/nl/index.html", "/nope", "/nope?from=here", "/api//push-key"),
        *("//evil.example", "/%5Cevil.example", "/%2F%2Fevil.example"),
    ],
)
def test_a_redirect_names_no_host_and_is_not_kept(server: Server, path: str) -> None:
    status, headers, body = get(server, path, Host="evil.example", X_Forwarded_Proto="javascript")
    assert status in (302, 308)
    target = urljoin("http://here.example/a/b", headers["location"])
    assert target.startswith("http://here.example/")
    assert "javascript" not in target
    assert headers["cache-control"] == "no-store"
    assert (body, headers.get("x-frame-options")) == (b"", "DENY")


def test_what_was_asked_for_is_not_lost_on_the_way(server: Server) -> None:
    assert get(server, "/nope?from=here")[1]["location"] == "/nope/?from=here"


@pytest.mark.parametrize(
    ("path", "accepted", "language"),
    [
        ("/es/nada/", "nl", "es"),
        ("/es/404.html", "nl", "es"),
        ("/xx/nada/", "nl-NL,nl;q=0.9", "nl"),
        ("/x.y/", "", "en"),
    ],
)
def test_an_unknown_page_is_a_translated_404(server: Server, path: str, accepted: str, language: str) -> None:
    status, headers, body = get(server, path, Accept_Language=accepted)
    assert status == 404
    assert f'<html lang="{language}"'.encode() in body
    assert headers["cache-control"] == "no-store"
    assert "etag" not in headers


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_of_an_unknown_page_was_written_with_the_site(server: Server, language: str) -> None:
    written = (rendered_site() / language / "404.html").read_bytes()
    assert get(server, f"/{language}/nope/", Host="evil.example")[2] == written


MADE_BEFORE = """
from webapp import create_app
app = create_app()
with app.app_context():
    from webapp.rsgi import app as served
print(served is app)
"""


def test_a_server_serves_the_app_that_its_command_has_made(tmp_path: Path) -> None:
    """Else a start reads all of the content twice."""
    with start_rendered(tmp_path):
        settings = {"UNCRAMP_INSTANCE": str(tmp_path / "instance"), "UNCRAMP_ORIGIN": ORIGINS[0]}
        command = [sys.executable, "-c", MADE_BEFORE]
        done = subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=True, capture_output=True, text=True)
    assert done.stdout == "True\n"


@pytest.mark.parametrize(
    ("said", "ours"),
    [
        ("gzip, deflate, br, zstd", "br, gzip"),
        ("zstd, BR;q=0.5, one-of-my-own", "br"),
        ("br;q=0, gzip;q=1", "gzip"),
        ("brr, x_gzip, identity", ""),
    ],
)
def test_whatever_codings_somebody_sends_a_file_is_kept_in_few_forms(said: str, ours: str) -> None:
    assert codings(said) == ours

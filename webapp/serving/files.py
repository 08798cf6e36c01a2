"""Sends what the site has at a path, in the event loop: what to send WhiteNoise says, without a look at the disk."""

from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple

from granian.rsgi import HTTPProtocol, Scope
from whitenoise.responders import Redirect, StaticFile

from webapp.serving.ranges import part_of
from webapp.serving.site import codings

SMALL = 128 * 1024
"""Bytes up to which a file is kept in memory: every page, and all but the largest bundles."""
KEPT = 1024
"""Files with their headers; an average one has 10 kB."""
ASKED = {
    "accept-encoding": "HTTP_ACCEPT_ENCODING",
    "if-none-match": "HTTP_IF_NONE_MATCH",
    "if-range": "HTTP_IF_RANGE",
    "range": "HTTP_RANGE",
}
"""What a request can want of a file, and what WhiteNoise calls it."""


class Whole(NamedTuple):
    """A file in one of its encodings; `body` is None where it is too large to be kept."""

    path: str
    headers: list[tuple[str, str]]
    size: int
    body: bytes | None


def send(file: StaticFile | Redirect, scope: Scope, proto: HTTPProtocol, headers_of_all: Mapping[str, str]) -> None:
    """Answer with a file, a part of it, or why there is none; `headers_of_all` are what every answer carries."""
    headers, method = scope.headers, scope.method
    asks_more = "if-none-match" in headers or "range" in headers
    if method == "GET" and not asks_more and isinstance(file, StaticFile):
        # So does nearly every request: its answer is ready, and what it takes is counted in microseconds.
        _send_whole(proto, _whole(file, codings(headers.get("accept-encoding", ""))))
        return
    asked = {theirs: value for ours, theirs in ASKED.items() if (value := headers.get(ours)) is not None}
    if method != "GET":
        # A part is only ever had by GET (RFC 9110, 14.2).
        asked.pop("HTTP_RANGE", None)
    # Whoever asks for the head alone is given no open file, which we do not want: its bytes are sent in other ways.
    answer = file.get_response("HEAD" if method == "GET" else method, asked)
    if answer.status in (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE):
        proto.response_empty(answer.status, [*answer.headers, *headers_of_all.items()])
    elif method != "GET" or answer.status not in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT):
        proto.response_empty(answer.status, answer.headers)
    elif answer.status == HTTPStatus.OK:
        _send_whole(proto, _whole(file, codings(asked.get("HTTP_ACCEPT_ENCODING", ""))))
    else:
        whole = _whole(file, codings(asked.get("HTTP_ACCEPT_ENCODING", "")))
        first, last = part_of(asked["HTTP_RANGE"], whole.size)
        proto.response_file_range(answer.status, answer.headers, whole.path, first, last + 1)


def _send_whole(proto: HTTPProtocol, whole: Whole) -> None:
    if whole.body is None:
        proto.response_file(HTTPStatus.OK, whole.headers, whole.path)
    else:
        proto.response_bytes(HTTPStatus.OK, whole.headers, whole.body)


@lru_cache(maxsize=KEPT)
def _whole(file: StaticFile, accepted: str) -> Whole:
    path, headers = file.get_path_and_headers({"HTTP_ACCEPT_ENCODING": accepted})
    size = next(int(value) for name, value in headers if name == "Content-Length")
    return Whole(path, headers, size, Path(path).read_bytes() if size <= SMALL else None)

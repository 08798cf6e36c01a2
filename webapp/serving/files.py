"""Sends what the site has at a path, in the event loop: what to send WhiteNoise says, without a look at the disk."""

from collections.abc import Mapping
from functools import lru_cache
from http import HTTPStatus
from pathlib import Path

from granian.rsgi import HTTPProtocol, Scope
from whitenoise.responders import Redirect, StaticFile

SMALL = 128 * 1024
"""Bytes up to which a file is kept in memory: every page, and all but the largest bundles."""
KEPT = 1024
"""Files; an average one has 10 kB."""
ASKED = ("accept-encoding", "if-none-match", "if-modified-since", "if-range", "range")
"""What a request can want of a file; WhiteNoise knows these headers by the names that WSGI gives them."""


def send(file: StaticFile | Redirect, scope: Scope, proto: HTTPProtocol, headers_of_all: Mapping[str, str]) -> None:
    """Answer with a file, a part of it, or why there is none; `headers_of_all` are what every answer carries."""
    headers = scope.headers
    asked = {_wsgi_name(name): value for name in ASKED if (value := headers.get(name)) is not None}
    method = scope.method
    # Whoever asks for the head alone is given no open file, which we do not want: its bytes are sent in other ways.
    answer = file.get_response("HEAD" if method == "GET" else method, asked)
    if answer.status in (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE):
        proto.response_empty(answer.status, [*answer.headers, *headers_of_all.items()])
    elif method != "GET" or answer.status not in (HTTPStatus.OK, HTTPStatus.PARTIAL_CONTENT):
        proto.response_empty(answer.status, answer.headers)
    else:
        path, about = file.get_path_and_headers(asked)
        size = next(int(value) for name, value in about if name == "Content-Length")
        if answer.status == HTTPStatus.PARTIAL_CONTENT:
            first, last = file.get_byte_range(asked["HTTP_RANGE"], size)
            proto.response_file_range(answer.status, answer.headers, path, first, last + 1)
        elif size <= SMALL:
            proto.response_bytes(answer.status, answer.headers, _bytes_of(path))
        else:
            proto.response_file(answer.status, answer.headers, path)


@lru_cache(maxsize=KEPT)
def _bytes_of(path: str) -> bytes:
    return Path(path).read_bytes()


@lru_cache
def _wsgi_name(name: str) -> str:
    return "HTTP_" + name.upper().replace("-", "_")

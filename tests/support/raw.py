"""Requests byte by byte, as no library would send them, and what the server answers to them."""

import http.client
import socket
from urllib.parse import urlsplit

from msgspec import Struct

from tests.support.server import Server

PATIENCE = 30
"""Seconds: longer than the server takes for anything."""


class Reply(Struct, frozen=True):
    """`headers` by their names in small letters; `body` as it came."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(server: Server, request: bytes, method: str = "GET") -> Reply:
    """What is answered; `method` says whether a body belongs to that. Raises http.client.HTTPException and OSError."""
    with _connection(server) as connection:
        connection.sendall(request)
        with http.client.HTTPResponse(connection, method=method) as response:
            response.begin()
            body = response.read()
            return Reply(response.status, {name.lower(): value for name, value in response.getheaders()}, body)


def first_line(server: Server, request: bytes) -> bytes:
    """Of what is answered when nothing comes after the request; none where the server only hangs up."""
    with _connection(server) as connection:
        try:
            connection.sendall(request)
            connection.shutdown(socket.SHUT_WR)
            return connection.makefile("rb").readline()
        except ConnectionError:
            return b""


def head_of(method: str, path: bytes, headers: list[tuple[str, bytes]]) -> bytes:
    """All before the body; the connection is closed after the answer."""
    lines = [f"{method} ".encode() + path + b" HTTP/1.1", b"Connection: close"]
    return b"\r\n".join([*lines, *(f"{name}: ".encode() + value for name, value in headers)]) + b"\r\n\r\n"


def _connection(server: Server) -> socket.socket:
    parts = urlsplit(server.url)
    assert parts.port
    return socket.create_connection(("127.0.0.1", parts.port), timeout=PATIENCE)

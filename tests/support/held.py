"""Requests that are begun and left open: what a server has in hand while a test asks it for something else."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

from tests.support.server import Server

DEVICE = "x" * 32
AUTHORIZED = f"Host: localhost\r\nAuthorization: Bearer {'s' * 32}\r\n"
FORGET = f"DELETE /api/reminders/{DEVICE} HTTP/1.1\r\n{AUTHORIZED}\r\n"
"""Waits for the right to write to the database."""
PUT = f"PUT /api/reminders/{DEVICE} HTTP/1.1\r\nContent-Type: application/json\r\n{AUTHORIZED}"
NEVER_ENDS = (PUT + "Content-Length: 9000\r\n\r\n{", PUT + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")
LITTLE = 4096
"""Bytes that the system takes in for a reader who does not read."""


@contextmanager
def held(server: Server, *requests: str) -> Iterator[list[socket.socket]]:
    """Send each on a connection of its own, of which nothing is read, until the block ends."""
    parts = urlsplit(server.url)
    with ExitStack() as stack:
        connections = []
        for request in requests:
            connection = stack.enter_context(socket.socket())
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, LITTLE)
            connection.settimeout(30)
            connection.connect((parts.hostname, parts.port))
            connection.sendall(request.encode())
            connections.append(connection)
        yield connections


def answered(connection: socket.socket) -> tuple[int, str]:
    """The status and the whole answer on a connection, as far as it came with the first bytes."""
    text = b""
    while b"\r\n\r\n" not in text and (more := connection.recv(65536)):
        text += more
    return int(text.split(b" ", 2)[1]), text.decode()

"""A network on which a page arrives in small pieces, so that a browser may draw any part of it before the rest."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.request import urlopen

PIECES = 24
BETWEEN = 0.05
"""Seconds: several frames."""
NOT_PASSED_ON = {"content-length", "transfer-encoding", "connection"}


@contextmanager
def in_pieces(server: str) -> Iterator[str]:
    """The address under which everything of this server is to be had; pages piece by piece."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            with urlopen(server + self.path) as answer:  # noqa: S310 (our own server)
                body, headers = answer.read(), answer.headers
            self.send_response(200)
            for name, value in headers.items():
                if name.lower() not in NOT_PASSED_ON:
                    self.send_header(name, value)
            self.end_headers()
            is_page = "text/html" in headers["Content-Type"]
            size = len(body) // PIECES + 1 if is_page else len(body)
            for start in range(0, len(body), size):
                self.wfile.write(body[start : start + size])
                self.wfile.flush()
                time.sleep(BETWEEN if is_page else 0)

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as network:
        Thread(target=network.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{network.server_port}"
        network.shutdown()

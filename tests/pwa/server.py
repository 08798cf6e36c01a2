"""A small HTTP server for the made-up site: it can be stopped, fails on purpose and keeps a record."""

import re
from collections.abc import Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Literal

from tests.pwa.made_up import HTML, page_headers
from webapp.assets.files import SiteFile

Failure = Literal["error", "cut off", "no answer", "another build", "altered"]


class Server:
    """Serves `site` on a port of its own; stop() and start() keep the port, as an outage does."""

    def __init__(self, site: Mapping[str, SiteFile]) -> None:
        self.site = site
        self.failures: dict[str, Failure] = {}
        self.requests: list[str] = []
        self.sends_ranges = True
        self._port = 0
        self.start()

    @property
    def origin(self) -> str:
        """Where the site is; localhost, so that browsers take it for a secure context."""
        return f"http://localhost:{self._port}"

    def start(self) -> None:
        """Open the port and answer from a thread."""
        self._http = ThreadingHTTPServer(("127.0.0.1", self._port), self._handler())
        self._http.daemon_threads = True
        self._port = self._http.server_address[1]
        self._thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05})
        self._thread.start()

    def stop(self) -> None:
        """Close the port: from now on connections are refused."""
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                server.requests.append(path)
                if path in server.failures:
                    self._fail(server.failures[path], server.site[path])
                elif path in server.site:
                    self._send_asked(server.site[path])
                else:
                    self.send_error(404)

            def do_POST(self) -> None:
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(204)
                self.end_headers()

            def do_HEAD(self) -> None:
                self.send_response(200)
                self.end_headers()

            def _send_asked(self, file: SiteFile) -> None:
                asked = re.fullmatch(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
                if asked and server.sends_ranges:
                    part = file.body[int(asked[1]) : int(asked[2]) + 1]
                    self._send(206, SiteFile(path=file.path, content_type=file.content_type, body=part))
                else:
                    self._send(200, file)

            def _send(self, status: int, file: SiteFile, *, length: int | None = None) -> None:
                self.send_response(status)
                immutable = file.path.startswith("/static/")
                self.send_header("Cache-Control", "max-age=31536000, immutable" if immutable else "no-cache")
                self.send_header("Content-Type", file.content_type)
                self.send_header("Content-Length", str(len(file.body)))
                for name, value in page_headers().items() if file.content_type == HTML else ():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(file.body[:length])

            def _fail(self, failure: Failure, file: SiteFile) -> None:
                if failure == "error":
                    self.send_error(500)
                elif failure == "cut off":
                    self._send(200, file, length=len(file.body) // 2)
                elif failure == "another build":
                    self._send(200, _changed(file, b'{"name":"', b'{"name":"not-'))
                elif failure == "altered":
                    self._send(200, _changed(file, b'"type":"text/', b'"type":"text/x-'))

            def log_message(self, format: str, *args: object) -> None:
                """Requests are remembered, not printed."""

        return Handler


def _changed(bundle: SiteFile, old: bytes, new: bytes) -> SiteFile:
    body = bundle.body.replace(old, new, 1)
    return SiteFile(path=bundle.path, content_type=bundle.content_type, body=body, offline=False)

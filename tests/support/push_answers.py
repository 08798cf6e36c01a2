"""What a push service can answer, well or badly."""

from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

LONGER_THAN_ANYONE_WAITS = 60.0

Answer = Callable[[BaseHTTPRequestHandler], None]


def status(code: int, **headers: str) -> Answer:
    """A proper answer; names of headers with `_` for `-`."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(code)
        for name, value in headers.items():
            request.send_header(name.replace("_", "-"), value)
        request.send_header("Content-Length", "0")
        request.end_headers()

    return answer


def closed_half_way(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"HTTP/1.1 201 Cre")
    request.close_connection = True


def no_http(request: BaseHTTPRequestHandler) -> None:
    request.wfile.write(b"\x00\xffSSH-2.0 what do you want\r\n\r\n")
    request.close_connection = True


def silence(request: BaseHTTPRequestHandler) -> None:
    """Until whoever asks hangs up, or the test is over."""
    request.connection.settimeout(LONGER_THAN_ANYONE_WAITS)
    request.rfile.read(1)
    request.close_connection = True


CREATED = status(201, Location="/message/1")

"""What WSGI calls a request: all that Flask needs to know of it, the body included."""

import sys
from io import BytesIO
from typing import Any

from granian.rsgi import Scope

UNPREFIXED = ("CONTENT_TYPE", "CONTENT_LENGTH")


def environ_of(scope: Scope, body: bytes) -> dict[str, Any]:
    """The environment of PEP 3333. `body` is all that there is to read."""
    server, _, port = scope.server.rpartition(":")
    environ = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        # Names are bytes there, each of them written as one letter.
        "PATH_INFO": scope.path.encode().decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "SERVER_NAME": _without_brackets(server),
        "SERVER_PORT": port,
        "REMOTE_ADDR": _without_brackets(scope.client.rpartition(":")[0]),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": BytesIO(body),
        "wsgi.input_terminated": True,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in scope.headers.items():
        # With an underscore it would pass for the one with a dash, which a proxy of ours has written.
        if "_" not in name:
            key = name.upper().replace("-", "_")
            key = key if key in UNPREFIXED else f"HTTP_{key}"
            environ[key] = f"{environ[key]},{value}" if key in environ else value
    return environ


def _without_brackets(address: str) -> str:
    return address.strip("[]")

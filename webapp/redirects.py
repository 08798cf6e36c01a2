"""Redirects lead to a path of this site, whatever host or scheme a request claims, and nobody keeps them."""

from urllib.parse import urlsplit, urlunsplit

from flask import Flask, Response

NOT_KEPT = "no-store"


def init_app(app: Flask) -> None:
    """Of every redirect; Flask's own for a missing slash would name the host of the request, for a cache to keep."""

    @app.after_request
    def within(response: Response) -> Response:
        if response.location:
            response.location = _path_of(response.location)
            response.headers["Cache-Control"] = NOT_KEPT
            # Says the same with a link, and that names the host too.
            response.data = b""
        return response


def _path_of(address: str) -> str:
    _, _, path, query, fragment = urlsplit(address)
    # Two slashes at the start would name a host again.
    return urlunsplit(("", "", "/" + path.lstrip("/"), query, fragment))

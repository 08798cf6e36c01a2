"""Errors that a program reads (RFC 9457): what is wrong, and in which field."""

import msgspec
from flask import Response
from werkzeug.exceptions import HTTPException

TYPE = "application/problem+json"


class ProblemError(Exception):
    """An answer other than success; `field` is the part of the request that is wrong, if it is one.

    `wait` are the seconds after which it is worth asking again.
    """

    def __init__(
        self, status: int, title: str, detail: str, field: str | None = None, *, wait: int | None = None
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.title = title
        self.detail = detail
        self.field = field
        self.wait = wait


def problem(error: ProblemError | HTTPException) -> Response:
    if isinstance(error, HTTPException):
        answer = error.get_response()
        status, title, detail, field = answer.status_code, error.name, error.description or error.name, None
        headers = {name: answer.headers[name] for name in ("Allow", "Retry-After") if name in answer.headers}
    else:
        status, title, detail, field, headers = error.status, error.title, error.detail, error.field, {}
        if error.wait is not None:
            headers["Retry-After"] = str(error.wait)
    body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
    if field is not None:
        body["errors"] = [{"field": field, "detail": detail}]
    if status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    headers["Cache-Control"] = "no-store"
    return Response(msgspec.json.encode(body), status, headers, content_type=TYPE)

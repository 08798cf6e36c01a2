"""Takes in the body of a request before a thread is given to it: a body that never ends holds nobody up."""

import asyncio

from granian.rsgi import HTTPProtocol, Scope

from webapp.reminders.api.problems import ProblemError
from webapp.reminders.api.requests import LARGEST

SECONDS = 10
"""In which a body must be there as a whole. The largest takes half a second on the slowest of mobile networks."""


async def body_of(scope: Scope, proto: HTTPProtocol) -> bytes:
    """The body, or the first bytes of one that is too large, which the API refuses. Raises ProblemError."""
    if "content-length" not in scope.headers and "transfer-encoding" not in scope.headers:
        return b""
    body = bytearray()
    try:
        async with asyncio.timeout(SECONDS):
            async for chunk in proto:
                body += chunk
                if len(body) > LARGEST:
                    break
    except TimeoutError:
        detail = f"The body was not there within {SECONDS} seconds."
        raise ProblemError(408, "Request Timeout", detail) from None
    return bytes(body[: LARGEST + 1])

"""The application that the server runs: files of the site in the event loop, everything else by Flask in threads."""

from typing import NamedTuple

from flask import Flask
from granian.rsgi import HTTPProtocol, Scope
from werkzeug.wrappers import Response

from webapp.reminders.api.problems import ProblemError, problem
from webapp.serving.bodies import body_of
from webapp.serving.environ import environ_of
from webapp.serving.files import send
from webapp.serving.site import Site
from webapp.serving.threads import Threads

WAITING = ("/api/", "/healthz", "/metrics")
"""What may have to wait for a database: nothing else stands in its queue."""
THREADS, QUEUE = 4, 16
"""For what waits."""
OTHER_THREADS, OTHER_QUEUE = 2, 64
"""For the way in, redirects and pages that there are not, which only take a moment."""


class Answer(NamedTuple):
    status: int
    headers: list[tuple[str, str]]
    body: bytes


class Front:
    """Answers requests as RSGI hands them over, all in one event loop."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._headers: dict[str, str] = app.extensions["headers"]
        self._site = Site(app)
        app.extensions["missing"] = self._site.missing
        self._waiting = Threads(THREADS, QUEUE)
        self._others = Threads(OTHER_THREADS, OTHER_QUEUE)

    async def __rsgi__(self, scope: Scope, proto: HTTPProtocol) -> None:
        file = self._site.files.get(scope.path)
        if file is None:
            answer = await self._answer(scope, proto)
            proto.response_bytes(answer.status, answer.headers, answer.body)
        else:
            send(file, scope, proto, self._headers)

    async def _answer(self, scope: Scope, proto: HTTPProtocol) -> Answer:
        threads = self._waiting if scope.path.startswith(WAITING) else self._others
        try:
            environ = environ_of(scope, await body_of(scope, proto))
            return await threads.run(self._ask_flask, environ)
        except ProblemError as error:
            refused = problem(error)
            refused.headers.update(self._headers)
            return _answer(refused)

    def _ask_flask(self, environ: dict[str, object]) -> Answer:
        return _answer(Response.from_app(self._app.wsgi_app, environ, buffered=True))


def _answer(response: Response) -> Answer:
    return Answer(response.status_code, response.headers.to_wsgi_list(), response.get_data())

"""Error pages in the reader's language, with a way on."""

from typing import Any

from flask import Flask, current_app, request
from flask.typing import ResponseReturnValue
from flask_babel import gettext as _
from werkzeug.exceptions import HTTPException

from webapp.i18n import current_language
from webapp.pages.rendering import render
from webapp.reminders.api.problems import problem


def missing_path(language: str) -> str:
    """Where the written site has the page that says, in this language, that there is no such page."""
    return f"/{language}/404.html"


def init_app(app: Flask) -> None:
    """Answer every HTTP error, and every crash, with a translated page; the API answers programs.

    That a page is missing is rendered once: a served app has those pages, by language, in its extension `missing`.
    """
    app.register_error_handler(HTTPException, _page)
    app.log_exception = _log  # type: ignore[assignment] # called with what we take


def _log(exception: Any) -> None:
    """What nobody foresaw. Flask itself would name the path, and so the device."""
    current_app.logger.error("a request to %s crashed", request.endpoint, exc_info=exception)


def _page(error: HTTPException) -> ResponseReturnValue:
    if request.path.startswith("/api/"):
        return problem(error)
    response = error.get_response()
    code = response.status_code
    if code >= 400:
        response.data = _ready(code) or _rendered(code)
        response.headers["Content-Type"] = "text/html; charset=utf-8"
        response.headers["Cache-Control"] = "no-store"
    return response


def _ready(code: int) -> bytes | None:
    ready: dict[str, bytes] = current_app.extensions.get("missing", {})
    return ready.get(current_language()) if code == 404 else None


def _rendered(code: int) -> str:
    return render("error.html", page="error", title=_title(code), description=_title(code), code=code)


def _title(code: int) -> str:
    if code == 404:
        return str(_("This page does not exist"))
    if code < 500:
        return str(_("That request did not work"))
    return str(_("Something went wrong at our end"))

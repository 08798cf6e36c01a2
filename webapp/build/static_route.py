"""Static files of an app that serves no rendered site: the same bytes as in one."""

from flask import Response, abort, current_app
from flask.blueprints import BlueprintSetupState

from webapp.assets.files import STATIC, TYPES, pictures


def add_static_files(state: BlueprintSetupState) -> None:
    """Give them a route in the place of Flask's own, which would know nothing of what is joined."""
    state.app.add_url_rule(f"{state.app.static_url_path}/<path:name>", "static", _static)


def _static(name: str) -> Response:
    path = STATIC / name
    body = current_app.extensions["assets"].files().get(name)
    if body is None and path in pictures():
        body = path.read_bytes()
    if body is None:
        abort(404)
    return Response(body, content_type=TYPES[path.suffix])

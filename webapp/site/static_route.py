"""Static files of an app that serves no rendered site: the same bytes as in one."""

from flask import Response, abort, current_app
from flask.blueprints import BlueprintSetupState

from webapp.library.limits import for_scripts
from webapp.site.assets import STATIC, TYPES, static_files
from webapp.site.scripts import page_scripts


def add_static_files(state: BlueprintSetupState) -> None:
    """Give them a route in the place of Flask's own, which would know nothing of the joined scripts."""
    state.app.add_url_rule(f"{state.app.static_url_path}/<path:name>", "static", _static)


def _static(name: str) -> Response:
    path = STATIC / name
    if name.startswith("js/"):
        limits = for_scripts(current_app.extensions["library"].limits)
        body = page_scripts(limits, maps=current_app.debug).get(name.removeprefix("js/"))
    else:
        body = path.read_bytes() if path in static_files() else None
    if body is None:
        abort(404)
    return Response(body, content_type=TYPES[path.suffix])

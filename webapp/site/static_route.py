"""Static files of an app that serves no rendered site: the same bytes as in one."""

from flask import Response, abort, current_app
from flask.blueprints import BlueprintSetupState

from webapp.library.limits import for_scripts
from webapp.site.assets import STATIC, TYPES, static_body, static_files


def add_static_files(state: BlueprintSetupState) -> None:
    """Give them a route in the place of Flask's own, which would leave the limits out of the scripts."""
    state.app.add_url_rule(f"{state.app.static_url_path}/<path:name>", "static", _static)


def _static(name: str) -> Response:
    path = STATIC / name
    if path not in static_files():
        abort(404)
    limits = for_scripts(current_app.extensions["library"].limits)
    return Response(static_body(path, limits), content_type=TYPES[path.suffix])

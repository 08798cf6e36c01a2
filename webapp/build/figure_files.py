"""The files that are drawn rather than kept: each figure, the shapes of everybody, and how figures move."""

import msgspec
from flask import Response, abort, current_app
from flask.blueprints import BlueprintSetupState

from webapp.assets.addresses import MOTIONS, PARTS, figure_path
from webapp.assets.files import TYPES
from webapp.figures.files import figure_file, motions, parts_file
from webapp.figures.models import FigureFacts


def add_figure_files(state: BlueprintSetupState) -> None:
    """Give them routes. These have more that is fixed than Flask's own for static files, so they go before it."""
    app = state.app
    app.add_url_rule(f"{app.static_url_path}/{PARTS}", view_func=_parts)
    app.add_url_rule(f"{app.static_url_path}/{MOTIONS}", view_func=_motions)
    app.add_url_rule(f"{app.static_url_path}/{figure_path('<name>')}", view_func=_figure)


def _parts() -> Response:
    return Response(parts_file(), content_type=TYPES[".svg"])


def _figure(name: str) -> Response:
    figure = _figures().get(name) or abort(404)
    return Response(figure_file(name, figure), content_type=TYPES[".svg"])


def _motions() -> Response:
    return Response(msgspec.json.encode(motions(_figures())), content_type=TYPES[".json"])


def _figures() -> dict[str, FigureFacts]:
    return {name: item.facts for name, item in current_app.extensions["library"].figures.items()}

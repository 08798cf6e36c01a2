"""The two files that are drawn rather than kept: the sheet of all figures, and how they move."""

import msgspec
from flask import Response, current_app
from flask.blueprints import BlueprintSetupState

from webapp.assets.addresses import MOTIONS, SHEET
from webapp.assets.files import TYPES
from webapp.figures.models import FigureFacts
from webapp.figures.sheet import motions, sheet


def add_figure_files(state: BlueprintSetupState) -> None:
    """Give them routes. Their paths have no variable part, so they go before Flask's own for static files."""
    app = state.app
    app.add_url_rule(f"{app.static_url_path}/{SHEET}", view_func=_sheet)
    app.add_url_rule(f"{app.static_url_path}/{MOTIONS}", view_func=_motions)


def _sheet() -> Response:
    return Response(sheet(_figures()), content_type=TYPES[".svg"])


def _motions() -> Response:
    return Response(msgspec.json.encode(motions(_figures())), content_type=TYPES[".json"])


def _figures() -> dict[str, FigureFacts]:
    return {name: item.facts for name, item in current_app.extensions["library"].figures.items()}

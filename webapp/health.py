"""/healthz: that the server answers, and with which build."""

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def health() -> ResponseReturnValue:
    return {"status": "ok", "build": current_app.extensions["build"]}, {"Cache-Control": "no-store"}

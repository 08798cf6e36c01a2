"""/healthz: that the server answers, with which build, and how long ago a reminder worker was last alive."""

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

from webapp.reminders.heart import last_beat
from webapp.reminders.service import Service

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def health() -> ResponseReturnValue:
    body = {"status": "ok", "build": current_app.extensions["build"], "worker_seconds_ago": _worker_seconds_ago()}
    return body, {"Cache-Control": "no-store"}


def _worker_seconds_ago() -> int | None:
    service: Service | None = current_app.extensions.get("reminders")
    beat = last_beat(service.engine) if service else None
    return round((service.now() - beat).total_seconds()) if service and beat else None

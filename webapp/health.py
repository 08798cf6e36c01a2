"""/healthz: that the server answers, with which build, and whether its reminders are sent."""

from datetime import timedelta

from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue

from webapp.reminders.heartbeat import LONGEST_SILENCE, SKEW, last_heartbeat
from webapp.reminders.service import Service
from webapp.reminders.store.database import DatabaseError

OK = "ok"

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
def health() -> ResponseReturnValue:
    """503 where something is wrong; `status` says what."""
    service: Service | None = current_app.extensions.get("reminders")
    status, seconds = _reminders(service) if service else (OK, None)
    body = {"status": status, "build": current_app.extensions["build"], "worker_seconds_ago": seconds}
    return body, 200 if status == OK else 503, {"Cache-Control": "no-store"}


def _reminders(service: Service) -> tuple[str, int | None]:
    """How they are, and the seconds since a worker was last seen, below zero for one whose clock is ahead."""
    now = service.now()
    try:
        heartbeat = last_heartbeat(service.database, now)
    except DatabaseError:
        return "the database is away", None
    silence = None if heartbeat is None else now - heartbeat
    status = judged(silence) if service.sends else OK
    return status, None if silence is None else round(silence.total_seconds())


def judged(silence: timedelta | None) -> str:
    """What it means that a worker was last seen so long ago, or never."""
    if silence is None:
        return "no worker was seen yet"
    if silence < -SKEW:
        return "no worker was seen but in the future: was a clock set back?"
    return OK if silence <= LONGEST_SILENCE else "no worker was seen for 60 seconds"

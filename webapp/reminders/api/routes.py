"""The calls of the API."""

import re
from datetime import datetime

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from webapp.reminders import test_push
from webapp.reminders.api import errors
from webapp.reminders.api.limits import CHANGING, READING, TESTING, WRITING, count_new, limiter
from webapp.reminders.api.problems import ProblemError
from webapp.reminders.api.requests import device_of, json_body, known_device, not_before_from, secret_of
from webapp.reminders.api.responses import json_response, stored
from webapp.reminders.authentication import is_news
from webapp.reminders.devices import save_preferences, set_not_before
from webapp.reminders.preferences import preferences_from
from webapp.reminders.service import current
from webapp.reminders.store import deliveries, devices, tallies
from webapp.reminders.store.database import Transaction
from webapp.reminders.tallies import SHOWN

DELIVERY = re.compile(r"[0-9a-f]{32}")
"""An id as the server makes it; what else stands in an address never reaches the database."""

blueprint = Blueprint("reminders", __name__, url_prefix="/api")
errors.init_blueprint(blueprint)


@blueprint.before_request
def _only_where_reminders_are_sent() -> None:
    # What was stored while it still sent some can be deleted all the same.
    if not current().sends and request.method != "DELETE":
        raise ProblemError(503, "Service Unavailable", "This server sends no reminders: it has no UNCRAMP_CONTACT.")


@blueprint.before_request
def _only_with_a_database() -> None:
    current().prepare()


@blueprint.get("/push-key")
@limiter.limit(READING)
def push_key() -> ResponseReturnValue:
    return json_response({"key": current().push_key})


@blueprint.put("/reminders/<device>")
@limiter.limit(CHANGING)
def put(device: str) -> ResponseReturnValue:
    service = current()
    secret = secret_of(device)
    preferences = preferences_from(json_body(), service.languages)
    service.services.check(preferences.subscription.endpoint)
    with service.reading() as session:
        is_new = devices.get(session, device) is None
    if is_new:
        count_new()
    due = service.change(lambda session: save_preferences(session, device, secret, preferences, service.now()))
    return json_response({"next_due": due})


@blueprint.get("/reminders/<device>")
@limiter.limit(READING)
def get(device: str) -> ResponseReturnValue:
    service = current()
    with service.reading() as session:
        found = known_device(session, device)
        answer, unseen = stored(session, found), is_news(found, service.now())
    if unseen:
        service.change(lambda session: device_of(session, device, service.now()))
    return json_response(answer)


@blueprint.post("/reminders/<device>/not-before")
@limiter.limit(WRITING)
def not_before(device: str) -> ResponseReturnValue:
    service = current()
    now = service.now()
    wanted = not_before_from(json_body(), now)

    def put_off(session: Transaction) -> datetime | None:
        owner = device_of(session, device, now)
        return set_not_before(session, owner, wanted.kind, wanted.time, snoozed=wanted.snoozed, now=now)

    return json_response({"next_due": service.change(put_off)})


@blueprint.post("/reminders/<device>/test")
@limiter.limit(TESTING)
def test(device: str) -> ResponseReturnValue:
    service = current()
    now = service.now()
    delivery = service.change(lambda session: test_push.enqueue(session, device_of(session, device, now), now))
    return json_response({"delivery": delivery}, 202)


@blueprint.post("/reminders/<device>/deliveries/<delivery>/shown")
@limiter.limit(WRITING)
def shown(device: str, delivery: str) -> ResponseReturnValue:
    service = current()

    def note(session: Transaction) -> None:
        owner = device_of(session, device, service.now())
        found = deliveries.get(session, delivery) if DELIVERY.fullmatch(delivery) else None
        if found is None or found.device_id != owner.id:
            raise ProblemError(404, "Not Found", "This device has no such delivery.")
        if found.shown_at:
            return
        found.shown_at = service.now()
        owner.first_shown_at = owner.first_shown_at or service.now()
        session.flush()
        tallies.add(session, {(SHOWN, service.services.name_of(owner.endpoint), ""): 1})

    service.change(note)
    return Response(status=204)


@blueprint.delete("/reminders/<device>")
@limiter.limit(CHANGING)
def delete(device: str) -> ResponseReturnValue:
    service = current()
    service.change(lambda session: devices.delete(session, device_of(session, device, service.now())))
    return Response(status=204)

"""The reminders' API: JSON, one device at a time, no cookies. The contract is in docs/api.md."""

import re
from datetime import datetime, timedelta
from functools import partial
from typing import Annotated, Any, Literal

import msgspec
from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue
from flask_limiter import RateLimitExceeded
from msgspec import Meta, Struct
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session
from werkzeug.exceptions import HTTPException, RequestEntityTooLarge

from webapp.push.endpoints import RefusedEndpointError
from webapp.reminders import testing
from webapp.reminders.devices import TakenError, WrongSecretError, deliveries_of, find, hold, keep, reminders_of
from webapp.reminders.limits import CHANGING, READING, TESTING, WRITING, limiter, too_many
from webapp.reminders.models import Delivery, Device
from webapp.reminders.problems import ProblemError, problem
from webapp.reminders.service import Service, current
from webapp.reminders.wishes import DEVICE, BadWishError, Wishes, wishes_from

LARGEST = 16 * 1024
"""Bytes of a body; the largest that makes sense has about 6,000."""
LONGEST_HOLD = timedelta(days=7)
"""Ahead; and back, since a phone that had no network tells later of the glass."""
SECRET = re.compile(r"[A-Za-z0-9._~+/-]{16,200}=*")
"""What may stand behind `Bearer` (RFC 6750, 2.1); ours have 256 bits."""
DELIVERY = re.compile(r"[0-9a-f]{32}")
"""An id as the server makes it; what else stands in an address never reaches the database."""

blueprint = Blueprint("reminders", __name__, url_prefix="/api")
blueprint.register_error_handler(HTTPException, problem)
blueprint.register_error_handler(ProblemError, problem)
blueprint.register_error_handler(RateLimitExceeded, too_many)


@blueprint.before_request
def _only_where_reminders_are_sent() -> None:
    # What was stored while it still sent some can be deleted all the same.
    if not current().sends and request.method != "DELETE":
        raise ProblemError(503, "Service Unavailable", "This server sends no reminders: it has no UNCRAMP_CONTACT.")


class NotBefore(Struct, frozen=True, forbid_unknown_fields=True):
    """A glass was just drunk, or "later" was tapped; `snoozed` wants a reminder at that very moment."""

    time: Annotated[datetime, Meta(tz=True)]
    kind: Literal["water", "stretch"] = "water"
    snoozed: bool = False


@blueprint.get("/push-key")
@limiter.limit(READING)
def push_key() -> ResponseReturnValue:
    return _answer({"key": current().push_key})


@blueprint.put("/reminders/<device>")
@limiter.limit(CHANGING)
def put(device: str) -> ResponseReturnValue:
    service = current()
    secret = _secret(device)
    wishes = wishes_from(_body(), service.languages)
    service.check_endpoint(wishes.subscription.endpoint)
    keep_it = partial(_keep, service, device, secret, wishes)
    try:
        due = keep_it()
    except IntegrityError:
        # Another request for the same device or subscription was quicker; this one sees now what that did.
        due = keep_it()
    return _answer({"next_due": due})


@blueprint.get("/reminders/<device>")
@limiter.limit(READING)
def get(device: str) -> ResponseReturnValue:
    with current().session() as session:
        return _answer(_stored(session, _device(session, device)))


@blueprint.post("/reminders/<device>/not-before")
@limiter.limit(WRITING)
def not_before(device: str) -> ResponseReturnValue:
    service = current()
    try:
        wish = msgspec.json.decode(_body(), type=NotBefore)
    except msgspec.ValidationError as error:
        raise BadWishError.of(error) from error
    if abs(wish.time - service.now()) > LONGEST_HOLD:
        raise BadWishError("time", "must be within seven days of now")
    with service.session() as session:
        found = _device(session, device)
        hold(session, found, wish.kind, wish.time, snoozed=wish.snoozed, now=service.now())
        due = [reminder.due_at for reminder in reminders_of(session, device) if reminder.due_at]
    return _answer({"next_due": min(due, default=None)})


@blueprint.post("/reminders/<device>/test")
@limiter.limit(TESTING)
def test(device: str) -> ResponseReturnValue:
    service = current()
    with service.session() as session:
        delivery = testing.ask(session, _device(session, device), service.now())
    return _answer({"delivery": delivery}, 202)


@blueprint.post("/reminders/<device>/deliveries/<delivery>/shown")
@limiter.limit(WRITING)
def shown(device: str, delivery: str) -> ResponseReturnValue:
    service = current()
    with service.session() as session:
        owner = _device(session, device)
        found = session.get(Delivery, delivery) if DELIVERY.fullmatch(delivery) else None
        if found is None or found.device_id != owner.id:
            raise ProblemError(404, "Not Found", "This device has no such delivery.")
        found.shown_at = found.shown_at or service.now()
    return Response(status=204)


@blueprint.delete("/reminders/<device>")
@limiter.limit(CHANGING)
def delete(device: str) -> ResponseReturnValue:
    with current().session() as session:
        session.delete(_device(session, device))
    return Response(status=204)


@blueprint.errorhandler(BadWishError)
def _bad_wish(error: BadWishError) -> ResponseReturnValue:
    return problem(ProblemError(422, "Unprocessable Content", str(error), error.field))


@blueprint.errorhandler(RefusedEndpointError)
def _refused(error: RefusedEndpointError) -> ResponseReturnValue:
    return problem(ProblemError(422, "Unprocessable Content", f"The endpoint {error}", "subscription.endpoint"))


@blueprint.errorhandler(msgspec.DecodeError)
def _no_json(error: msgspec.DecodeError) -> ResponseReturnValue:
    return problem(ProblemError(400, "Bad Request", f"The body is not JSON: {error}"))


@blueprint.errorhandler(WrongSecretError)
def _wrong_secret(_error: WrongSecretError) -> ResponseReturnValue:
    return problem(ProblemError(401, "Unauthorized", "The secret is not that of this device."))


@blueprint.errorhandler(TakenError)
def _taken(_error: TakenError) -> ResponseReturnValue:
    return problem(ProblemError(409, "Conflict", "Another device has this subscription.", "subscription.endpoint"))


def _secret(device: str) -> str:
    if not DEVICE.fullmatch(device):
        raise ProblemError(404, "Not Found", "A device is a random id of 22 to 64 letters, digits, - and _.")
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not SECRET.fullmatch(secret.strip()):
        raise ProblemError(401, "Unauthorized", "Send the secret of the device: Authorization: Bearer {secret}")
    return secret.strip()


def _keep(service: Service, device: str, secret: str, wishes: Wishes) -> datetime | None:
    with service.session() as session:
        return keep(session, device, secret, wishes, service.now())


def _device(session: Session, device: str) -> Device:
    found = find(session, device, _secret(device), current().now())
    if found is None:
        raise ProblemError(404, "Not Found", "There is no such device.")
    return found


def _body() -> bytes:
    if request.mimetype != "application/json":
        raise ProblemError(415, "Unsupported Media Type", "Send application/json.")
    request.max_content_length = LARGEST + 1
    body = request.get_data()
    # One that comes in chunks is cut off at the limit without a word.
    if len(body) > LARGEST:
        raise RequestEntityTooLarge
    return body


def _stored(session: Session, device: Device) -> dict[str, Any]:
    reminders = reminders_of(session, device.id)
    names = ("id", "kind", "due_at", "status", "sent_at", "shown_at", "reason")
    return {
        "endpoint": device.endpoint,
        "language": device.language,
        "timezone": device.timezone,
        "discreet": device.discreet,
        "next_due": min((each.due_at for each in reminders if each.due_at), default=None),
        "reminders": [
            {
                "kind": each.kind,
                "days": each.days,
                "times": each.times,
                "not_before": each.not_before,
                "next_due": each.due_at,
            }
            for each in reminders
        ],
        "deliveries": [{name: getattr(each, name) for name in names} for each in deliveries_of(session, device.id)],
    }


def _answer(body: dict[str, Any], status: int = 200) -> Response:
    """Moments leave as RFC 3339 in UTC."""
    return Response(
        msgspec.json.encode(body), status, {"Cache-Control": "no-store"}, content_type="application/json; charset=utf-8"
    )

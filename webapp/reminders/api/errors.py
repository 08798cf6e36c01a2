"""Which problem of the API each error is."""

import msgspec
from flask import Blueprint, current_app
from flask.typing import ResponseReturnValue
from flask_limiter import RateLimitExceeded
from werkzeug.exceptions import HTTPException

from webapp.push.endpoints import RefusedEndpointError
from webapp.reminders.api.limits import TooManyNewError, too_many
from webapp.reminders.api.problems import ProblemError, problem
from webapp.reminders.authentication import WrongSecretError
from webapp.reminders.devices import SubscriptionTakenError
from webapp.reminders.preferences import BadFieldError
from webapp.reminders.store.database import DatabaseError, named
from webapp.reminders.test_push import TooSoonError

AWAY_SECONDS = 60
"""After which it is worth asking again whether the database is there."""


def init_blueprint(blueprint: Blueprint) -> None:
    """Answer every error of these routes as RFC 9457 wants it."""
    for kind in (HTTPException, ProblemError):
        blueprint.register_error_handler(kind, problem)
    blueprint.register_error_handler(RateLimitExceeded, too_many)
    blueprint.register_error_handler(BadFieldError, _bad_field)
    blueprint.register_error_handler(RefusedEndpointError, _refused_endpoint)
    blueprint.register_error_handler(msgspec.DecodeError, _no_json)
    blueprint.register_error_handler(WrongSecretError, _wrong_secret)
    blueprint.register_error_handler(SubscriptionTakenError, _subscription_taken)
    blueprint.register_error_handler(TooSoonError, _too_soon)
    blueprint.register_error_handler(TooManyNewError, _too_many_new)
    blueprint.register_error_handler(DatabaseError, _database_away)


def _bad_field(error: BadFieldError) -> ResponseReturnValue:
    return problem(ProblemError(422, "Unprocessable Content", str(error), error.field))


def _refused_endpoint(error: RefusedEndpointError) -> ResponseReturnValue:
    return problem(ProblemError(422, "Unprocessable Content", f"The endpoint {error}", "subscription.endpoint"))


def _no_json(error: msgspec.DecodeError) -> ResponseReturnValue:
    return problem(ProblemError(400, "Bad Request", f"The body is not JSON: {error}"))


def _wrong_secret(_error: WrongSecretError) -> ResponseReturnValue:
    return problem(ProblemError(401, "Unauthorized", "The secret is not that of this device."))


def _subscription_taken(_error: SubscriptionTakenError) -> ResponseReturnValue:
    return problem(ProblemError(409, "Conflict", "Another device has this subscription.", "subscription.endpoint"))


def _too_soon(error: TooSoonError) -> ResponseReturnValue:
    detail = f"A test was just sent; wait {error.wait} seconds."
    return problem(ProblemError(429, "Too Many Requests", detail, wait=error.wait))


def _too_many_new(error: TooManyNewError) -> ResponseReturnValue:
    detail = f"Too many new devices; wait {error.wait} seconds."
    return problem(ProblemError(429, "Too Many Requests", detail, wait=error.wait))


def _database_away(error: DatabaseError) -> ResponseReturnValue:
    current_app.logger.error("the database is away: %s", named(error))
    detail = f"The database is away, and nothing was changed; ask again in {AWAY_SECONDS} seconds."
    return problem(ProblemError(503, "Service Unavailable", detail, wait=AWAY_SECONDS))

"""What a device may ask for, checked by type and size before anything else happens."""

import functools
from typing import Annotated, Literal
from zoneinfo import available_timezones

import msgspec
from cryptography.hazmat.primitives.asymmetric import ec
from msgspec import Meta, Struct

from webapp.push import base64url
from webapp.push.encryption import AUTH_LENGTH, CURVE, POINT_LENGTH

MOST_REMINDERS = 14
MOST_TIMES = 48
Time = Annotated[str, Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
Day = Annotated[int, Meta(ge=1, le=7)]


class BadFieldError(ValueError):
    """A request that cannot be met; `field` is where, as the request names it."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(f"{field} {why}")
        self.field = field

    @classmethod
    def of(cls, error: msgspec.ValidationError) -> "BadFieldError":
        """msgspec ends its words with the place: `… - at `$.reminders[0].days``."""
        why, _, place = str(error).partition(" - at `$")
        return cls(place.strip("`.") or "body", why[:1].lower() + why[1:])


class Keys(Struct, frozen=True):
    p256dh: Annotated[str, Meta(max_length=100)]
    auth: Annotated[str, Meta(max_length=32)]


class Subscription(Struct, frozen=True):
    """As `PushSubscription.toJSON()` gives it (Push API)."""

    endpoint: Annotated[str, Meta(min_length=1, max_length=2000)]
    keys: Keys


class ReminderPreference(Struct, frozen=True, forbid_unknown_fields=True):
    """Times by the clock of the device's time zone; `days` are ISO weekdays, 1 for Monday. One is due at some time."""

    kind: Literal["water", "stretch"]
    days: Annotated[list[Day], Meta(min_length=1, max_length=7)]
    times: Annotated[list[Time], Meta(min_length=1, max_length=MOST_TIMES)]


class Preferences(Struct, frozen=True, forbid_unknown_fields=True):
    subscription: Subscription
    language: str
    timezone: Annotated[str, Meta(max_length=64)]
    discreet: bool
    reminders: Annotated[list[ReminderPreference], Meta(max_length=MOST_REMINDERS)]


def preferences_from(body: bytes, languages: frozenset[str]) -> Preferences:
    """Raises BadFieldError, and msgspec.DecodeError where it is not even JSON."""
    try:
        preferences = msgspec.json.decode(body, type=Preferences)
    except msgspec.ValidationError as error:
        raise BadFieldError.of(error) from error
    _check_keys(preferences.subscription.keys)
    if preferences.language not in languages:
        raise BadFieldError("language", f"must be one of {', '.join(sorted(languages))}")
    if preferences.timezone not in timezones():
        raise BadFieldError("timezone", "must be a name of the IANA time zone database")
    return preferences


@functools.cache
def timezones() -> frozenset[str]:
    """Every name of the IANA database, asked for once: the standard library walks its files each time."""
    return frozenset(available_timezones())


def _check_keys(keys: Keys) -> None:
    try:
        point = base64url.decode(keys.p256dh)
        if len(point) != POINT_LENGTH:
            raise ValueError
        ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    except ValueError as error:
        raise BadFieldError("subscription.keys.p256dh", "must be a point of P-256 in base64url") from error
    try:
        if len(base64url.decode(keys.auth)) != AUTH_LENGTH:
            raise ValueError
    except ValueError as error:
        raise BadFieldError("subscription.keys.auth", f"must be {AUTH_LENGTH} bytes in base64url") from error

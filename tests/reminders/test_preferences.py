"""Preferences that cannot be met are refused with the name of the field that is wrong."""

from typing import Any
from zoneinfo import available_timezones

import msgspec
import pytest

from tests.support.given import LANGUAGES, put_body
from tests.support.push_service import Subscription
from webapp.push import base64url
from webapp.reminders import preferences as preferences_module
from webapp.reminders.preferences import BadFieldError, preferences_from

SUBSCRIPTION = Subscription("https://fcm.googleapis.com")
OFF_THE_CURVE = base64url.encode(b"\4" + b"\1" * 64)


def changed(path: str, value: Any) -> bytes:
    """Good preferences with one field set otherwise."""
    body: Any = put_body(SUBSCRIPTION)
    *way, last = path.split(".")
    part = body
    for step in way:
        part = part[int(step) if step.isdecimal() else step]
    part[int(last) if isinstance(part, list) else last] = value
    return msgspec.json.encode(body)


def without(name: str) -> bytes:
    body = put_body(SUBSCRIPTION)
    del body[name]
    return msgspec.json.encode(body)


def field_of(body: bytes) -> str:
    with pytest.raises(BadFieldError) as caught:
        preferences_from(body, LANGUAGES)
    return caught.value.field


def test_good_preferences_are_read() -> None:
    preferences = preferences_from(msgspec.json.encode(put_body(SUBSCRIPTION)), LANGUAGES)
    assert preferences.reminders[0].times == ["16:00"]


@pytest.mark.parametrize(
    ("path", "value", "field"),
    [
        ("subscription", None, "subscription"),
        ("subscription.endpoint", "", "subscription.endpoint"),
        ("subscription.endpoint", "x" * 2001, "subscription.endpoint"),
        ("subscription.endpoint", 7, "subscription.endpoint"),
        ("subscription.keys", {}, "subscription.keys"),
        ("subscription.keys.p256dh", "", "subscription.keys.p256dh"),
        ("subscription.keys.p256dh", "!", "subscription.keys.p256dh"),
        ("subscription.keys.p256dh", "AAAA", "subscription.keys.p256dh"),
        ("subscription.keys.p256dh", OFF_THE_CURVE, "subscription.keys.p256dh"),
        ("subscription.keys.p256dh", "A" * 200, "subscription.keys.p256dh"),
        ("subscription.keys.auth", "AAAA", "subscription.keys.auth"),
        ("subscription.keys.auth", "é", "subscription.keys.auth"),
        ("language", "de", "language"),
        ("language", None, "language"),
        ("timezone", "Mars/Olympus", "timezone"),
        ("timezone", "../../etc/passwd", "timezone"),
        ("timezone", "", "timezone"),
        ("timezone", "x" * 65, "timezone"),
        ("discreet", "yes", "discreet"),
        ("reminders", {}, "reminders"),
        ("reminders", [{"kind": "water", "days": [1], "times": ["10:00"]}] * 15, "reminders"),
        ("reminders", [{"kind": "water", "days": [], "times": ["10:00"]}], "reminders[0].days"),
        ("reminders", [{"kind": "water", "days": [1], "times": []}], "reminders[0].times"),
        ("reminders.0.kind", "beer", "reminders[0].kind"),
        ("reminders.0.kind", "test", "reminders[0].kind"),
        ("reminders.0.days", [0], "reminders[0].days[0]"),
        ("reminders.0.days", [8], "reminders[0].days[0]"),
        ("reminders.0.days", [1] * 8, "reminders[0].days"),
        ("reminders.0.times", ["24:00"], "reminders[0].times[0]"),
        ("reminders.0.times", ["8:00"], "reminders[0].times[0]"),
        ("reminders.0.times", ["08:60"], "reminders[0].times[0]"),
        ("reminders.0.times", ["08:00\n"], "reminders[0].times[0]"),
        ("reminders.0.times", ["0٣:00"], "reminders[0].times[0]"),
        ("reminders.0.times", ["08:00"] * 49, "reminders[0].times"),
        ("reminders.0.glasses", 3, "reminders[0]"),
        ("intake", 1500, "body"),
    ],
)
def test_a_wrong_field_is_named(path: str, value: Any, field: str) -> None:
    assert field_of(changed(path, value)) == field


@pytest.mark.parametrize("name", ["subscription", "language", "timezone", "discreet", "reminders"])
def test_a_missing_field_is_named_in_the_words(name: str) -> None:
    with pytest.raises(BadFieldError, match=name):
        preferences_from(without(name), LANGUAGES)


@pytest.mark.parametrize("body", [b"[]", b"null", b"7", b'"wanted"'])
def test_something_else_than_preferences_is_named_body(body: bytes) -> None:
    assert field_of(body) == "body"


def test_padding_in_keys_is_allowed_since_some_browsers_send_it() -> None:
    padded = SUBSCRIPTION.as_json()["keys"]["auth"] + "=="
    assert preferences_from(changed("subscription.keys.auth", padded), LANGUAGES)


def test_the_files_of_the_time_zones_are_not_walked_for_every_request(monkeypatch: pytest.MonkeyPatch) -> None:
    walks: list[None] = []

    def walk() -> set[str]:
        walks.append(None)
        return available_timezones()

    monkeypatch.setattr(preferences_module, "available_timezones", walk)
    preferences_module.timezones.cache_clear()
    for zone in ("Europe/Amsterdam", "America/New_York", "Europe/Amsterdam"):
        assert preferences_from(changed("timezone", zone), LANGUAGES).timezone == zone
    assert len(walks) == 1

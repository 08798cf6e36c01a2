"""Settings, read strictly from the environment: a wrong value or a misspelt name stops the start."""

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from math import inf
from pathlib import Path

from webapp.config import HOST, INSTANCE, PORT, BadSetting, Settings
from webapp.config.origins import NETLOC, listening_at, parts_of, public_origin, push_hosts
from webapp.logs import FORMS, TEXT

KNOWN = {
    "UNCRAMP_INSTANCE",
    "UNCRAMP_ORIGIN",
    "UNCRAMP_CONTACT",
    "UNCRAMP_PUSH_HOSTS",
    "UNCRAMP_NOW_OFFSET",
    "UNCRAMP_PROXIES",
    "UNCRAMP_LIMITS_URL",
    "UNCRAMP_METRICS",
    "UNCRAMP_LOG",
    "UNCRAMP_BROWSER",
}
"""Every name that is read, the tests' own among them; another one is most likely a typing error."""

CONTACT = re.compile(rf"mailto:[^\s@<>\"]+@{NETLOC}([?,]\S*)?|https://{NETLOC}([/?#]\S*)?")
LONGEST_OFFSET = 1e9
"""Seconds, some thirty years: beyond the last year that there is no time can be told."""


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the settings; raises BadSetting."""
    unknown = sorted(name for name in environ if name.startswith("UNCRAMP_") and name not in KNOWN)
    if unknown:
        raise BadSetting(f"{unknown[0]} is not a setting of Uncramp; known are {', '.join(sorted(KNOWN))}")
    instance = environ.get("UNCRAMP_INSTANCE")
    host, port = environ.get("HOST") or HOST, environ.get("PORT") or str(PORT)
    settings = Settings(
        # Not `Path.resolve`, which raises at a link that leads to itself: whoever opens it says so in a line.
        instance=Path(os.path.realpath(instance)) if instance else INSTANCE,
        origin=public_origin(environ.get("UNCRAMP_ORIGIN")),
        host=host,
        # Read before it is a number, so that what it may not be is told.
        address=listening_at(host, port),
        port=int(port),
        database_url=_database(environ.get("DATABASE_URL")),
        contact=_contact(environ.get("UNCRAMP_CONTACT")),
        push_hosts=push_hosts(environ.get("UNCRAMP_PUSH_HOSTS", "")),
        now_offset=_offset(environ.get("UNCRAMP_NOW_OFFSET")),
        proxies=_proxies(environ.get("UNCRAMP_PROXIES")),
        limits_url=_limits(environ.get("UNCRAMP_LIMITS_URL")),
        metrics=_metrics(environ.get("UNCRAMP_METRICS")),
        log=_log(environ.get("UNCRAMP_LOG")),
    )
    if settings.is_production and settings.now_offset:
        raise BadSetting("UNCRAMP_NOW_OFFSET is for rehearsals; a public server has the real time")
    return settings


def _database(value: str | None) -> str | None:
    if value and not value.startswith(("sqlite:///", "postgresql+psycopg://")):
        raise BadSetting("DATABASE_URL must begin with sqlite:/// or postgresql+psycopg://")
    if value in ("sqlite:///", "sqlite:///:memory:"):
        # In memory the server and its worker would have one each.
        raise BadSetting("DATABASE_URL must name a file behind sqlite:///")
    if value and re.search("[?&]prepare_threshold=(?!none(&|$))", value):
        raise BadSetting("prepare_threshold in DATABASE_URL must be none, or left out")
    return value or None


def _limits(value: str | None) -> str | None:
    if value and not value.startswith(("valkey://", "valkeys://")):
        raise BadSetting("UNCRAMP_LIMITS_URL must begin with valkey:// or valkeys://")
    # Without the value: what cannot be read may be a piece of the password.
    if value and parts_of(value) is None:
        raise BadSetting("UNCRAMP_LIMITS_URL must look like valkey://host:6379/0")
    return value or None


def _metrics(value: str | None) -> bool:
    if value not in (None, "", "0", "1"):
        raise BadSetting(f"UNCRAMP_METRICS is {value!r}; it must be 1, or left out")
    return value == "1"


def _log(value: str | None) -> str:
    if value and value not in FORMS:
        raise BadSetting(f"UNCRAMP_LOG is {value!r}; it must be {' or '.join(FORMS)}")
    return value or TEXT


def _contact(value: str | None) -> str | None:
    if value and not (value.isprintable() and CONTACT.fullmatch(value)):
        raise BadSetting(f"UNCRAMP_CONTACT is {value!r}; it must look like mailto:you@uncramp.example")
    return value or None


def _offset(value: str | None) -> timedelta:
    try:
        seconds = float(value or 0)
    except ValueError:
        seconds = inf
    # So is one that is no number.
    if not abs(seconds) <= LONGEST_OFFSET:
        raise BadSetting(
            f"UNCRAMP_NOW_OFFSET is {value!r}; it must be a number of seconds, at most {LONGEST_OFFSET:.0f}"
        )
    return timedelta(seconds=seconds)


def _proxies(value: str | None) -> int:
    if value and not re.fullmatch("[0-9]", value):
        raise BadSetting(
            f"UNCRAMP_PROXIES is {value!r}; it must be the number of reverse proxies in front, most often 1"
        )
    return int(value or 0)

"""Settings, read strictly from the environment: a wrong value or a misspelt name stops the start."""

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from math import inf
from pathlib import Path
from urllib.parse import SplitResult, urlsplit

from msgspec import Struct
from platformdirs import user_data_path

from webapp.logs import FORMS, TEXT

PACKAGE = Path(__file__).resolve().parent
SHIPPED = PACKAGE.parent / "uncramp"
"""What a wheel carries beside the package: content, catalogues, locks, and scripts that are joined already."""
INSTALLED = SHIPPED.is_dir()
ROOT = SHIPPED if INSTALLED else PACKAGE.parent
"""Where content, catalogues and locks lie: the clone, or what was installed."""
INSTANCE = user_data_path("uncramp", appauthor=False) if INSTALLED else ROOT / "instance"

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


LOCAL = ("localhost", "127.0.0.1", "::1")
PUSH_HOST = re.compile(r"(\*\.)?([a-z0-9-]+\.)+[a-z0-9-]+")
"""A host, or a group of them; none is as large as all of a top-level domain."""
LABEL = r"[\w-]{1,63}"
NETLOC = rf"({LABEL}(\.{LABEL})*\.?|\[[0-9a-fA-F:.]+\])(:[0-9]+)?"
"""A host, whose letters may be of any language, or an address of IPv6, and a port."""
CONTACT = re.compile(rf"mailto:[^\s@<>\"]+@{NETLOC}([?,]\S*)?|https://{NETLOC}([/?#]\S*)?")
LONGEST_OFFSET = 1e9
"""Seconds, some thirty years: beyond the last year that there is no time can be told."""


class BadSetting(ValueError):
    """A setting that cannot be used; the message names it and says what would be right."""


class Settings(Struct, frozen=True, kw_only=True):
    """Where things lie and under which address the site is public.

    `origin` is None when no public address is known: rendered pages then name the `address` that the server
    listens on, and live ones the address of the request. `contact` is whom push services can ask; `push_hosts` are
    push services beside the known ones; `now_offset` sets the worker's clock ahead for a rehearsal; `proxies` is
    how many reverse proxies of our own stand in front, whose word about the client's address is taken; `limits_url`
    is where servers count together how often an address asks; `metrics` lets anyone who reaches the server read how
    sending goes; `log` is the form of what is logged.
    """

    instance: Path = INSTANCE
    origin: str | None = None
    address: str = "http://127.0.0.1:8000"
    database_url: str | None = None
    contact: str | None = None
    push_hosts: tuple[str, ...] = ()
    now_offset: timedelta = timedelta()
    proxies: int = 0
    limits_url: str | None = None
    metrics: bool = False
    log: str = TEXT
    content: Path = ROOT / "content"
    translations: Path = ROOT / "translations"

    @property
    def database(self) -> str:
        """The address of the database; in the instance, where none is named."""
        return self.database_url or f"sqlite:///{self.instance / 'uncramp.db'}"

    @property
    def is_production(self) -> bool:
        """Whether it is public: then reminders need a contact, and the clock is the real one."""
        return self.origin is not None and urlsplit(self.origin).hostname not in LOCAL

    @property
    def sends_reminders(self) -> bool:
        """Whether push services can ask somebody, as they want to (RFC 8292, 2.1); the pages need nobody."""
        return self.contact is not None or not self.is_production


def settings_from(environ: Mapping[str, str]) -> Settings:
    """Read the settings; raises BadSetting."""
    unknown = sorted(name for name in environ if name.startswith("UNCRAMP_") and name not in KNOWN)
    if unknown:
        raise BadSetting(f"{unknown[0]} is not a setting of Uncramp; known are {', '.join(sorted(KNOWN))}")
    instance = environ.get("UNCRAMP_INSTANCE")
    settings = Settings(
        # Not `Path.resolve`, which raises at a link that leads to itself: whoever opens it says so in a line.
        instance=Path(os.path.realpath(instance)) if instance else INSTANCE,
        origin=_origin(environ.get("UNCRAMP_ORIGIN")),
        address=_address(environ),
        database_url=_database(environ.get("DATABASE_URL")),
        contact=_contact(environ.get("UNCRAMP_CONTACT")),
        push_hosts=_push_hosts(environ.get("UNCRAMP_PUSH_HOSTS", "")),
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
    if value and _parts_of(value) is None:
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


def _push_hosts(value: str) -> tuple[str, ...]:
    """A slip here could let anybody have messages sent to any address."""
    found = tuple(filter(None, (each.strip() for each in value.split(","))))
    for each in found:
        if not (_is_origin(each) if "//" in each else PUSH_HOST.fullmatch(each)):
            raise BadSetting(f"UNCRAMP_PUSH_HOSTS: {each!r} is neither a host, like push.example, nor an origin")
    return found


def _is_origin(value: str) -> bool:
    parts = _parts_of(value)
    if parts is None or not (value.isascii() and re.fullmatch(NETLOC, parts.netloc)):
        return False
    return value.rstrip("/") in (f"http://{parts.netloc}", f"https://{parts.netloc}")


def _parts_of(address: str) -> SplitResult | None:
    """None where it has no host, or a port that there is not."""
    try:
        parts = urlsplit(address)
        return parts if parts.hostname and parts.port != 0 else None
    except ValueError:
        return None


def _proxies(value: str | None) -> int:
    if value and not re.fullmatch("[0-9]", value):
        raise BadSetting(
            f"UNCRAMP_PROXIES is {value!r}; it must be the number of reverse proxies in front, most often 1"
        )
    return int(value or 0)


def _address(environ: Mapping[str, str]) -> str:
    host, port = environ.get("HOST") or "127.0.0.1", environ.get("PORT") or "8000"
    if not re.fullmatch("[0-9]{1,5}", port) or not 0 < int(port) < 65536:
        raise BadSetting(f"PORT is {port!r}; it must be a number from 1 to 65535")
    if "%" in host:
        # Granian takes no scope, and without it the address stands for none.
        raise BadSetting(f"HOST is {host!r}; this server cannot listen at an address of one link alone; :: is for all")
    named = "localhost" if host in ("0.0.0.0", "::") else host.strip("[]")  # noqa: S104 (only compared)
    address = f"http://{f'[{named}]' if ':' in named else named}:{port}"
    if not _is_origin(address):
        raise BadSetting(f"HOST is {host!r}; it must be an address of this machine, or its name")
    return address


def _origin(value: str | None) -> str | None:
    if not value:
        return None
    parts = _parts_of(value)
    local = parts is not None and parts.hostname in LOCAL
    if parts is None or parts.scheme not in (("https", "http") if local else ("https",)):
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; it must look like https://uncramp.example")
    if parts.path not in ("", "/") or parts.query or parts.fragment or "@" in parts.netloc:
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; leave out everything after the host")
    if not (value.isprintable() and re.fullmatch(NETLOC, parts.netloc)):
        raise BadSetting(f"UNCRAMP_ORIGIN is {value!r}; no host has such a name")
    return f"{parts.scheme}://{parts.netloc}"

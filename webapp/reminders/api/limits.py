"""How often one address may ask: far more than a person's phones do, far less than a flood.

Many phones share an address behind a mobile network, so the limits are wide. They are counted in the memory of the
process that serves, or of a Valkey that several share, which is done without while it is away. Of IPv6 a household, or
one rented server, has a /64 at the least (RFC 6177): it counts as one.
"""

import math
import time
from importlib.util import find_spec
from ipaddress import IPv6Address, IPv6Network, ip_address

from flask import Flask
from flask.typing import ResponseReturnValue
from flask_limiter import Limiter, RateLimitExceeded
from flask_limiter.util import get_remote_address
from limits import RateLimitItem, parse

from webapp.config import BadSetting
from webapp.reminders.api.problems import ProblemError, problem
from webapp.reminders.api.steady_counts import SteadyCounts

READING = "240 per minute"
WRITING = "120 per minute"
CHANGING = "60 per minute"
TESTING = "20 per minute"
NEW = parse("300 per hour")
"""Devices that nobody knew before, from one address ..."""
NEW_IN_ALL = parse("6000 per hour")
"""... and from all of them: what is made up for a flood takes a hundred megabytes an hour at most."""
IN_MEMORY = f"{SteadyCounts.STORAGE_SCHEME[0]}://"
STORE_SECONDS = 1
"""That a request waits for a store of the counts, before it is done without."""

HOST_BITS = 64
"""Of an IPv6 address: its owner may change them at will."""


def counted_as() -> str:
    """Whom this request counts for: an IPv4 address, or an IPv6 network."""
    text = get_remote_address()
    try:
        address = ip_address(text)
    except ValueError:
        # Only a proxy of our own can have written this.
        return text
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((int(address) >> HOST_BITS << HOST_BITS, 128 - HOST_BITS)))


limiter = Limiter(counted_as, in_memory_fallback_enabled=True)


class TooManyNewError(Exception):
    """More devices than are believed to be of people; `wait` are the seconds after which another may come."""

    def __init__(self, wait: int) -> None:
        super().__init__()
        self.wait = wait


def init_app(app: Flask, url: str | None) -> None:
    """`url` is that of a store that several servers share. Raises BadSetting where its client is not installed."""
    if url and not find_spec("valkey"):
        raise BadSetting("UNCRAMP_LIMITS_URL needs the package valkey: pip install 'uncramp[valkey]'")
    app.config["RATELIMIT_STORAGE_URI"] = url or IN_MEMORY
    if url:
        timeouts = {"socket_connect_timeout": STORE_SECONDS, "socket_timeout": STORE_SECONDS}
        app.config["RATELIMIT_STORAGE_OPTIONS"] = timeouts
    limiter.init_app(app)


def count_new() -> None:
    """One more device that nobody knew before. Raises TooManyNewError."""
    _count_new(NEW, counted_as())
    _count_new(NEW_IN_ALL, "all")


def _count_new(limit: RateLimitItem, whom: str) -> None:
    if not limiter.limiter.hit(limit, "new", whom):
        reset = limiter.limiter.get_window_stats(limit, "new", whom).reset_time
        raise TooManyNewError(max(1, math.ceil(reset - time.time())))


def too_many(_error: RateLimitExceeded) -> ResponseReturnValue:
    """Says when the address may ask again."""
    breached = limiter.current_limit
    wait = max(1, math.ceil(breached.reset_at - time.time())) if breached else 60
    return problem(
        ProblemError(429, "Too Many Requests", f"Too many from this address; wait {wait} seconds.", wait=wait)
    )

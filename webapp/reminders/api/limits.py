"""How often one address may ask: far more than a person's phones do, far less than a flood.

Many phones share an address behind a mobile network, so the limits are wide. They are counted in the memory of the
one process that serves. Of IPv6 a household, or one rented server, has a /64 at the least (RFC 6177): it counts as one.
"""

import math
import time
from ipaddress import IPv6Address, IPv6Network, ip_address

from flask.typing import ResponseReturnValue
from flask_limiter import Limiter, RateLimitExceeded
from flask_limiter.util import get_remote_address

from webapp.reminders.api.problems import ProblemError, problem

READING = "240 per minute"
WRITING = "120 per minute"
CHANGING = "60 per minute"
TESTING = "20 per minute"

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


limiter = Limiter(counted_as, storage_uri="memory://")


def too_many(_error: RateLimitExceeded) -> ResponseReturnValue:
    """Says when the address may ask again."""
    breached = limiter.current_limit
    wait = max(1, math.ceil(breached.reset_at - time.time())) if breached else 60
    return problem(
        ProblemError(429, "Too Many Requests", f"Too many from this address; wait {wait} seconds.", wait=wait)
    )

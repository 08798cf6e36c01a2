"""How often one address may ask: far more than a person's phones do, far less than a flood.

Many phones share an address behind a mobile network, so the limits are wide. They are counted in the memory of the
one process that serves.
"""

import math
import time

from flask.typing import ResponseReturnValue
from flask_limiter import Limiter, RateLimitExceeded
from flask_limiter.util import get_remote_address

from webapp.reminders.problems import ProblemError, problem

READING = "240 per minute"
WRITING = "120 per minute"
CHANGING = "60 per minute"
TESTING = "20 per minute"

limiter = Limiter(get_remote_address, storage_uri="memory://")


def too_many(_error: RateLimitExceeded) -> ResponseReturnValue:
    """Says when the address may ask again."""
    breached = limiter.current_limit
    wait = max(1, math.ceil(breached.reset_at - time.time())) if breached else 60
    return problem(
        ProblemError(429, "Too Many Requests", f"Too many from this address; wait {wait} seconds.", wait=wait)
    )

"""Leaves a push service that fails again and again alone for a while: a circuit breaker."""

import time
from collections.abc import Callable

FAILURES = 10
"""One after the other, with no success between them: then it is the push service, and not a message."""
FIRST_REST = 15.0
LONGEST_REST = 300.0
"""Seconds for which nothing is sent to it; each further time twice as long, up to the longest."""
PROBE = 20.0
"""Seconds for which the others wait for the one that is sent to see whether it is well again: longer than any takes."""


class Breaker:
    """Of one push service; `now` are seconds of a clock that only goes on."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._failures = 0
        self._rests = 0
        self._until = 0.0
        self._is_probing = False

    def rest(self) -> float:
        """Seconds for which nothing is to be sent; 0 lets one message through, which has to be told of."""
        if self._failures < FAILURES:
            return 0.0
        now = self._now()
        if now < self._until:
            return self._until - now
        self._is_probing = True
        self._until = now + PROBE
        return 0.0

    def succeeded(self) -> None:
        self._failures = self._rests = 0

    def failed(self) -> None:
        self._failures += 1
        # Those that were under way when it began to rest say nothing new.
        is_resting = self._now() < self._until and not self._is_probing
        if self._failures < FAILURES or is_resting:
            return
        self._is_probing = False
        self._until = self._now() + min(LONGEST_REST, FIRST_REST * 2.0**self._rests)
        self._rests += 1

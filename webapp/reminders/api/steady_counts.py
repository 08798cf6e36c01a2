"""Counts in memory that a clock which was set back does not keep for hours."""

import time

from limits.storage import MemoryStorage


class SteadyCounts(MemoryStorage):
    """As the library's own, but for what would last for longer than a whole window: it was counted by another clock."""

    STORAGE_SCHEME = ["steady"]  # noqa: RUF012 (the library's)

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        if self.expirations.get(key, 0.0) > time.time() + expiry:
            self.clear(key)
        return super().incr(key, expiry, amount)

"""Which part of a file is wanted (RFC 9110, 14.1.2): WhiteNoise refuses one byte, and for none it sends all."""

import re

_ONE = re.compile(r"bytes=(?:(?P<first>\d+)-(?P<last>\d*)|-(?P<tail>\d+))", re.ASCII | re.IGNORECASE)


def part_of(asked: str, size: int) -> tuple[int, int]:
    """The first and the last byte; the last comes before the first where the file has nothing of what is asked.

    Raises ValueError for what is no range, or several: that is passed over, and the whole is sent.
    """
    found = _ONE.fullmatch(asked.strip())
    if found is None:
        raise ValueError
    if found["tail"]:
        return max(size - int(found["tail"]), 0), size - 1
    first, last = int(found["first"]), int(found["last"] or size - 1)
    if found["last"] and last < first:
        raise ValueError
    return first, min(last, size - 1)

"""Whoever is asked to end, by a terminal that is gone too, tidies up first."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

ASKED = signal.SIGTERM, signal.SIGHUP


@contextmanager
def ending_tidily() -> Iterator[None]:
    """Inside, what asks to end raises SystemExit; what `nohup` has turned off stays so."""
    before = {number: signal.getsignal(number) for number in ASKED}
    for number in ASKED:
        if before[number] == signal.SIG_DFL:
            signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ASKED:
            signal.signal(number, before[number])


def _end(number: int, _: FrameType | None) -> None:
    sys.exit(128 + number)

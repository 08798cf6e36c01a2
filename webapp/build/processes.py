"""Spreads work that Python itself does over all cores, by processes that begin as copies of this one."""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.connection import wait
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

CHUNK = 8
"""Pieces of work that travel together."""

_work: Callable[[Any], Any]
"""In a copy: what it does with each piece. It came with the copy, so it may be what cannot be pickled."""


def spread(work: Callable[[T], R], items: Sequence[T]) -> Iterator[R]:
    """The results in the order of the items.

    Where other threads run, this process does it alone: a copy has none of them, but it has the locks that they held.
    """
    _let_timers_end()
    if cores() == 1 or len(items) <= CHUNK or threading.active_count() > 1:
        yield from map(work, items)
        return
    copies = multiprocessing.get_context("fork")
    # Looking for garbage would write into memory that they share.
    gc.freeze()
    with ProcessPoolExecutor(cores(), mp_context=copies, initializer=_begin, initargs=(work,)) as pool:
        yield from pool.map(_do, items, chunksize=CHUNK)


def cores() -> int:
    """How many this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _let_timers_end() -> None:
    """The store of the API's limits begins with a timer of a hundredth of a second, which is no reason to go alone."""
    for thread in threading.enumerate():
        if isinstance(thread, threading.Timer):
            thread.join(1)


def _begin(work: Callable[[Any], Any]) -> None:
    global _work
    _work = work
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Where the first process was killed, nobody tells its copies: they would wait for work, with its locks."""
    first = multiprocessing.parent_process()
    assert first, "only a copy has one"
    wait([first.sentinel])
    os._exit(1)


def _do(item: Any) -> Any:
    return _work(item)

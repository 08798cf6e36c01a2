"""From the tap on home's start button to the guide, beside a tap that opens an empty page which the phone holds too.

No debugger may hold the browser, since what one is attached to is never rendered ahead; so its processes are slowed
from outside: they run for one millisecond of four. The server is stopped. The browser finds both pages in the cache by
itself, without the service worker.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from threading import Event, Thread

from bench.figures import Figure, noise_of_ratio
from bench.served import serve
from tests.support.undebugged import Undebugged, undebugged

GROUP = "A tap on home, offline, all of the browser 4 times slower"
HOME, GUIDE, INSTEAD = "/en/", "/en/relief/calf/", "/en/stretch/plan/"
EXTENSION = Path(__file__).with_name("tap")
SLOWDOWN = 4
TURN = 0.001
"""Seconds that the browser runs before it is stopped."""
PLAIN = "--disable-features=Prerender2"


def measure(folder: Path, samples: int) -> Iterator[Figure]:
    """Medians of `samples` taps of each kind, which take turns."""
    taken: dict[str, list[tuple[float, float]]] = {"ahead": [], "plain": [], "empty": []}
    with undebugged(folder / "profile", EXTENSION) as browser:
        with serve(folder) as server, browser.at(server.url + HOME, how="install"):
            browser.until("held", HOME)
        for _ in range(samples):
            for how, times in taken.items():
                times.append(_tap(browser, server.url, how))
    bases = [seen for seen, _ in taken["empty"]]
    base = median(bases)
    for how, name, targets in (("ahead", "rendered ahead", (0.6, 0.8)), ("plain", "plain", (None, None))):
        for place, what in enumerate(("first instruction", "the countdown runs")):
            values = sorted(times[place] for times in taken[how])
            yield Figure(
                group=GROUP,
                name=f"{what} ÷ empty page, {name}",
                value=median(values) / base,
                target=targets[place],
                noise=noise_of_ratio(values, bases),
                detail=f"{median(values):.0f} ({values[0]:.0f}-{values[-1]:.0f}) ÷ {base:.0f} ms, medians of {samples}",
            )


def _tap(browser: Undebugged, url: str, how: str) -> tuple[float, float]:
    """Milliseconds from the tap to the first words, and to the running countdown where there is one."""
    browser.heard.clear()
    path = INSTEAD if how == "empty" else GUIDE
    switches = [] if how == "ahead" else [PLAIN]
    with browser.at(url + HOME, switches, how=how) as group, _slowed(group):
        tapped = browser.until("tapped", HOME).at
        seen = browser.until("seen", path).at
        counts = seen if how == "empty" else browser.until("counts", path).at
    return seen - tapped, counts - tapped


@contextmanager
def _slowed(group: int) -> Iterator[None]:
    """Let this group of processes run for a part of the time only."""
    over = Event()

    def take_turns() -> None:
        while not over.is_set():
            os.killpg(group, signal.SIGSTOP)
            time.sleep(TURN * (SLOWDOWN - 1))
            os.killpg(group, signal.SIGCONT)
            time.sleep(TURN)

    turns = Thread(target=take_turns)
    turns.start()
    try:
        yield
    finally:
        over.set()
        turns.join()

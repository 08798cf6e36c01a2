"""How long the server takes to start: with nothing rendered yet, and with the site already there."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure, noise_of
from tests.support.server import free_port, start_server

GROUP = "Server start-up, until the first answer"


def measure(folder: Path, rounds: int) -> Iterator[Figure]:
    """Medians of `rounds` starts of each kind."""
    cold: list[float] = []
    warm: list[float] = []
    for number in range(rounds):
        # The address is in the pages, so that another port would mean rendering them anew.
        port = free_port()
        for times in (cold, warm):
            with start_server(folder / str(number), port=port) as server:
                times.append(server.seconds_to_start)
    for name, times in (("cold, everything rendered", cold), ("warm, rendered before", warm)):
        value, noise, detail = median(times), noise_of(times), f"median of {rounds}"
        yield Figure(group=GROUP, name=name, value=value, unit="s", noise=noise, detail=detail)

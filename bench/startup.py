"""How long the server takes to start: with nothing rendered yet, and with the site already there."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

from bench.figures import Figure
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
    detail = f"median of {rounds}"
    yield Figure(group=GROUP, name="cold, everything rendered", value=median(cold), unit="s", detail=detail)
    yield Figure(group=GROUP, name="warm, rendered before", value=median(warm), unit="s", detail=detail)
